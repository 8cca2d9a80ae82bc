import NewsmillText

/// Dates of HTTP headers, as seconds since 1970 began in UTC.
public enum HTTPDate {
    /// Reads the three forms of RFC 9110, section 5.6.7, and what else says a day and a time.
    ///
    /// - Returns: nil for what is none, such as the `0` and `-1` that servers put in `Expires`.
    public static func seconds(_ text: String) -> Int? {
        // `Sunday, 06-Nov-94 …`: the two digits are a year, though a date elsewhere could have them as a day.
        (Timestamp.parse(text) ?? FeedDate.read(text)).flatMap { $0.secondOfDay == nil ? nil : $0.secondsSinceEpoch }
    }
}
