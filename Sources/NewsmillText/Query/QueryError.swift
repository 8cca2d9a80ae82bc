/// A query that cannot be read.
public struct QueryError: Error, Sendable, Equatable {
    /// Where, in UTF-8 bytes of the query.
    public let offset: Int
    /// "expected a word, a phrase or \"(\" after AND"
    public let expected: String

    public init(offset: Int, expected: String) {
        self.offset = offset
        self.expected = expected
    }

    /// The message with the place in words: characters of the query, counted from 1.
    ///
    /// - Parameter text: the query.
    public func message(in text: String) -> String {
        let character = text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
        return "\(expected), at character \(character)"
    }
}
