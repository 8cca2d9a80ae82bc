import NewsmillText

/// A date that a feed or a record gives, held against the clock of its capture.
///
/// Feeds say what cannot be: the epoch where a date is missing, tomorrow where a zone is wrong, 2099 to stay on top. What is a
/// little ahead is set to the time of the capture, and its basis says so; what cannot be is no date.
enum GivenDate: Equatable {
    case date(String, basis: String)
    case impossible(String)
    case unreadable

    /// Zones reach 14 hours ahead, and a date alone another day.
    private static let tolerance = 38 * 3600
    /// Before there was a web, a feed's date is a default value. A record of an archive may be as old as it likes.
    private static let firstFeedYear = 1990

    /// - Parameter capturedAt: ISO 8601; empty when nobody knows.
    init(_ text: String, capturedAt: String, basis: String) {
        guard let date = basis == "feed" ? FeedDate.read(text) : Timestamp.parse(text) else {
            self = .unreadable
            return
        }
        if basis == "feed", date.year < Self.firstFeedYear {
            self = .impossible("the \(basis) gives a date before there were feeds: \(text.prefix(80))")
            return
        }
        guard let clock = Timestamp.parse(capturedAt) else {
            self = .date(date.iso8601, basis: basis)
            return
        }
        let ahead = date.secondsSinceEpoch - clock.secondsSinceEpoch
        if ahead <= 0 || date.secondOfDay == nil && ahead < 24 * 3600 {
            self = .date(date.iso8601, basis: basis)
        } else if ahead <= Self.tolerance {
            self = .date(clock.iso8601, basis: "\(basis)/clamped")
        } else {
            self = .impossible("the \(basis) gives a date in the future: \(text.prefix(80))")
        }
    }
}
