/// Noun phrases: names, and what describes somebody.
extension SpeechGrammar {
    /// The noun phrase that ends with a token.
    func phrase(endingAt end: Int, from floor: Int) -> SpeakerPhrase? {
        var index = end
        if index >= floor, tokens[index].isSign(UInt8(ascii: ")")) {
            guard let open = opening(index, floor) else { return nil }
            index = open - 1
        }
        guard index >= floor, tokens[index].kind == .word else { return nil }
        let last = index
        if tokens[last].has(.pronoun), !isNameHere(last, floor) { return SpeakerPhrase(.pronoun, last..<last + 1) }
        var start = last + 1
        var headEnd = last + 1
        while index >= floor, last - index < 18 {
            let token = tokens[index]
            if token.isSign(UInt8(ascii: ")")), let open = opening(index, floor) {
                index = open - 1
                continue
            }
            guard token.kind == .word else { break }
            if token.has(SpeechWord.border.union(.negation)), !isNameHere(index, floor),
                !(token.has(.isNounToo) && !token.has(.auxiliary))
            {
                break
            }
            if token.has(.preposition), !isNameHere(index, floor), !token.has(.nameParticle) || token.isCapital {
                guard index > floor, index < last else { break }
                let before = tokens[index - 1]
                guard before.kind == .word, !isVerbLike(before) || before.isCapital || before.has(.role),
                    before.word.isDisjoint(with: [
                        .auxiliary, .subordinator, .relative, .conjunction, .preposition, .adverb, .say, .weakSay,
                        .calendar, .timeWord, .pronoun,
                    ]) || before.has(.isNounToo) || before.has(.role)
                else { break }
                headEnd = index
            }
            start = index
            if token.has(.determiner) {
                // "the chairman of the party"
                guard index - 2 >= floor, tokens[index - 1].has(.nounPreposition), tokens[index - 2].kind == .word,
                    tokens[index - 2].word.isDisjoint(with: [
                        .auxiliary, .say, .weakSay, .adverb, .subordinator, .relative, .conjunction, .calendar,
                        .pronoun,
                    ])
                        || tokens[index - 2].has(.role)
                else { break }
            }
            index -= 1
        }
        guard start <= last else { return nil }
        return named(start..<headEnd, whole: start..<last + 1, sentence: floor)
    }

    /// The noun phrase that begins with a token.
    func phrase(startingAt first: Int, to ceiling: Int) -> SpeakerPhrase? {
        var index = first
        while index < ceiling,
            tokens[index].has([.calendar, .timeWord]) || tokens[index].has(.adverb) && !tokens[index].isCapital
        { index += 1 }
        // "about 200 protesters"
        if index + 1 < ceiling, tokens[index].has(.preposition), tokens[index + 1].isNumber { index += 1 }
        guard index < ceiling, tokens[index].kind == .word else { return nil }
        let start = index
        if tokens[start].has(.pronoun), !isNameHere(start, start) || tokens[start].has(.it) {
            return SpeakerPhrase(.pronoun, start..<start + 1)
        }
        var headEnd: Int?
        var hasName = false
        while index < ceiling, index - start < 16 {
            let token = tokens[index]
            guard token.kind == .word else { break }
            let isName =
                token.isName || isWill(index, ceiling)
                || (token.isCapital && index > start && !token.has([.determiner, .relative, .subordinator, .calendar]))
            if token.has(.article), headEnd == nil, index > start, tokens[index - 1].has([.role, .institution]) {
                // "ein Sprecher der Polizei"
                headEnd = index
            } else if !isName {
                // "about 200 workers stood": who is meant is said.
                if index > start, headEnd == nil, !hasName, tokens[index - 1].has(.role), !token.has(.preposition),
                    !token.has([.role, .institution, .title])
                {
                    break
                }
                if token.has(SpeechWord.border.union([.negation, .timeWord, .calendar])), !token.has(.isNounToo) {
                    break
                }
                if token.has(.preposition), !token.has(.nameParticle) {
                    guard index > start, token.has(.nounPreposition),
                        !(hasName && headEnd == nil && tokens[index - 1].isName)
                    else { break }
                    if headEnd == nil { headEnd = index }
                } else if token.has(.adverb), index > start {
                    break
                } else if hasName, headEnd == nil, tokens[start].has(.determiner), !tokens[index - 1].isPossessive {
                    if isVerbLike(token) || isAdverb(token) { break }
                } else if hasName, headEnd == nil, !token.has([.role, .institution, .nameParticle, .title]) {
                    guard index + 1 < ceiling, tokens[index + 1].has([.role, .institution]),
                        !tokens[index + 1].isCapital
                    else { break }
                } else if headEnd == nil, index > start + 1, isVerbLike(token), !tokens[index - 1].has(.determiner) {
                    break
                }
            } else {
                hasName = true
            }
            index += 1
        }
        guard index > start else { return nil }
        guard let found = named(start..<(headEnd ?? index), whole: start..<index, sentence: start) else { return nil }
        // "said Republican strategist and former mayor Jane Doe": two titles of one person
        if found.kind == .description, index + 1 < ceiling, tokens[index].has(.conjunction),
            found.tokens.upperBound == index,
            !tokens[start].has(.determiner), tokens[index - 1].has(.role),
            let name = phrase(startingAt: index + 1, to: ceiling), name.kind == .name,
            name.tokens.lowerBound > index + 1
        {
            return name
        }
        if found.kind == .description, let name = apposition(after: index, to: ceiling) { return name }
        return found
    }

