/// A boolean query over an article's title and kept paragraphs.
///
/// `asylum AND (musk OR entity:elon-musk) AND NOT title:"face mask"`: NOT binds tightest, then AND, then OR; words side
/// by side are joined by AND. Operators are written in capitals, so that "and" can be looked for. Case and diacritics of
/// words count for nothing; `asyl*` finds every word that begins so. docs/ARCHITECTURE.md and the parser's tests have the
/// whole language.
public indirect enum Query: Sendable, Equatable {
    case term(Term)
    /// The article mentions an entity, by its id.
    case entity(String)
    case not(Query)
    /// Two or more, none of them an ``all(_:)`` itself when made by ``QueryParser``.
    case all([Query])
    /// Two or more, none of them an ``any(_:)`` itself when made by ``QueryParser``.
    case any([Query])

    /// A word or a phrase.
    public struct Term: Sendable, Hashable {
        public enum Field: String, Sendable, CaseIterable {
            case title
        }

        /// nil looks in title and paragraphs.
        public var field: Field?
        /// As written, without quotation marks.
        public var text: String
        /// Whether the last word is only the beginning of a word.
        public var isPrefix: Bool

        public init(_ text: String, field: Field? = nil, isPrefix: Bool = false) {
            self.text = text
            self.field = field
            self.isPrefix = isPrefix
        }
    }

    /// Whether an article without any of the query's words and entities could match ("NOT musk", "asylum OR NOT musk").
    /// Such a query is refused: it would label the whole of the world's news.
    var holdsOnNothing: Bool {
        switch self {
        case .term, .entity: false
        case .not(let query): !query.holdsOnNothing
        case .all(let queries): queries.allSatisfy(\.holdsOnNothing)
        case .any(let queries): queries.contains(where: \.holdsOnNothing)
        }
    }
}

/// Prints a query so that the parser reads the same query again.
extension Query: CustomStringConvertible {
    public var description: String {
        switch self {
        case .term(let term): term.description
        case .entity(let id): "entity:\(id)"
        case .not(let query): "NOT \(query.grouped)"
        case .all(let queries):
            queries.map { if case .any = $0 { $0.grouped } else { $0.description } }.joined(separator: " AND ")
        case .any(let queries): queries.map(\.description).joined(separator: " OR ")
        }
    }

    private var grouped: String {
        switch self {
        case .term, .entity, .not: description
        case .all, .any: "(\(description))"
        }
    }
}

extension Query.Term: CustomStringConvertible {
    public var description: String {
        let head = field.map { "\($0.rawValue):" } ?? ""
        let star = isPrefix ? "*" : ""
        return isPlain ? head + text + star : "\(head)\"\(text)\(star)\""
    }

    /// Whether it can stand without quotation marks.
    private var isPlain: Bool {
        !["AND", "OR", "NOT"].contains(text)
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
