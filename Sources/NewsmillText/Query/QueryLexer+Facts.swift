extension QueryLexer {
    /// What stands behind `language:`, `source:`, `entity:` or `published:`.
    mutating func fact(_ name: String, _ start: Int) throws(QueryError) -> Query.Fact {
        let (value, offset) = quoteWidth(at: start) == nil ? (word(), start) : try quoted()
        switch name {
        case "language":
            let tag = value.lowercased()
            guard Self.isTag(tag) else {
                throw QueryError(offset: offset, expected: "expected a language such as en or pt-BR")
            }
            return .language(tag)
        case "source":
            let isPrefix = value.last == "*"
            let id = isPrefix ? String(value.dropLast()) : value
            guard Self.isID(id) else {
                throw QueryError(offset: offset, expected: "expected the id of a source, as in source:bbc-world")
            }
            return .source(id, isPrefix: isPrefix)
        case "published":
            return .published(try dates(value, offset))
        default:
            guard Self.isID(value) else {
                throw QueryError(offset: offset, expected: "expected the id of an entity, as in entity:elon-musk")
            }
            return .entity(value)
        }
    }

    private func dates(_ value: String, _ offset: Int) throws(QueryError) -> Query.DateRange {
        let problem = QueryError(
            offset: offset,
            expected:
                "expected a date, a month, a year or a range of them: 2025-06-21, 2025-06, 2025, 2025-06-01..2025-06-30, 2025-06.., ..2024"
        )
        guard let dots = value.firstRange(of: "..") else {
            guard Self.isDate(value) else { throw problem }
            return Query.DateRange(first: value, last: value)
        }
        let (first, last) = (String(value[..<dots.lowerBound]), String(value[dots.upperBound...]))
        guard first.isEmpty || Self.isDate(first), last.isEmpty || Self.isDate(last), !(first.isEmpty && last.isEmpty)
        else { throw problem }
        if !first.isEmpty, !last.isEmpty, first.prefix(last.utf8.count) > last {
            throw QueryError(offset: offset, expected: "expected the earlier date first, found \(value)")
        }
        return Query.DateRange(first: first.isEmpty ? nil : first, last: last.isEmpty ? nil : last)
    }

    /// A year, a month or a day of the calendar.
    private static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard [4, 7, 10].contains(bytes.count) else { return false }
        for (index, byte) in bytes.enumerated() {
            guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10 else { return false }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        if bytes.count == 4 { return true }
        let (year, month) = (number(0..<4), number(5..<7))
        guard (1...12).contains(month) else { return false }
        if bytes.count == 7 { return true }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(number(8..<10))
    }

    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts.first?.utf8.count ?? 0)
            && parts.allSatisfy {
                (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isNameByte) && !$0.contains("_")
            }
    }

    private static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x28 && $0 != 0x29 && $0 != 0x2A && $0 != 0x22 }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || ("\u{201C}"..."\u{201E}").contains($0) }
    }
}
