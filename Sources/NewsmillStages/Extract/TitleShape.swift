import NewsmillText

/// What a line looks like, to tell a title or a heading from a sentence.
struct TitleShape {
    let endsAsSentence: Bool
    /// With a colon, a comma: something is to follow.
    let endsOpen: Bool
    let hasSeveralSentences: Bool
    let isDateline: Bool
    /// A date that cannot be read, or what stands around one: "Last updated at 17:50", "Sept 3 | 9:01 AM EDT".
    let isDateLike: Bool
    /// At least four long words, nearly all with a capital.
    let isInTitleCase: Bool

    init(_ text: ByteText, _ range: Range<Int>) {
        let words = text.words(range, limit: 80)
        let last = text.lastScalar(of: text.withoutClosers(range))
        endsOpen = last.map { ":,;-–—".unicodeScalars.contains($0) } ?? true
        // A question is a good title.
        endsAsSentence = last.map { ".!\u{2026}\u{3002}".unicodeScalars.contains($0) } ?? false
        var ends = 0
        for (word, next) in zip(words, words.dropFirst()) where text.endsSentence(word) && text.startsUppercase(next) {
            // "U.S. President", "J. Doe", "St. Petersburg"
            if word.count > 4 { ends += 1 }
        }
        hasSeveralSentences = ends > 0
        isDateline = Dateline(text, range) != nil || Dateline.isWhole(text, range)
        isDateLike =
            words.contains { text.bytes[$0].contains { $0 &- 0x30 < 10 } }
            && words.allSatisfy { word in
                let string = text.string(word)
                return !string.contains(where: \.isLetter) || string.first?.isNumber == true
                    || Self.wordsOfDates.contains(Folding.fold(string).filter(\.isLetter))
            }
        let long = words.filter { $0.count >= 4 }
        let capitals = long.count { text.startsUppercase($0) }
        isInTitleCase = long.count >= 4 && capitals * 100 >= long.count * 85
    }

    private static let wordsOfDates: Set<String> = Set(
        """
        date published posted updated last first edited modified time on at am pm a p m of the and gmt utc est edt cst cdt
        mst mdt pst pdt bst cet cest msk et ct pt uhr monday tuesday wednesday thursday friday saturday sunday mon tue tues
        wed thu thur thurs fri sat sun january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
