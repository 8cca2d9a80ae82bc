extension DateReader {
    /// A time of day, and its zone where one is named.
    struct Time {
        /// Since midnight.
        var second: Int
        var zone: TimeZoneName?

        init?(hour: Int, minute: Int, second: Int) {
            // 24:00 is the end of a day (ISO 8601), :60 a leap second.
            guard hour < 24 || hour == 24 && minute == 0 && second == 0, minute < 60, second <= 60 else { return nil }
            self.second = min(hour * 3600 + minute * 60 + second, 86_400)
        }
    }

    /// The time behind a date, or nil, and the position stays behind the date then.
    mutating func timeAfterIt() -> Time? {
        let start = position
        if at(0) == UInt8(ascii: "T") || at(0) == UInt8(ascii: "t"), isDigit(1) {
            position += 1
            if let time = time(afterDate: true) { return time }
        } else {
            skipSeparators()
            if position > start, let time = time(afterDate: false) { return time }
        }
        position = start
        return nil
    }

    /// - Parameter afterDate: right behind ISO 8601's `T`, where `07`, `0749` and `074900` are times too.
    mutating func time(afterDate: Bool) -> Time? {
        let start = position
        if var time = clock(isISO: afterDate) {
            let end = position
            skipSpace()
            if let zone = zone() { time.zone = zone } else { position = end }
            return time
        }
        position = start
        return nil
    }

    private mutating func clock(isISO: Bool) -> Time? {
        guard let (first, digits) = number() else { return nil }
        if isISO, digits > 2 {
            guard digits == 4 || digits == 6 else { return nil }
            let (hour, minute, second) =
                digits == 4 ? (first / 100, first % 100, 0) : (first / 10_000, first / 100 % 100, first % 100)
            skipFraction()
            return Time(hour: hour, minute: minute, second: second)
        }
        guard digits <= 2 else { return nil }
        var minute: Int?
        var second = 0
        switch at(0) {
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h"), UInt8(ascii: "H"):
            let separator = at(0)
            guard isDigit(1), isDigit(2), !isDigit(3) else { break }
            position += 1
            minute = number()?.value
            if at(0) == separator, separator != UInt8(ascii: "h"), isDigit(1), isDigit(2), !isDigit(3) {
                position += 1
                second = number()?.value ?? 0
                skipFraction()
            }
        default: break
        }
        return finish(hour: first, minute: minute, second: second, isISO: isISO)
    }

    /// Applies `AM` and `p.m.`, and skips `Uhr`. An hour alone is a time with one of them, or behind a `T`.
    private mutating func finish(hour: Int, minute: Int?, second: Int, isISO: Bool) -> Time? {
        let end = position
        skipSpace()
        guard let half = halfOfDay() else {
            position = end
            return minute != nil || isISO ? Time(hour: hour, minute: minute ?? 0, second: second) : nil
        }
        switch half {
        case .clock where minute == nil && !isISO: return nil
        case .clock: return Time(hour: hour, minute: minute ?? 0, second: second)
        case .morning where hour <= 12: return Time(hour: hour % 12, minute: minute ?? 0, second: second)
        case .afternoon where hour <= 12: return Time(hour: hour % 12 + 12, minute: minute ?? 0, second: second)
        // "13:49 PM" is written, and can mean one thing only.
        case .afternoon where minute != nil: return Time(hour: hour, minute: minute ?? 0, second: second)
        default: return nil
        }
    }

    private enum Half { case morning, afternoon, clock }

    private mutating func halfOfDay() -> Half? {
        let start = position
        guard let word = word() else { return nil }
        switch word {
        case "am": return .morning
        case "pm": return .afternoon
        case "a", "p":
            if take(UInt8(ascii: ".")) {
                skipSpace()
                if self.word() == "m" {
                    _ = take(UInt8(ascii: "."))
                    return word == "a" ? .morning : .afternoon
                }
            }
        case "uhr", "hrs", "h", "hs", "hours": return .clock
        default: break
        }
        position = start
        return nil
    }

    private mutating func skipFraction() {
        guard at(0) == UInt8(ascii: ".") || at(0) == UInt8(ascii: ","), isDigit(1) else { return }
        position += 1
        while isDigit(0) { position += 1 }
    }

    // MARK: Zones

    private mutating func zone() -> TimeZoneName? {
        let start = position
        if let offset = numericOffset(needsTwoDigits: true) { return .offset(offset) }
        let bracket = take(UInt8(ascii: "("))
        let nameStart = position
        while let byte = at(0), byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= 0xD0 {
            position += byte >= 0xD0 ? 2 : 1
            if position > bytes.count { position = bytes.count }
        }
        let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
        if position > nameStart, let zone = TimeZoneName(name), !bracket || take(UInt8(ascii: ")")) {
            if case .offset(0) = zone, let offset = numericOffset(needsTwoDigits: false) { return .offset(offset) }
            return zone
        }
        position = start
        return nil
    }

    /// `+02:00`, `+0200`, `+02`; behind "GMT" also `+2`.
    private mutating func numericOffset(needsTwoDigits: Bool) -> Int? {
        let start = position
        let isWest: Bool
        if take(UInt8(ascii: "+")) {
            isWest = false
        } else if take(UInt8(ascii: "-")) {
            isWest = true
        } else if at(0) == 0xE2, at(1) == 0x88, at(2) == 0x92 {
            position += 3
            isWest = true
        } else {
            return nil
        }
        guard let (value, digits) = number(), digits == 2 || digits == 4 || digits == 1 && !needsTwoDigits else {
            position = start
            return nil
        }
        var minutes = digits == 4 ? value / 100 * 60 + value % 100 : value * 60
        if digits < 4, at(0) == UInt8(ascii: ":"), isDigit(1), isDigit(2), !isDigit(3) {
            position += 1
            minutes += number()?.value ?? 0
        }
        return (isWest ? -60 : 60) * minutes
    }

    /// `(Coordinated Universal Time)`, `[Europe/Kyiv]`
    mutating func skipComment() {
        let start = position
        skipSpace()
        let closing: UInt8
        switch at(0) {
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        case UInt8(ascii: "["): closing = UInt8(ascii: "]")
        default:
            position = start
            return
        }
        while let byte = at(0), byte != closing { position += 1 }
        if !take(closing) { position = start }
    }
}