    /// "Jane Doe" in "condemnation from Jane Doe".
    func trailingName(_ phrase: Range<Int>) -> SpeakerPhrase? {
        guard let last = phrase.last, tokens[last].isName else { return nil }
        var start = last
        while start > phrase.lowerBound, tokens[start - 1].isName { start -= 1 }
        return named(start..<last + 1, whole: start..<last + 1, sentence: start).flatMap { $0.kind == .name ? $0 : nil }
    }

    /// ", Jane Doe," behind a description.
    func apposition(after index: Int, to ceiling: Int) -> SpeakerPhrase? {
        guard index + 2 < ceiling, tokens[index].isSign(UInt8(ascii: ",")) else { return nil }
        var end = index + 1
        while end < ceiling, tokens[end].isName || (end > index + 1 && tokens[end].has(.nameParticle)) { end += 1 }
        guard end - index - 1 >= 2 else { return nil }
        if end < ceiling, tokens[end].kind == .word, !tokens[end].has(SpeechWord.border) { return nil }
        return named(index + 1..<end, whole: index + 1..<end, sentence: index + 1).flatMap {
            $0.kind == .name ? $0 : nil
        }
    }

    /// Whether a function word is a name here: "Will Smith", "Theresa May".
    private func isNameHere(_ index: Int, _ floor: Int) -> Bool {
        let token = tokens[index]
        guard token.isCapital, index > floor, !token.has([.determiner, .calendar, .pronoun]) else { return false }
        return tokens[index - 1].isName || index + 1 < tokens.count && tokens[index + 1].isName && token.has(.auxiliary)
    }

    /// "slammed", "visited": by its ending.
    func isVerbLike(_ token: SpeechToken) -> Bool {
        let end = Int(token.core)
        guard end - Int(token.start) > 4 else { return false }
        return text[end - 1] == UInt8(ascii: "d") && text[end - 2] == UInt8(ascii: "e")
    }

    func isAdverb(_ token: SpeechToken) -> Bool {
        token.has(.adverb) && !token.isCapital || !token.isCapital && endsInLy(token)
    }

    func endsInLy(_ token: SpeechToken) -> Bool {
        let end = Int(token.core)
        guard token.kind == .word, end - Int(token.start) > 4 else { return false }
        return text[end - 1] == UInt8(ascii: "y") && text[end - 2] == UInt8(ascii: "l")
    }

    /// The "(" of a short bracket that ends here.
    func opening(_ index: Int, _ floor: Int) -> Int? {
        var open = index - 1
        while open >= floor, index - open < 14 {
            if tokens[open].isSign(UInt8(ascii: "(")) { return open }
            open -= 1
        }
        return nil
    }
}
