import NewsmillText

/// A term of a query as an expression of FTS5 over the columns `title` and `text`.
struct SearchWords {
    /// Always well-formed.
    let expression: String
    /// Whether it finds what the term finds and nothing else.
    let isExact: Bool

    /// nil when the index cannot narrow the term down: its words are not parted as the index parts them, or stand elsewhere.
    init?(_ term: Query.Term) {
        let column: String
        switch term.field {
        case nil: column = ""
        case .title: column = "title : "
        case .lead, .body: column = "text : "
        case .outlet, .speaker: return nil
        }
        guard let words = Self.words(of: term.text) else { return nil }
        let parts = words.map { word in "(" + word.spellings.map(word.quoted).joined(separator: " OR ") + ")" }
        let found: String
        if let only = parts.first, parts.count == 1 {
            found = only
        } else if words.dropLast().contains(where: \.isPrefix) {
            // A prefix may only end a phrase.
            found = "(" + parts.joined(separator: " AND ") + ")"
        } else {
            let phrase =
                "\"" + words.map(\.text).joined(separator: " ") + "\"" + (words.last?.isPrefix == true ? " *" : "")
            // With letters that the index keeps and queries fold, the words anywhere must do.
            let others = words.indices.compactMap { index -> String? in
                let rare = words[index].spellings.dropFirst()
                guard !rare.isEmpty else { return nil }
                var parts = parts
                parts[index] = "(" + rare.map(words[index].quoted).joined(separator: " OR ") + ")"
                return "(" + parts.joined(separator: " AND ") + ")"
            }
            found = "(" + (["(\(phrase))"] + others).joined(separator: " OR ") + ")"
        }
        expression = column + found
        isExact = parts.count == 1 && !term.isExact && term.field != .lead
    }

    private struct Word {
        /// Folded: letters and digits only.
        var text: String
        var isPrefix: Bool

        func quoted(_ spelling: String) -> String { "\"\(spelling)\"" + (isPrefix ? " *" : "") }

        /// As the index may have it: the plain one first.
        var spellings: [String] {
            var spellings = [text]
            for (plain, others) in SearchWords.kept {
                let places = text.ranges(of: plain)
                if places.isEmpty { continue }
                for other in others {
                    spellings += places.map { text.replacingCharacters(in: $0, with: other) }
                    if places.count > 1 { spellings.append(text.replacing(plain, with: other)) }
                }
            }
            return spellings
        }
    }

    /// Letters that unicode61 keeps, by what ``Folding`` makes of them. One word rarely has two different ones.
    private static let kept: [(String, [String])] = [
        ("l", ["ł"]), ("o", ["ø"]), ("d", ["đ", "ð"]), ("h", ["ħ"]), ("i", ["ı"]), ("th", ["þ"]), ("ss", ["ß"]),
        ("ae", ["æ"]), ("oe", ["œ"]),
    ]

    /// nil when a word has a letter of a script that the index parts differently.
    private static func words(of text: String) -> [Word]? {
        let bytes = Array(text.utf8)
        var words: [Word] = []
        for range in Words(text) {
            let word = Folding.fold(String(decoding: bytes[range], as: UTF8.self))
            guard word.unicodeScalars.allSatisfy(isKnown) else { return nil }
            words.append(
                Word(
                    text: word, isPrefix: range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "*")
                ))
        }
        return words.isEmpty ? nil : words
    }

    /// Latin, Greek and Cyrillic letters and plain digits.
    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x530 && WordScalar.isWord(scalar)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
