extension Timestamp {
    /// Seconds since 1970 began in UTC; nil when only the day is known.
    public var unixSeconds: Int? {
        secondOfDay.map { Calendar.dayNumber(year, month, day) * 86_400 + $0 - (utcOffset ?? 0) }
    }
}
