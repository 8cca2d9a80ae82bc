/// What of a noun phrase is a name: without titles, offices and bodies.
extension SpeechGrammar {
    /// A name where the phrase's head ends with one, else the description.
    func named(_ head: Range<Int>, whole: Range<Int>, sentence: Int) -> SpeakerPhrase? {
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
    func isWill(_ index: Int, _ ceiling: Int) -> Bool {
        tokens[index].isCapital && tokens[index].has(.auxiliary) && index + 1 < ceiling && tokens[index + 1].isName
    }
}
