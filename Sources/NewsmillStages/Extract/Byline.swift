import NewsmillText

/// "By Jane Doe", "By JANE DOE and John Roe, Reuters | June 21, 2025": a line that says who wrote, and no more.
struct Byline {
    private(set) var authors: [(name: String, range: Range<Int>)] = []
    private(set) var outlet: (name: String, range: Range<Int>)?
    private(set) var date: (timestamp: Timestamp, range: Range<Int>)?

    private static let labels: Set<String> = ["by", "von", "par", "por"]

    init?(_ text: ByteText, _ block: Range<Int>) {
        guard block.count <= 200 else { return nil }
        var rest = block
        guard let first = text.words(block, limit: 1).first, Self.labels.contains(text.folded(first)),
            text.scalar(at: first.lowerBound).properties.isUppercase
        else { return nil }
        rest = text.trimmed(first.upperBound..<block.upperBound)
        if let found = Self.trailingDate(text, rest) {
            date = found
            rest = text.trimmed(rest.lowerBound..<found.range.lowerBound)
        }
        for part in Self.parts(text, rest) where !part.isEmpty {
            let name = text.string(part)
            if OutletNames.looksLikeOutlet(name) {
                if outlet == nil { outlet = (name, part) }
            } else if Self.isRole(name) {
                if authors.isEmpty { return nil }
            } else if let name = Self.personName(name), outlet == nil {
                authors.append((name, part))
            } else {
                return nil
            }
        }
        if authors.isEmpty && outlet == nil { return nil }
    }

    private static func trailingDate(_ text: ByteText, _ range: Range<Int>) -> (
        timestamp: Timestamp, range: Range<Int>
    )? {
        text.bytes[range].withUnsafeBufferPointer { bytes in
            Timestamp.findTrailing(in: bytes).map {
                ($0.timestamp, ($0.range.lowerBound + range.lowerBound)..<($0.range.upperBound + range.lowerBound))
            }
        }
    }

    /// Split at commas, bars, dashes with space around them, and "and".
    private static func parts(_ text: ByteText, _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for word in text.words(range) {
            let string = text.string(word)
            if ["and", "&", "|", "-", "–", "—", "·", "•", "und", "et", "y", "e"].contains(string) {
                parts.append(text.trimmed(start..<word.lowerBound))
                start = word.upperBound
            } else if string.hasSuffix(",") || string.hasSuffix(";") {
                parts.append(text.trimmed(start..<(word.upperBound - 1)))
                start = word.upperBound
            }
        }
        parts.append(text.trimmed(start..<range.upperBound))
        return parts
    }

    private static let particles: Set<String> = [
        "de", "da", "di", "du", "van", "von", "der", "den", "al", "el", "bin", "ibn", "la", "le", "dos", "ter", "del",
    ]

    /// Two to four capitalised words, particles aside; a name in capitals is given its small letters.
    private static func personName(_ name: String) -> String? {
        let words = name.split(separator: " ")
        guard (2...5).contains(words.count) else { return nil }
        var capitalised = 0
        for word in words {
            guard word.allSatisfy({ $0.isLetter || "'’.-".contains($0) }) else { return nil }
            if particles.contains(word.lowercased()) { continue }
            guard word.first?.isUppercase == true else { return nil }
            capitalised += 1
        }
        guard (2...4).contains(capitalised) else { return nil }
        guard name.allSatisfy({ !$0.isLowercase }) else { return name }
        return words.map { word in
            particles.contains(word.lowercased()) ? word.lowercased() : titleCase(word)
        }.joined(separator: " ")
    }

    private static func titleCase(_ word: Substring) -> String {
        var result = ""
        var startsPart = true
        for character in word {
            result += startsPart ? character.uppercased() : character.lowercased()
            startsPart = !character.isLetter
        }
        return result
    }

    private static func isRole(_ phrase: String) -> Bool {
        let words = Set(Folding.fold(phrase).split(separator: " "))
        return !words.isDisjoint(with: [
            "correspondent", "reporter", "editor", "writer", "staff", "columnist", "analyst", "contributor", "in",
        ])
    }
}
