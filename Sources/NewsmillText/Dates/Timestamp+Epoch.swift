extension Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z; a date alone counts from its midnight in UTC.
    public var secondsSinceEpoch: Int {
        Calendar.dayNumber(year, month, day) * 86_400 + (secondOfDay ?? 0) - (utcOffset ?? 0)
    }

    /// A moment in UTC.
    public init(secondsSinceEpoch seconds: Int) {
        let second = (seconds % 86_400 + 86_400) % 86_400
        let date = Calendar.date(ofDayNumber: (seconds - second) / 86_400)
        self.init(year: date.year, month: date.month, day: date.day, secondOfDay: second, utcOffset: 0)
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int { (Calendar.weekday(year, month, day) + 6) % 7 + 1 }
}
