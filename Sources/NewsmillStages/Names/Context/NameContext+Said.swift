/// What the text says a name is: "Musk is a village", ", a pensioner from Samara,".
extension NameContext {
    private static let copulas: Set<String> = [
        "is", "was", "are", "were", "means", "meant", "remains", "became", "lies",
    ]
    private static let determiners: Set<String> = ["a", "an", "the", "one", "not", "also", "now"]

    /// "Musk is a village", "Merz was the name that".
    func readDefinition(_ next: Int, _ word: String, _ candidate: NameCandidate) {
        guard Self.copulas.contains(word), next + 1 < text.tokens.count, text.follows(next + 1),
            Self.determiners.contains(text.word(next + 1))
        else { return }
        // The noun that the definition hangs on stands before "of", "that", "in".
        var position = next + 2
        var head = next + 1
        while position < text.tokens.count, position < next + 8,
            text.tokens[position].gap == .space || text.tokens[position].gap == .hyphen
        {
            let word = text.word(position)
            if Self.headEnds.contains(word) { break }
            head = position
            position += 1
        }
        if text.isA(head, .thing), !fitsRole(text.word(head), candidate) {
            counter(candidate, "defined as \"\(text.word(head))\"", isNamesake: false)
        } else if isForeignCalling(head, candidate) {
            doubt(candidate, "defined as \"\(text.word(head))\"")
        }
    }

    private static let headEnds: Set<String> = [
        "of", "that", "which", "in", "on", "at", "for", "from", "by", "with", "to", "near", "where", "who", "whose",
        "given",
        "and", "made", "used", "between", "about",
    ]

    /// ", a pensioner from Samara,", ", 24,", ", who plays the cello,".
    func readApposition(_ next: Int, _ candidate: NameCandidate) {
        let first = text.word(next)
        if first == "no", text.follows(next + 1), text.isWord(next + 1, "relation") {
            return counter(candidate, "\"no relation\"", isNamesake: true)
        }
        if text.tokens[next].shape == .number, let age = Int(first), (3...110).contains(age) {
            if let born = candidate.options.first.flatMap({ catalogue.entities[$0.entity].born }), born + age < 2005 {
                counter(candidate, "aged \(age): born another year", isNamesake: true)
                return
            }
            if text.follows(next + 1, by: .comma) { readDescription(next + 1, candidate.kind, candidate) }
            return
        }
        readDescription(next, candidate.kind, candidate)
    }

    /// Weighs the words of an apposition or a relative clause.
    func readDescription(_ start: Int, _ kind: NameCandidate.Kind, _ candidate: NameCandidate) {
        let first = text.word(start)
        let isIndefinite = first == "a" || first == "an"
        guard isIndefinite || Self.openers.contains(first) || isForeignCalling(start, candidate) else { return }
        if first == "the", let thing = definedThing(start, candidate) {
            return counter(candidate, "described as \"\(thing)\"", isNamesake: false)
        }
        var calling: String?
        var thing: String?
        var fits = false
        var position = start
        while position < text.tokens.count, position < start + 9 {
            let token = text.tokens[position]
            if position > start, token.gap != .space, token.gap != .hyphen, token.gap != .apostrophe { break }
            let word = text.word(position)
            if fitsRole(word, candidate) { fits = true }
            if calling == nil, isForeignCalling(position, candidate) { calling = word }
            if thing == nil, isIndefinite, calling == nil, text.isA(position, .thing) { thing = word }
            position += 1
        }
        if fits {
            candidate.isDescribed = true
            if isIndefinite || first == "the" { candidate.sign = .strong }
            return
        }
        if let calling {
            doubt(candidate, "called \"\(calling)\"")
            if kind != .full { candidate.isNamesake = true }
        } else if let thing {
            counter(candidate, "described as \"\(thing)\"", isNamesake: false)
        } else if isIndefinite, kind == .given || isBare(candidate) && isSlip(candidate) {
            counter(candidate, "introduced as somebody else", isNamesake: true)
        }
    }

    /// ", the Bologna outfitter that": what a definite apposition that is closed hangs on, if it is a thing.
    private func definedThing(_ start: Int, _ candidate: NameCandidate) -> String? {
        var head = start
        var position = start + 1
        while position < text.tokens.count, position < start + 6,
            text.follows(position) || text.follows(position, by: .hyphen),
            !Self.headEnds.contains(text.word(position))
        {
            head = position
            position += 1
        }
        guard head > start, text.isA(head, .thing), text.tokens[head].shape == .lower,
            !(start...head).contains(where: { fitsRole(text.word($0), candidate) })
        else { return nil }
        // "According to Musk, the company will": no apposition.
        let isClosed =
            position == text.tokens.count || text.tokens[position].gap == .comma
            || text.tokens[position].gap == .sentence
            || text.tokens[position].gap == .space && Self.closing.contains(text.word(position))
        return isClosed ? text.word(head) : nil
    }

    private static let closing: Set<String> = ["that", "which", "of", "from", "with", "whose"]

    private static let openers: Set<String> = [
        "the", "who", "whose", "one", "then", "now", "formerly", "former", "which",
    ]
}
