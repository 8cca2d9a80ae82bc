/// When a feed wants to be read, made of its ``FeedHints``. Values that make no sense are as if they were not there.
public struct FeedSchedule: Sendable, Equatable {
    /// Minutes from one reading to the next, at least; the longer one where `ttl` and the syndication module differ. nil
    /// when the feed says nothing.
    public private(set) var minimumMinutes: Int?
    /// Hours of the day, 0 to 23, GMT.
    public private(set) var skippedHours: Set<Int> = []
    /// 1 for Monday to 7 for Sunday (ISO 8601), GMT.
    public private(set) var skippedDays: Set<Int> = []

    /// Thirty days. Whoever says more filled in a form: nobody follows a feed that may be read twice a year.
    private static let maximumMinutes = 43_200

    public init(_ hints: FeedHints) {
        let minutes = [Self.number(hints.ttl), Self.period(hints)].compactMap { $0 }
        minimumMinutes = minutes.filter { (1...Self.maximumMinutes).contains($0) }.max()
        // RSS 0.91 had 1 to 24, RSS 0.92 and 2.0 have 0 to 23.
        let hours = Set(hints.skipHours.compactMap { Self.number($0) }.filter { $0 <= 24 }.map { $0 % 24 })
        let days = Set(hints.skipDays.compactMap(Self.weekday))
        // A feed that is never to be read says so by mistake.
        if hours.count < 24 { skippedHours = hours }
        if days.count < 7 { skippedDays = days }
    }

    /// Whether the feed is to be left alone at a time.
    ///
    /// - Parameters:
    ///   - weekday: 1 for Monday to 7 for Sunday, GMT.
    ///   - hour: 0 to 23, GMT.
    public func skips(weekday: Int, hour: Int) -> Bool {
        skippedDays.contains(weekday) || skippedHours.contains(hour)
    }

    /// The minutes from a time to the next at which the feed may be read: 0 when it may be read at once.
    ///
    /// - Parameters:
    ///   - weekday: 1 for Monday to 7 for Sunday, GMT.
    ///   - hour: 0 to 23, GMT.
    ///   - minute: 0 to 59.
    public func minutesToWait(weekday: Int, hour: Int, minute: Int) -> Int {
        guard skips(weekday: weekday, hour: hour) else { return 0 }
        // Some hour of some day is free, so it comes within a week.
        for step in 1...(7 * 24) {
            let hours = hour + step
            if !skips(weekday: (weekday - 1 + hours / 24) % 7 + 1, hour: hours % 24) { return step * 60 - minute }
        }
        return 0
    }

    /// `60`, `60.0`, ` 060 `; nil for what is no number, and for a negative one.
    private static func number(_ text: String?) -> Int? {
        guard let text, let number = Double(text), number >= 0, number <= 1e9 else { return nil }
        return Int(number)
    }

    /// The syndication module (purl.org/rss/1.0/modules/syndication): a day where the period is left out, once where the
    /// frequency is.
    private static func period(_ hints: FeedHints) -> Int? {
        guard hints.updatePeriod != nil || hints.updateFrequency != nil else { return nil }
        let minutes: Int
        switch hints.updatePeriod?.lowercased() {
        case "hourly": minutes = 60
        case nil, "daily": minutes = 1440
        case "weekly": minutes = 10_080
        case "monthly": minutes = 43_200
        case "yearly": minutes = 525_600
        default: return nil
        }
        guard let text = hints.updateFrequency else { return minutes }
        guard let frequency = number(text), frequency > 0 else { return nil }
        return max(minutes / frequency, 1)
    }

    /// `Monday`, `mon`.
    private static func weekday(_ text: String) -> Int? {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let text = text.lowercased()
        guard text.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
    }
}
