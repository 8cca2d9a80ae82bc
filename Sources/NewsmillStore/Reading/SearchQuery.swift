/// What a person types into a search box, made into a query of FTS5 that is always well-formed.
///
/// Words must all occur, in any order; "words in quotes" in this order; `econom*` stands for every word that begins so;
/// `title:musk` looks in the title alone; `-word` must not occur; `OR` between two parts accepts either.
/// Anything else counts as text.
struct SearchQuery {
    /// nil when the text holds nothing to search for.
    let expression: String?

    init(_ text: String) {
        var alternatives: [[Term]] = [[]]
        for term in Self.terms(text) {
            if term.isOr {
                alternatives.append([])
            } else {
                alternatives[alternatives.count - 1].append(term)
            }
        }
        let parts = alternatives.compactMap(Self.expression)
        expression = parts.isEmpty ? nil : parts.joined(separator: " OR ")
    }

    private struct Term {
        var words = ""
        var isQuoted = false
        var isTitle = false
        var isNegative = false
        var isPrefix = false

        var isOr: Bool { !isQuoted && !isNegative && !isTitle && words == "OR" }
        var hasWords: Bool {
            words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        /// A quotation mark inside a string of FTS5 is doubled.
        var expression: String {
            let quoted =
                "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            return (isTitle ? "title : " : "") + quoted + (isPrefix ? " *" : "")
        }
    }

    private static func expression(_ terms: [Term]) -> String? {
        let wanted = terms.filter { $0.hasWords && !$0.isNegative }.map(\.expression)
        let unwanted = terms.filter { $0.hasWords && $0.isNegative }.map(\.expression)
        guard !wanted.isEmpty else { return nil }
        let positive = "(" + wanted.joined(separator: " AND ") + ")"
        return unwanted.isEmpty ? positive : "(\(positive) NOT (" + unwanted.joined(separator: " OR ") + "))"
    }

    private static func terms(_ text: String) -> [Term] {
        var terms: [Term] = []
        var term = Term()
        var isOpen = false
        func finish() {
            if !term.words.isEmpty { terms.append(term) }
            term = Term()
        }
        // A NUL would end the query early in SQLite's eyes.
        for scalar in text.unicodeScalars where scalar != "\0" {
            switch scalar {
            case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}":
                if isOpen {
                    finish()
                } else if !term.words.isEmpty {
                    if term.words == "-" || term.words == "title:" {
                        term.isNegative = term.words == "-"
                        term.isTitle = !term.isNegative
                        term.words = ""
                    } else {
                        terms.append(finished(term))
                        term = Term()
                    }
                }
                isOpen.toggle()
                term.isQuoted = isOpen
            case _ where !isOpen && scalar.properties.isWhitespace:
                term = finished(term)
                finish()
            default:
                term.words.unicodeScalars.append(scalar)
            }
        }
        if !isOpen { term = finished(term) }
        finish()
        return terms
    }

    /// A word outside quotes with its signs read.
    private static func finished(_ word: Term) -> Term {
        guard !word.isQuoted else { return word }
        var term = word
        if term.words.hasPrefix("-") {
            term.isNegative = true
            term.words.removeFirst()
        }
        if term.words.hasPrefix("title:") {
            term.isTitle = true
            term.words.removeFirst("title:".count)
        }
        if term.words.hasSuffix("*") {
            term.isPrefix = true
            term.words.removeLast()
        }
        return term
    }
}
