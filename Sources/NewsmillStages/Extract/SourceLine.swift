import NewsmillText

/// "Source: online.ua", in the languages of the news.
struct SourceLine {
    let outlet: String
    let url: String?
    /// Of the value, in the text.
    let range: Range<Int>

    private static let labels: Set<String> = Set(
        [
            "source", "source link", "original source", "quelle", "fuente", "fonte", "źródło", "zdroj",
            "bron",
            "kilde", "källa", "lähde", "forrás", "sursa", "kaynak", "источник", "джерело", "крыніца", "източник",
            "πηγή",
        ].map { Folding.fold($0) })

    init?(_ text: ByteText, _ block: Range<Int>) {
        guard block.count <= 300, let colon = text.bytes[block].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard Self.labels.contains(text.folded(text.trimmed(block.lowerBound..<colon))) else { return nil }
        var value = text.withoutClosers(text.trimmed((colon + 1)..<block.upperBound))
        if text.lastScalar(of: value) == "." { value = value.lowerBound..<(value.upperBound - 1) }
        let words = text.words(value, limit: 9)
        guard !words.isEmpty, words.count <= 8 else { return nil }
        let link = words.first { text.string($0).contains("://") }.map { text.string($0) }
        let trimmedLink = link.map { String($0.drop { $0 == "(" }.prefix { $0 != ")" && $0 != ">" }) }
        range = value
        url = trimmedLink
        if let link, words.count == 1 {
            guard let host = OutletNames.host(of: trimmedLink ?? link) else { return nil }
            outlet = host
        } else {
            let named = words.prefix { !text.string($0).contains("://") }
            guard let last = named.last else { return nil }
            outlet = text.string(value.lowerBound..<last.upperBound).trimmingTrailing(",;|-–(")
        }
        guard !outlet.isEmpty else { return nil }
    }
}

extension String {
    /// Without such characters and spaces at the end.
    func trimmingTrailing(_ characters: String) -> String {
        var text = self[...]
        while let last = text.last, last.isWhitespace || characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
