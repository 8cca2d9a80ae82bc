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

    /// A name where the phrase's head ends with one, else the description.
    private func named(_ head: Range<Int>, whole: Range<Int>, sentence: Int) -> SpeakerPhrase? {
        var head = head
        while let first = head.first, tokens[first].has([.adverb, .conjunction, .calendar, .timeWord]),
            !(tokens[first].isName && first > sentence)
        {
            head = first + 1..<head.upperBound
        }
        while let first = head.first, tokens[first].has(.preposition), !tokens[first].has(.nameParticle) {
            head = first + 1..<head.upperBound
        }
        guard let last = head.last else { return nil }
        let token = tokens[last]
        if token.isNumber || token.has([.calendar, .timeWord]) && !token.isName { return nil }
        if token.isName || token.has(.nameParticle) && last > head.lowerBound && tokens[last - 1].isName {
            var start = last
            while start > head.lowerBound,
                tokens[start - 1].isName && !tokens[start - 1].isPossessive
                    || tokens[start - 1].has(.nameParticle) && start - 2 >= head.lowerBound
                        && (tokens[start - 2].isName || tokens[start - 2].has(.nameParticle))
            {
                start -= 1
            }
            // "de Blasio said"
            if start - 1 == head.lowerBound, tokens[start - 1].has(.nameParticle),
                tokens[start - 1].word.isDisjoint(with: [.preposition, .determiner])
            {
                start -= 1
            }
            if start > head.lowerBound, tokens[start].isName, isWill(start - 1, last + 1) { start -= 1 }
            while start < last, tokens[start].has([.title, .adverb]), !tokens[start].has(.givenName) { start += 1 }
            for index in stride(from: last - 1, to: start, by: -1)
            where tokens[index].has(.title) && !tokens[index].has([.givenName, .nameParticle]) {
                start = index + 1
                break
            }
            start = withoutBody(start, last)
            if !(token.has([.title, .role, .institution]) && !token.isShouted)
                || start < last && tokens[start].has(.givenName)
            {
                return SpeakerPhrase(.name, start..<last + 1)
            }
        }
        // A description: somebody's office, or a body that speaks.
        let first = max(whole.lowerBound, head.lowerBound)
        if head.count == 1, !token.isCapital, !token.has([.role, .institution, .speechNoun, .outlet, .plural]),
            !tokens[first].has(.determiner)
        {
            return tokens[last].core - tokens[last].start > 3 && text[Int(tokens[last].core) - 1] == UInt8(ascii: "s")
                ? SpeakerPhrase(.description, first..<whole.upperBound) : nil
        }
        return SpeakerPhrase(.description, first..<whole.upperBound)
    }

    /// Behind "МИД" in "глава МИД Сергей Лавров", "CDU-Chef" in "CDU-Chef Friedrich Merz", "Франции" in "президент Франции Эммануэль
    /// Макрон": whom somebody leads is no part of the name.
    private func withoutBody(_ start: Int, _ last: Int) -> Int {
        guard last - start >= 2 else { return start }
        let first = tokens[start]
        if first.isShouted, !first.has([.givenName, .outlet]) { return start + 1 }
        // Letters in capitals up to a hyphen
        var index = Int(first.start)
        while index < Int(first.core), text[index] &- 0x41 < 26 { index += 1 }
        if index - Int(first.start) >= 2, index < Int(first.core), text[index] == UInt8(ascii: "-") { return start + 1 }
        // A title and three words, the second of which is no patronymic, in -ич or -на
        guard last - start == 2, start > 0, tokens[start - 1].has(.title), 0xD0...0xD3 ~= text[Int(first.start)] else {
            return start
        }
        let middle = tokens[start + 1]
        let end = Int(middle.core)
        guard end - Int(middle.start) > 4 else { return start }
        let isPatronymic =
            text[end - 2] == 0xD1 && text[end - 1] == 0x87
            || text[end - 4] == 0xD0 && text[end - 3] == 0xBD && text[end - 2] == 0xD0 && text[end - 1] == 0xB0
        return isPatronymic ? start : start + 1
    }

    /// "Will Doyle"
    private func isWill(_ index: Int, _ ceiling: Int) -> Bool {
        tokens[index].isCapital && tokens[index].has(.auxiliary) && index + 1 < ceiling && tokens[index + 1].isName
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
