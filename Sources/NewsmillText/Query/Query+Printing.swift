/// Prints a query so that the parser reads the same query again.
extension Query: CustomStringConvertible {
    public var description: String {
        switch self {
        case .term(let term): term.description
        case .fact(let fact): fact.description
        case .reference(let name): "$\(name)"
        case .not(let query): "NOT \(query.operand)"
        case .all(let queries):
            queries.map { if case .any = $0 { "(\($0))" } else { $0.description } }.joined(separator: " AND ")
        case .any(let queries): queries.map(\.description).joined(separator: " OR ")
        case .near(let left, let right, let distance): "\(left.operand) \(distance) \(right.nearOperand)"
        case .atLeast(let count, let query): "ATLEAST/\(count)(\(query))"
        }
    }

    private var operand: String {
        switch self {
        case .term, .fact, .reference, .not, .near, .atLeast: description
        case .all, .any: "(\(description))"
        }
    }

    /// NEAR groups from the left.
    private var nearOperand: String {
        if case .near = self { "(\(description))" } else { operand }
    }
}

extension Query.Distance: CustomStringConvertible {
    public var description: String {
        switch self {
        case .words(let count): "NEAR/\(count)"
        case .wordsInOrder(let count): "NEAR/\(count)f"
        case .sentence: "NEAR/s"
        case .paragraph: "NEAR/p"
        }
    }
}

extension Query.Term: CustomStringConvertible {
    public var description: String {
        let head = (field.map { "\($0.rawValue):" } ?? "") + (isExact ? "=" : "")
        return head + (isPlain ? text : "\"\(text)\"")
    }

    /// Whether it can stand without quotation marks.
    private var isPlain: Bool {
        let word = text.last == "*" ? text.dropLast() : text[...]
        return !QueryLexer.reserved.contains(text)
            && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

extension Query.Fact: CustomStringConvertible {
    public var description: String {
        switch self {
        case .entity(let id): "entity:\(id)"
        case .language(let tag): "language:\(tag)"
        case .source(let id, let isPrefix): "source:\(id)\(isPrefix ? "*" : "")"
        case .published(let range): "published:\(range)"
        }
    }
}

extension Query.DateRange: CustomStringConvertible {
    public var description: String {
        if let first, first == last { return first }
        return "\(first ?? "")..\(last ?? "")"
    }
}
