import NewsmillCore

/// The persons that an article names, and whom a surname or a pronoun means.
struct SpeakerNames {
    enum Gender { case female, male }

    private struct Person {
        /// The longest form.
        var tokens: Range<Int>
        var gender: Gender?
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let tokens: UnsafeBufferPointer<SpeechToken>
    private var persons: [Person] = []
    /// By the key of the last word.
    private var bySurname: [UInt64: Int] = [:]
    /// Each place where a person is named: the last token, in order, and who it is.
    private var places: [(token: Int, person: Int)] = []
    /// Whom the article calls "lawmaker", by the key of the word: from which token on, and who it is; nil for several.
    private var called: [UInt64: (token: Int, person: Int?)] = [:]

    init(_ grammar: SpeechGrammar) {
        text = grammar.text
        tokens = grammar.tokens
        var index = 0
        while index < tokens.count {
            guard tokens[index].isName, !tokens[index].isShouted || tokens[index].has(.givenName) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < tokens.count, !tokens[end - 1].isPossessive,
                tokens[end].isName
                    || tokens[end].has(.nameParticle) && end + 1 < tokens.count
                        && (tokens[end + 1].isName || tokens[end].isCapital)
            { end += 1 }
            var start = index
            for place in stride(from: end - 2, through: index, by: -1)
            where tokens[place].has(.title) && !tokens[place].has([.givenName, .nameParticle]) {
                start = place + 1
                break
            }
            add(start..<end, courtesy: start > index ? tokens[start - 1] : nil)
            index = end
        }
    }

    private mutating func add(_ range: Range<Int>, courtesy: SpeechToken?) {
        guard let last = range.last else { return }
        var surname = last
        while surname > range.lowerBound, tokens[surname].has(.nameParticle) { surname -= 1 }
        let key = tokens[surname].key
        var gender: Gender?
        let first = tokens[range.lowerBound]
        if range.count > 1, first.has(.givenName) {
            gender = first.has(.female) ? (first.has(.male) ? nil : .female) : .male
        }
        if let courtesy, courtesy.has([.manTitle, .womanTitle]) { gender = courtesy.has(.manTitle) ? .male : .female }
        let isFull = range.count > 1 && (first.has(.givenName) || range.count <= 4)
        if let known = bySurname[key] {
            if isFull, range.count > persons[known].tokens.count, range.count <= 4,
                first.has(.givenName) || !tokens[persons[known].tokens.lowerBound].has(.givenName)
            {
                // A namesake of another given name is somebody else.
                if persons[known].tokens.count == 1 || !tokens[persons[known].tokens.lowerBound].has(.givenName) {
                    persons[known].tokens = range
                }
            }
            if persons[known].gender == nil { persons[known].gender = gender }
            note(known, range)
            return
        }
        // Single words that are no name of a person so far ("Senate") count only once somebody full bears them.
        persons.append(Person(tokens: range, gender: gender))
        bySurname[key] = persons.count - 1
        note(persons.count - 1, range)
    }

    private mutating func note(_ person: Int, _ range: Range<Int>) {
        places.append((range.upperBound - 1, person))
        guard range.lowerBound > 0, tokens[range.lowerBound - 1].has(.role) else { return }
        let key = tokens[range.lowerBound - 1].key
        if let known = called[key] {
            if known.person != person { called[key]?.person = nil }
        } else {
            called[key] = (range.lowerBound, person)
        }
    }

    /// The fullest form of a name: the tokens of it.
    func full(_ name: Range<Int>) -> Range<Int> {
        guard let last = name.last else { return name }
        var surname = last
        while surname > name.lowerBound, tokens[surname].has(.nameParticle) { surname -= 1 }
        guard let known = bySurname[tokens[surname].key] else { return name }
        let other = persons[known].tokens
        guard other.count > name.count else { return name }
        if name.count > 1, tokens[name.lowerBound].key != tokens[other.lowerBound].key { return name }
        return other
    }

    /// The one person that the article has called so by then: "the lawmaker" behind "lawmaker Anna Lind".
    ///
    /// - Parameter noun: the token.
    func person(called noun: Int) -> Range<Int>? {
        guard let called = called[tokens[noun].key], called.token < noun else { return nil }
        return called.person.map { persons[$0].tokens }
    }

    func person(bySurname key: UInt64) -> Range<Int>? { bySurname[key].map { persons[$0].tokens } }

    /// Whether a name may be a person's: no outlet, party or country.
    func isPerson(_ name: Range<Int>) -> Bool {
        guard let last = name.last, tokens[last].isName else { return false }
        let full = full(name)
        if tokens[full.lowerBound].has(.givenName) { return true }
        return !name.contains { tokens[$0].isShouted || tokens[$0].has([.outlet, .institution, .title, .role]) }
    }

    private func gender(_ name: Range<Int>) -> Gender? {
        if name.count > 1, tokens[name.lowerBound].has(.givenName) {
            let first = tokens[name.lowerBound]
            return first.has(.female) ? (first.has(.male) ? nil : .female) : .male
        }
        guard let last = name.last, let known = bySurname[tokens[last].key] else { return nil }
        return persons[known].gender
    }

    /// Whether a pronoun may stand for a name.
    func fits(_ pronoun: Int, _ name: Range<Int>) -> Bool {
        let word = tokens[pronoun].word
        guard let gender = gender(name) else { return true }
        if word.contains(.male) { return gender == .male }
        if word.contains(.female) { return gender == .female }
        return true
    }

    /// The person named last before a pronoun whom it may stand for; such whose gender is known come first.
    func person(before token: Int, for pronoun: Int) -> Range<Int>? {
        guard tokens[pronoun].has([.male, .female]) else { return nil }
        var (lower, upper) = (0, places.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if places[middle].token < token { lower = middle + 1 } else { upper = middle }
        }
        var index = lower - 1
        while index >= 0, lower - index < 40 {
            let person = persons[places[index].person]
            if let gender = person.gender, (gender == .male) == tokens[pronoun].has(.male) { return person.tokens }
            index -= 1
        }
        return nil
    }
}
