/// A day, or a day and a time, as a text states it. A time without a zone counts as UTC.
public struct Timestamp: Sendable, Equatable {
    public var year: Int
    public var month: Int
    public var day: Int
    /// Seconds since midnight in the zone of ``utcOffset``; nil when only the day is known. ISO 8601's `24:00` and a leap
    /// second make it 86,400.
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

extension Timestamp {
    /// News has no other years; a number outside them is something else.
    static let years = 1900...2100

    /// Whether there is such a day and time: no 31 February, no 25:00.
    public var isValid: Bool {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1 else { return false }
        guard day <= Calendar.days(in: month, of: year), (0...86_400).contains(secondOfDay ?? 0) else { return false }
        // The zones of this world reach from -12 to +14 hours.
        return (-12 * 3600...14 * 3600).contains(utcOffset ?? 0)
    }

    /// Whether both fall on the same day as written, zones aside.
    public func isSameDay(as other: Timestamp) -> Bool {
        (year, month, day) == (other.year, other.month, other.day)
    }

    /// `2025-06-21` when no time is known; else in UTC, `2025-06-21T07:49:00Z`. A time without a zone counts as UTC.
    public var iso8601: String {
        guard let secondOfDay else { return Self.date(year, month, day) }
        let seconds = Calendar.dayNumber(year, month, day) * 86_400 + secondOfDay - (utcOffset ?? 0)
        let (day, second) = seconds.floored(by: 86_400)
        let date = Calendar.date(ofDayNumber: day)
        return Self.date(date.year, date.month, date.day)
            + "T\(Self.two(second / 3600)):\(Self.two(second / 60 % 60)):\(Self.two(second % 60))Z"
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The Gregorian calendar in whole days, after Howard Hinnant's "chrono-compatible low-level date algorithms".
enum Calendar {
    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970.
    static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = year.floored(by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (number + 719_468).floored(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// 0 for Sunday.
    static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        (dayNumber(year, month, day) + 4).floored(by: 7).remainder
    }
}

extension Int {
    /// The quotient towards minus infinity, and a remainder that is never negative.
    fileprivate func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let remainder = (self % divisor + divisor) % divisor
        return ((self - remainder) / divisor, remainder)
    }
}
