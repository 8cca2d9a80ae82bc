/// Reads a date at one place of a text, and leaves ``position`` behind it. Where it cannot, position is where it began.
///
/// A form that fails costs no more than its own length, so a look at every place of a line is linear.
struct DateReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    struct Day {
        var year: Int
        var month: Int
        var day: Int
        /// `Jun 21 07:49:00 UTC 2025` has its time inside.
        var time: Time?
    }

    /// - Parameter allowingBareDigits: whether `20250621` is a date; in running text it is a number.
    mutating func read(allowingBareDigits: Bool = false) -> Timestamp? {
        let start = position
        skipWeekday()
        let hasWeekday = position > start
        if let timestamp = dayAndTime(allowingBareDigits) { return timestamp }
        position = start
        // "mar" is a Tuesday in Rome, and a month.
        if hasWeekday, let timestamp = dayAndTime(allowingBareDigits) { return timestamp }
        position = start
        // 07:49, 21.06.2025
        if let time = time(afterDate: false) {
            skipSeparators()
            skipWeekday()
            if let day = day(allowingBareDigits: false), let timestamp = timestamp(day, time) { return timestamp }
        }
        position = start
        return nil
    }

    private mutating func dayAndTime(_ allowingBareDigits: Bool) -> Timestamp? {
        guard let day = day(allowingBareDigits: allowingBareDigits) else { return nil }
        let end = position
        if let timestamp = timestamp(day, timeAfterIt()) { return timestamp }
        position = end
        return nil
    }

    private func timestamp(_ day: Day, _ time: Time?) -> Timestamp? {
        let time = day.time ?? time
        var timestamp = Timestamp(year: day.year, month: day.month, day: day.day, secondOfDay: time?.second)
        timestamp.utcOffset = time?.zone?.offset(on: timestamp)
        return timestamp.isValid ? timestamp : nil
    }

    // MARK: Days

    private mutating func day(allowingBareDigits: Bool) -> Day? {
        let start = position
        if let (number, digits) = number() {
            switch digits {
            case 1, 2: if let day = dayFirst(number) ?? numeric(number, from: start) { return day }
            case 4: if let day = yearFirst(number) { return day }
            case 8, 12, 14:
                let hasTime = digits == 8 && (at(0) == UInt8(ascii: "T") || at(0) == UInt8(ascii: "t"))
                if allowingBareDigits || hasTime { return compact(from: start, digits: digits) }
            default: break
            }
        } else if let month = month() {
            if let day = dayAfter(month: month) { return day }
        }
        position = start
        return nil
    }

    /// `20250621`, `202506210749`, `20250621074900`.
    private func compact(from start: Int, digits: Int) -> Day? {
        func value(_ range: Range<Int>) -> Int {
            bytes[(start + range.lowerBound)..<(start + range.upperBound)].reduce(0) { $0 * 10 + Int($1 & 15) }
        }
        var day = Day(year: value(0..<4), month: value(4..<6), day: value(6..<8))
        if digits > 8 {
            let second = digits == 14 ? value(12..<14) : 0
            guard let time = Time(hour: value(8..<10), minute: value(10..<12), second: second) else { return nil }
            day.time = time
        }
        return day
    }

    /// `2025-06-21`, `2025/06/21`, `2025.06.21`, `2025. június 21.`, `2025-Jun-21`
    private mutating func yearFirst(_ year: Int) -> Day? {
        if let separator = at(0),
            separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
                || separator == UInt8(ascii: "."), isDigit(1)
        {
            position += 1
            guard let (month, _) = number(digits: 1...2), take(separator), let (day, _) = number(digits: 1...2) else {
                return nil
            }
            return Day(year: year, month: month, day: day)
        }
        let isHyphenated = take(UInt8(ascii: "-"))
        if !isHyphenated { _ = take(UInt8(ascii: ".")) }
        skipSpace()
        guard let month = month(), !isHyphenated || take(UInt8(ascii: "-")) else { return nil }
        skipSpace()
        guard let (day, _) = number(digits: 1...2) else { return nil }
        _ = take(UInt8(ascii: "."))
        return Day(year: year, month: month, day: day)
    }

    /// `21.06.2025`, `21. 6. 2025`, `21/06/2025`, `06-21-2025`.
    private mutating func numeric(_ first: Int, from start: Int) -> Day? {
        guard let separator = at(0),
            separator == UInt8(ascii: ".") || separator == UInt8(ascii: "/")
                || separator == UInt8(ascii: "-")
        else { return nil }
        let isDotted = separator == UInt8(ascii: ".")
        position += 1
        if isDotted { skipSpace() }
        guard let (second, _) = number(digits: 1...2), take(separator) else { return nil }
        if isDotted { skipSpace() }
        guard let (year, _) = number(digits: 4...4) else { return nil }
        skipYearWord()
        // Dots are European, where the day comes first; slashes and hyphens are used both ways.
        if isDotted || first > 12 || first == second { return Day(year: year, month: second, day: first) }
        return second > 12 ? Day(year: year, month: first, day: second) : nil
    }

    /// `21 June 2025`, `21st of June, 2025`, `21. Juni 2025`, `21-Jun-2025`, `21 de junio de 2025`, `21 июня 2025 г.`
    private mutating func dayFirst(_ day: Int) -> Day? {
        let start = position
        skipOrdinal()
        skipConnectors()
        if let month = month() {
            _ = take(UInt8(ascii: "."))
            skipConnectors()
            if let year = year() {
                skipYearWord()
                return Day(year: year, month: month, day: day)
            }
        }
        position = start
        return nil
    }

    /// `June 21, 2025`, `Jun. 21st 2025`, `Jun 21 07:49:00 UTC 2025`.
    private mutating func dayAfter(month: Int) -> Day? {
        _ = take(UInt8(ascii: "."))
        skipSpace()
        guard let (day, _) = number(digits: 1...2) else { return nil }
        skipOrdinal()
        skipConnectors()
        if let year = year() { return Day(year: year, month: month, day: day) }
        guard let time = time(afterDate: false) else { return nil }
        skipSpace()
        guard let year = year() else { return nil }
        return Day(year: year, month: month, day: day, time: time)
    }

    private mutating func year() -> Int? {
        let start = position
        guard let (number, digits) = number() else { return nil }
        if digits == 4, at(0) != UInt8(ascii: ":") || !isDigit(1) { return number }
        // RFC 2822 section 4.3: two digits are of 1950 to 2049. Only where a time follows, as in that format.
        if digits == 2, at(0) == UInt8(ascii: " "), isDigit(1), isDigit(2), at(3) == UInt8(ascii: ":") {
            return number < 50 ? 2000 + number : 1900 + number
        }
        position = start
        return nil
    }

    // MARK: Words and what may stand between

    private mutating func month() -> Int? {
        let start = position
        if let word = word(), let month = DateWords.months[word] { return month }
        position = start
        return nil
    }

    mutating func skipWeekday() {
        let start = position
        guard let word = word(), DateWords.weekdays.contains(word) else {
            position = start
            return
        }
        if word == "п" {
            // п'ятниця
            position += at(0) == UInt8(ascii: "'") ? 1 : at(0) == 0xCA ? 2 : 3
            _ = self.word()
        } else if at(0) == UInt8(ascii: "-") {
            // segunda-feira
            position += 1
            if self.word() != "feira" {
                position = start
                return
            }
        }
        _ = take(UInt8(ascii: "."))
        skipConnectors()
    }

    /// `st`, `.`, `º`
    private mutating func skipOrdinal() {
        if take(UInt8(ascii: ".")) { return }
        let start = position
        if at(0) == 0xC2, at(1) == 0xBA || at(1) == 0xAA || at(1) == 0xB0 {
            position += 2
        } else if let word = word(), DateWords.ordinals.contains(word) {
            return
        } else {
            position = start
        }
    }

    /// Space, one comma or hyphen, and the words that stand between day, month and year.
    private mutating func skipConnectors() {
        skipSpace()
        if take(UInt8(ascii: ",")) || take(UInt8(ascii: "-")) { skipSpace() }
        let start = position
        if let word = word(), DateWords.connectors.contains(word) { skipSpace() } else { position = start }
    }

    /// `г.`, `року`, `r.`
    private mutating func skipYearWord() {
        let start = position
        skipSpace()
        if let word = word(), DateWords.yearWords.contains(word) {
            _ = take(UInt8(ascii: "."))
        } else {
            position = start
        }
    }
}
