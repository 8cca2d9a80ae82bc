/// Cuts a query into pieces.
struct QueryLexer {
    /// Words that are operators, and words only between quotation marks.
    static let reserved: Set<String> = ["AND", "OR", "NOT", "NEAR", "ATLEAST"]
    /// The fields that hold facts, beside those of ``Query/Field``.
    static let facts = ["language", "source", "entity", "published"]

    let text: [UInt8]
    var position = 0

    init(text: [UInt8]) {
        self.text = text
    }

    static func tokens(of text: [UInt8]) throws(QueryError) -> [QueryToken] {
        var lexer = QueryLexer(text: text)
        var tokens: [QueryToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws(QueryError) -> QueryToken? {
        while position < text.count, let width = spaceWidth(at: position) { position += width }
        guard position < text.count else { return nil }
        let start = position
        switch text[position] {
        case UInt8(ascii: "("):
            position += 1
            return QueryToken(kind: .open(nil), offset: start)
        case UInt8(ascii: ")"):
            position += 1
            return QueryToken(kind: .close, offset: start)
        case UInt8(ascii: "="):
            return QueryToken(kind: .term(try exact(field: nil)), offset: start)
        case UInt8(ascii: "-") where position + 1 < text.count && !endsWord(at: position + 1, quotes: false):
            // As search boxes have it: "musk -rocket".
            position += 1
            return QueryToken(kind: .not, offset: start)
        case UInt8(ascii: "$"):
            if let name = reference() { return QueryToken(kind: .reference(name), offset: start) }
        default: break
        }
        if quoteWidth(at: position) != nil {
            return QueryToken(kind: .term(try phrase(field: nil, isExact: false)), offset: start)
        }
        return try bare(start)
    }

    /// A word, an operator or a field with what belongs to it.
    private mutating func bare(_ start: Int) throws(QueryError) -> QueryToken {
        var colon: Int?
        while position < text.count, !endsWord(at: position) {
            if text[position] == UInt8(ascii: ":"), isName(start..<position) {
                colon = position
                position += 1
                break
            }
            position += 1
        }
        if let colon { return try field(string(start..<colon), start) }
        let word = string(start..<position)
        let kind: QueryToken.Kind
        switch word {
        case "AND": kind = .and
        case "OR": kind = .or
        case "NOT": kind = .not
        case _ where word == "NEAR" || word.hasPrefix("NEAR/"): kind = .near(try distance(word, start))
        case _ where word == "ATLEAST" || word.hasPrefix("ATLEAST/"): kind = .atLeast(try count(word, start))
        default: kind = .term(try term(word, field: nil, isExact: false, at: start))
        }
        return QueryToken(kind: kind, offset: start)
    }

    private func distance(_ word: String, _ start: Int) throws(QueryError) -> Query.Distance {
        switch word.dropFirst("NEAR/".count) {
        case "s": return .sentence
        case "p": return .paragraph
        case let rest:
            let isOrdered = rest.last == "f"
            if let count = number(isOrdered ? rest.dropLast() : rest) {
                return isOrdered ? .wordsInOrder(count) : .words(count)
            }
            throw QueryError(
                offset: start,
                expected:
                    "expected a distance from 1 to 1000 words behind NEAR/ (NEAR/5, or NEAR/5f in this order), NEAR/s for the same sentence or NEAR/p for the same paragraph"
            )
        }
    }

    private func count(_ word: String, _ start: Int) throws(QueryError) -> Int {
        if let count = number(word.dropFirst("ATLEAST/".count)) { return count }
        throw QueryError(
            offset: start, expected: "expected a number from 1 to 1000 behind ATLEAST/, as in ATLEAST/3(asylum)")
    }

    private func number(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), digits.first != "0",
            let number = Int(digits), number <= 1000
        else { return nil }
        return number
    }

    /// `$name`; nil where text goes on as with "$5bn".
    private mutating func reference() -> String? {
        var end = position + 1
        guard end < text.count, text[end] | 0x20 &- 0x61 < 26 else { return nil }
        while end < text.count, Self.isNameByte(text[end]) { end += 1 }
        guard end == text.count || endsWord(at: end) else { return nil }
        let name = string(position + 1..<end)
        position = end
        return name
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private mutating func field(_ name: String, _ start: Int) throws(QueryError) -> QueryToken {
        let field = Query.Field(rawValue: name)
        guard field != nil || Self.facts.contains(name) else {
            let names = Query.Field.allCases.map(\.rawValue) + Self.facts
            let nearest = EditDistance.nearest(to: name, among: names).map { "; did you mean \($0):?" } ?? ""
            throw QueryError(
                offset: start,
                expected: "expected one of the fields \(names.map { $0 + ":" }.joined(separator: ", ")), "
                    + "or quotation marks around a text with a colon\(nearest)")
        }
        guard position < text.count, spaceWidth(at: position) == nil, text[position] != UInt8(ascii: ")") else {
            throw QueryError(offset: position, expected: "expected what \(name): should be, right behind the colon")
        }
        let valueStart = position
        guard let field else {
            return QueryToken(kind: .fact(try fact(name, valueStart)), offset: start)
        }
        if text[position] == UInt8(ascii: "(") {
            position += 1
            return QueryToken(kind: .open(field), offset: start)
        }
        if text[position] == UInt8(ascii: "=") {
            return QueryToken(kind: .term(try exact(field: field)), offset: start)
        }
        if quoteWidth(at: position) != nil {
            return QueryToken(kind: .term(try phrase(field: field, isExact: false)), offset: start)
        }
        let term = try term(word(), field: field, isExact: false, at: valueStart)
        return QueryToken(kind: .term(term), offset: start)
    }

    // MARK: Words

    /// Behind a field, an equals sign: all up to a space, a parenthesis or a quotation mark.
    mutating func word() -> String {
        let start = position
        while position < text.count, !endsWord(at: position) { position += 1 }
        return string(start..<position)
    }

    private mutating func exact(field: Query.Field?) throws(QueryError) -> Query.Term {
        position += 1
        if position < text.count, quoteWidth(at: position) != nil { return try phrase(field: field, isExact: true) }
        let start = position
        return try term(word(), field: field, isExact: true, at: start)
    }

    /// What stands between quotation marks, and where it begins.
    mutating func quoted() throws(QueryError) -> (text: String, offset: Int) {
        let start = position
        position += quoteWidth(at: position) ?? 1
        let inside = position
        while position < text.count, quoteWidth(at: position) == nil { position += 1 }
        guard let closing = position < text.count ? quoteWidth(at: position) : nil else {
            throw QueryError(offset: start, expected: "expected a closing quotation mark")
        }
        defer { position += closing }
        return (string(inside..<position), inside)
    }

    /// A quoted phrase; a star may stand before or behind the closing mark.
    private mutating func phrase(field: Query.Field?, isExact: Bool) throws(QueryError) -> Query.Term {
        var (words, offset) = try quoted()
        if position < text.count, text[position] == UInt8(ascii: "*") {
            position += 1
            words += "*"
        }
        return try term(words, field: field, isExact: isExact, at: offset)
    }

    private func term(
        _ written: String, field: Query.Field?, isExact: Bool, at offset: Int
    ) throws(QueryError) -> Query.Term {
        let bytes = Array(written.utf8)
        var last: Range<Int>?
        var stars = bytes.indices.filter { bytes[$0] == UInt8(ascii: "*") }[...]
        for word in Words(written) {
            if last != nil || word.lowerBound > 0, let star = stars.first, star < word.upperBound {
                // The stars before this word: one, right behind the last word, and no letter right behind it.
                guard let last, star == last.upperBound, star + 1 < word.lowerBound else {
                    throw QueryError(offset: offset + star, expected: Self.starExpected)
                }
                stars = stars.dropFirst()
                if let next = stars.first, next < word.upperBound {
                    throw QueryError(offset: offset + next, expected: Self.starExpected)
                }
            }
            last = word
        }
        guard let last else {
            throw QueryError(offset: offset, expected: "expected a word with a letter or a digit")
        }
        if let star = stars.first, stars.count > 1 || star != last.upperBound {
            throw QueryError(
                offset: offset + (stars.count > 1 ? stars[stars.startIndex + 1] : star), expected: Self.starExpected)
        }
        // So that "a*" and "a*, " are one.
        return Query.Term(
            stars.isEmpty ? written : string(bytes[...last.upperBound]), field: field, isExact: isExact)
    }

    private static let starExpected =
        "expected \"*\" right behind the beginning of a word and before a space; for any word between two, write NEAR/2f"

    // MARK: Bytes

    func string(_ range: Range<Int>) -> String { string(text[range]) }

    private func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter quotes: whether a quotation mark or an opening parenthesis ends it.
    func endsWord(at index: Int, quotes: Bool = true) -> Bool {
        spaceWidth(at: index) != nil || text[index] == UInt8(ascii: ")")
            || quotes && (text[index] == UInt8(ascii: "(") || quoteWidth(at: index) != nil)
    }

    /// Letters alone make a field's name: "10:30" is a word.
    private func isName(_ range: Range<Int>) -> Bool {
        !range.isEmpty && text[range].allSatisfy { $0 | 0x20 &- 0x61 < 26 }
    }

    private func spaceWidth(at index: Int) -> Int? {
        switch text[index] {
        case 0x20, 0x09, 0x0A, 0x0D: 1
        case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: 2
        default: nil
        }
    }

    /// `"`, and the marks that word processors make of it: U+201C, U+201D, U+201E.
    func quoteWidth(at index: Int) -> Int? {
        if text[index] == 0x22 { return 1 }
        guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return (0x9C...0x9E).contains(text[index + 2]) ? 3 : nil
    }
}
