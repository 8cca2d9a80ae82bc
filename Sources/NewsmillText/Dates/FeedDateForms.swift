/// The forms of a date that only a field of its own can have.
enum FeedDateForms {
    static func read(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8.drop { $0 <= 0x20 })
        let trimmed = Array(bytes.prefix((bytes.lastIndex { $0 > 0x20 } ?? -1) + 1))
        return digits(trimmed) ?? slashed(trimmed) ?? eastAsian(text)
    }

    // MARK: Digits and hyphens

    /// ISO 8601:1988 and its ordinal dates: `2025`, `2025-06`, `2025-172`, `2025172`, `25-06-21`, `25172`, `-2506`; and
    /// seconds since 1970, of ten digits.
    private static func digits(_ bytes: [UInt8]) -> Timestamp? {
        guard bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }) else { return nil }
        let isShort = bytes.first == UInt8(ascii: "-")
        let parts = bytes.split(separator: UInt8(ascii: "-")).map { part in
            (value: part.reduce(0) { $0 &* 10 &+ Int($1 & 15) }, digits: part.count)
        }
        switch (parts.map(\.digits), isShort) {
        case ([4], true): return day(century(parts[0].value / 100), parts[0].value % 100, 1)
        case ([4], false): return day(parts[0].value, 1, 1)
        case ([4, 2], false): return day(parts[0].value, parts[1].value, 1)
        case ([4, 3], false): return ordinal(parts[0].value, parts[1].value)
        case ([7], false): return ordinal(parts[0].value / 1000, parts[0].value % 1000)
        case ([5], false): return ordinal(century(parts[0].value / 1000), parts[0].value % 1000)
        case ([2, 3], false): return ordinal(century(parts[0].value), parts[1].value)
        case ([2, 2, 2], false): return day(century(parts[0].value), parts[1].value, parts[2].value)
        case ([6], false):
            return day(century(parts[0].value / 10_000), parts[0].value / 100 % 100, parts[0].value % 100)
        case ([10], false):
            let date = Calendar.date(ofDayNumber: parts[0].value / 86_400)
            return valid(
                Timestamp(
                    year: date.year, month: date.month, day: date.day, secondOfDay: parts[0].value % 86_400,
                    utcOffset: 0))
        default: return nil
        }
    }

    /// Two digits are of 1950 to 2049 (RFC 2822, section 4.3).
    private static func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
        valid(Timestamp(year: year, month: month, day: day))
    }

    private static func ordinal(_ year: Int, _ number: Int) -> Timestamp? {
        guard (1...366).contains(number), Timestamp.years.contains(year) else { return nil }
        let date = Calendar.date(ofDayNumber: Calendar.dayNumber(year, 1, 1) + number - 1)
        return day(date.year, date.month, date.day)
    }

    private static func valid(_ timestamp: Timestamp) -> Timestamp? { timestamp.isValid ? timestamp : nil }

    // MARK: Slashes

    /// `07/08/2025 10:00 AM`: where both could be the month, the first is. What writes feeds this way is American.
    private static func slashed(_ bytes: [UInt8]) -> Timestamp? {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash <= 2,
            let second = bytes[(slash + 1)...].firstIndex(of: UInt8(ascii: "/")), second - slash <= 3,
            let month = Int(String(decoding: bytes[..<slash], as: UTF8.self)),
            let day = Int(String(decoding: bytes[(slash + 1)..<second], as: UTF8.self)), month <= 12, day <= 31
        else { return nil }
        let rest = bytes[(second + 1)...]
        let year = rest.prefix { $0 &- 0x30 < 10 }
        guard year.count == 4 else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let text = String(decoding: year, as: UTF8.self) + "-\(two(month))-\(two(day))"
        return Timestamp.parse(text + String(decoding: rest.dropFirst(4), as: UTF8.self))
    }

    // MARK: East Asia

    /// `2025年6月21日 下午7:49`, `2025-06-21 오후 07:49:00`: the marks replaced, the half of the day put behind the time.
    /// Where no zone is named it is the language's.
    private static func eastAsian(_ text: String) -> Timestamp? {
        guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
        var plain = text
        for (mark, replacement) in marks { plain = plain.replacing(mark, with: replacement) }
        var half = ""
        var zone: Int?
        for (mark, replacement, hours) in halves where plain.contains(mark) {
            plain = plain.replacing(mark, with: " ")
            half = replacement
            zone = hours * 3600
        }
        guard plain != text else { return nil }
        plain = plain.split(separator: " ").joined(separator: " ").replacing("- ", with: "-")
        while plain.hasSuffix("-") || plain.hasSuffix(":") { plain.removeLast() }
        guard var timestamp = Timestamp.parse(plain + half) ?? Timestamp.parse(plain) else { return nil }
        if timestamp.secondOfDay != nil { timestamp.utcOffset = timestamp.utcOffset ?? zone }
        return timestamp
    }

    private static let marks = [
        ("年", "-"), ("月", "-"), ("日", " "), ("時", ":"), ("时", ":"), ("点", ":"), ("分", ":"), ("秒", ""),
        ("년", "-"), ("월", "-"), ("일", " "), ("시", ":"), ("분", ":"), ("초", ""),
    ]
    private static let halves = [
        ("오전", " AM", 9), ("오후", " PM", 9), ("上午", " AM", 8), ("下午", " PM", 8), ("午前", " AM", 9),
        ("午後", " PM", 9),
    ]
}
