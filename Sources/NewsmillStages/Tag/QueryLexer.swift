import NewsmillText

/// One piece of a query.
struct QueryToken {
    enum Kind: Equatable {
        /// `(`, or `title:(`
        case open(Query.Term.Field?)
        case close
        case and
        case or
        case not
        case term(Query.Term)
        case entity(String)
    }

    var kind: Kind
    /// Where it begins, in UTF-8 bytes.
    var offset: Int
}

/// Cuts a query into pieces.
struct QueryLexer {
    private let text: [UInt8]
    private var position = 0

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
        default: break
        }
        if quoteWidth(at: position) != nil {
            return QueryToken(kind: .term(try phrase(field: nil)), offset: start)
        }
        return try bare(start)
    }

    /// A word, an operator or a field with what belongs to it.
    private mutating func bare(_ start: Int) throws(QueryError) -> QueryToken {
        var colon: Int?
        while position < text.count, spaceWidth(at: position) == nil, !isParenthesis(at: position),
            quoteWidth(at: position) == nil
        {
            if text[position] == UInt8(ascii: ":"), colon == nil, isName(start..<position) {
                colon = position
                position += 1
                break
            }
            position += 1
        }
        guard let colon else {
            switch string(start..<position) {
            case "AND": return QueryToken(kind: .and, offset: start)
            case "OR": return QueryToken(kind: .or, offset: start)
            case "NOT": return QueryToken(kind: .not, offset: start)
            case let word: return QueryToken(kind: .term(try term(word, field: nil, at: start)), offset: start)
            }
        }
        return try field(string(start..<colon), start)
    }

    private mutating func field(_ name: String, _ start: Int) throws(QueryError) -> QueryToken {
        let names = Query.Term.Field.allCases.map(\.rawValue) + ["entity"]
        guard names.contains(name) else {
            let nearest = EditDistance.nearest(to: name, among: names).map { "; did you mean \($0):?" } ?? ""
            throw QueryError(
                offset: start,
                expected: "expected one of the fields \(names.map { $0 + ":" }.joined(separator: ", ")), "
                    + "or quotation marks around a text with a colon\(nearest)")
        }
        let field = Query.Term.Field(rawValue: name)
        guard position < text.count, spaceWidth(at: position) == nil, text[position] != UInt8(ascii: ")") else {
            throw QueryError(offset: position, expected: "expected what \(name): should be, right behind the colon")
        }
        let valueStart = position
        if let field, text[position] == UInt8(ascii: "(") {
            position += 1
            return QueryToken(kind: .open(field), offset: start)
        }
        if quoteWidth(at: position) != nil {
            let term = try phrase(field: field)
            guard field == nil else { return QueryToken(kind: .term(term), offset: start) }
            return QueryToken(kind: .entity(try entity(term.text, valueStart)), offset: start)
        }
        while position < text.count, spaceWidth(at: position) == nil, !isParenthesis(at: position),
            quoteWidth(at: position) == nil
        {
            position += 1
        }
        let value = string(valueStart..<position)
        guard field != nil else { return QueryToken(kind: .entity(try entity(value, valueStart)), offset: start) }
        return QueryToken(kind: .term(try term(value, field: field, at: valueStart)), offset: start)
    }

    private func entity(_ id: String, _ offset: Int) throws(QueryError) -> String {
        guard !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x28 && $0 != 0x29 && $0 != 0x2A }) else {
            throw QueryError(offset: offset, expected: "expected the id of an entity, as in entity:elon-musk")
        }
        return id
    }

    /// A quoted phrase; a star may stand before or behind the closing mark.
    private mutating func phrase(field: Query.Term.Field?) throws(QueryError) -> Query.Term {
        let start = position
        position += quoteWidth(at: position) ?? 1
        let inside = position
        while position < text.count, quoteWidth(at: position) == nil { position += 1 }
        guard let closing = position < text.count ? quoteWidth(at: position) : nil else {
            throw QueryError(offset: start, expected: "expected a closing quotation mark")
        }
        var words = string(inside..<position)
        position += closing
        if position < text.count, text[position] == UInt8(ascii: "*") {
            position += 1
            words += "*"
        }
        return try term(words, field: field, at: inside)
    }

    private func term(_ written: String, field: Query.Term.Field?, at offset: Int) throws(QueryError) -> Query.Term {
        let isPrefix = written.last == "*"
        let text = isPrefix ? String(written.dropLast()) : written
        if let star = text.utf8.firstIndex(of: UInt8(ascii: "*")) {
            throw QueryError(
                offset: offset + text.utf8.distance(from: text.utf8.startIndex, to: star),
                expected: "expected \"*\" at the end of a word only")
        }
        var last: Range<Int>?
        for word in Words(text) { last = word }
        guard let last else {
            throw QueryError(offset: offset, expected: "expected a word with a letter or a digit")
        }
        if isPrefix, last.upperBound != text.utf8.count {
            throw QueryError(offset: offset + text.utf8.count, expected: "expected \"*\" right behind a word")
        }
        return Query.Term(text, field: field, isPrefix: isPrefix)
    }

    // MARK: Bytes

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    private func isParenthesis(at index: Int) -> Bool {
        text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: ")")
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
    private func quoteWidth(at index: Int) -> Int? {
        if text[index] == 0x22 { return 1 }
        guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return (0x9C...0x9E).contains(text[index + 2]) ? 3 : nil
    }
}
