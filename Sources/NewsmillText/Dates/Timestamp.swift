/// A day, or a day and a time, as a text states it. A time without a zone counts as UTC.
public struct Timestamp: Sendable, Equatable {
    public var year: Int
    public var month: Int
    public var day: Int
    /// Seconds since midnight in the zone of ``utcOffset``; nil when only the day is known.
    public var secondOfDay: Int?
    /// Seconds east of Greenwich; nil when the text names no zone.
    public var utcOffset: Int?

    public init(year: Int, month: Int, day: Int, secondOfDay: Int? = nil, utcOffset: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
        self.secondOfDay = secondOfDay
        self.utcOffset = utcOffset
    }
}
