import NewsmillText

/// Where a report was filed: "Washington:" alone on its line, or "MOSCOW, June 6 (TASS) —" at the head of a paragraph.
struct Dateline {
    let range: Range<Int>
    private(set) var agency: String?
    /// Only where the year is told.
    private(set) var date: Timestamp?

    /// Labels that end with a colon as a dateline does, and name no place.
    private static let labels: Set<String> = [
        "highlights", "summary", "background", "update", "updates", "note", "correction", "analysis", "opinion",
        "exclusive",
        "breaking", "watch", "video", "photo", "photos", "key points", "read more", "related", "also read", "read also",
        "context", "explainer", "comment", "editor's note", "source", "sources", "tags", "topics", "question", "answer",
        "q", "a", "pros", "cons", "results", "timeline", "conclusion", "introduction", "abstract", "details", "more",
    ]

    /// A paragraph that is nothing else.
    static func isWhole(_ text: ByteText, _ block: Range<Int>) -> Bool {
        guard block.count <= 80, let last = text.lastScalar(of: block) else { return false }
        let words = text.words(block)
        guard words.count <= 6 else { return false }
        if last == ":" {
            let place = block.lowerBound..<(block.upperBound - 1)
            return words.count <= 4 && !labels.contains(text.folded(place)) && isPlace(text, place)
        }
        guard let dateline = Dateline(text, block) else { return false }
        return text.trimmed(dateline.range.upperBound..<block.upperBound).isEmpty
    }

    /// The dateline that a paragraph begins with: a place in capitals, and a dash. Its range ends behind the dash.
    init?(_ text: ByteText, _ block: Range<Int>) {
        let head = block.lowerBound..<min(block.upperBound, block.lowerBound + 100)
        guard !head.isEmpty, text.scalar(at: head.lowerBound).properties.isUppercase,
            let dash = Self.dash(text, head)
        else { return nil }
        let place = text.trimmed(head.lowerBound..<dash.lowerBound)
        var parts = text.bytes[place].split(separator: UInt8(ascii: ",")).map {
            text.trimmed($0.startIndex..<$0.endIndex)
        }
        if let last = parts.last, let (inside, before) = Self.brackets(text, last) {
            agency = text.string(inside)
            parts[parts.count - 1] = before
        }
        guard let first = parts.first,
            Self.isInCapitals(text, first)
                || (agency.map({ parts.count > 1 || OutletNames.isKnown($0) }) ?? false) && Self.isPlace(text, first)
        else { return nil }
        for part in parts.dropFirst() where !Self.isRegionOrDate(text, part) { return nil }
        if parts.count > 1 {
            let rest = (first.upperBound + 1)..<(agency == nil ? place.upperBound : parts[parts.count - 1].upperBound)
            date = text.string(text.trimmed(rest)).suffixDate
        }
        range = block.lowerBound..<dash.upperBound
    }

    /// The first dash that stands between spaces, or two hyphens.
    private static func dash(_ text: ByteText, _ range: Range<Int>) -> Range<Int>? {
        for word in text.words(range, limit: 14).dropFirst() {
            let string = text.string(word)
            if ["—", "–", "-", "--", "―", ".—", "-"].contains(string) { return word }
            // "MOSCOW (TASS)—A senior …"
            if let dash = string.unicodeScalars.firstIndex(where: { $0 == "—" || $0 == "―" }) {
                let lower = word.lowerBound + string.utf8.distance(from: string.startIndex, to: dash)
                return lower..<(lower + 3)
            }
        }
        return nil
    }

    /// "(TASS)" at the end: what is inside, and what stands before.
    private static func brackets(_ text: ByteText, _ range: Range<Int>) -> (Range<Int>, Range<Int>)? {
        guard text.bytes[range].last == UInt8(ascii: ")"),
            let open = text.bytes[range].lastIndex(of: UInt8(ascii: "("))
        else { return nil }
        let inside = text.trimmed((open + 1)..<(range.upperBound - 1))
        guard !inside.isEmpty, inside.count <= 40 else { return nil }
        return (inside, text.trimmed(range.lowerBound..<open))
    }

    /// "MOSCOW", "NEW YORK", "ST. PETERSBURG": at least three letters, none of them small.
    private static func isInCapitals(_ text: ByteText, _ range: Range<Int>) -> Bool {
        var letters = 0
        for scalar in text.string(range).unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isAlphabetic {
                letters += 1
            } else if !" .'’-/".unicodeScalars.contains(scalar) {
                return false
            }
        }
        return letters >= 3 && text.words(range).count <= 4
    }

    /// "Russia", "Calif.", "June 6", "2025", "6 June".
    private static func isRegionOrDate(_ text: ByteText, _ range: Range<Int>) -> Bool {
        let words = text.words(range)
        return (0...3).contains(words.count)
            && words.allSatisfy { text.startsUppercase($0) || text.bytes[$0.lowerBound] &- 0x30 < 10 }
    }

    private static func isPlace(_ text: ByteText, _ range: Range<Int>) -> Bool {
        let words = text.words(range)
        return !words.isEmpty
            && words.allSatisfy { word in
                text.startsUppercase(word)
                    && text.string(word).unicodeScalars.allSatisfy {
                        $0.properties.isAlphabetic || ",.'’-/".unicodeScalars.contains($0)
                    }
            }
    }
}

extension String {
    /// The date at the end, or nil.
    fileprivate var suffixDate: Timestamp? { Timestamp.findTrailing(in: self)?.timestamp }
}
