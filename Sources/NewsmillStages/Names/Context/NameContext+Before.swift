import NewsmillCore

/// The words before a name: titles, callings, things that bear the name.
extension NameContext {
    /// - Parameter hasFirstName: whether first names or initials belong to it already.
    func readBefore(_ candidate: NameCandidate, hasFirstName: Bool) {
        readListed(candidate)
        let before = candidate.tokens.lowerBound - 1
        guard before >= 0 else { return readSigns(candidate) }
        let gap = text.tokens[before + 1].gap
        if isMonsieur(before, candidate) {
            candidate.title = "m"
            candidate.sign = .strong
            candidate.options.removeAll { catalogue.entities[$0.entity].gender != .male }
        } else if gap == .space || gap == .dot {
            if text.isA(before, .title), gap == .space || text.isCapital(before) {
                readTitle(before, candidate)
            } else if gap == .space {
                readNeighbour(before, hasFirstName, candidate)
            }
        }
        if gap == .other { readQuotedName(before, candidate) }
        readSigns(candidate)
    }

    /// The castle "von der Leyen": a name in quotation marks of its own, behind a thing.
    private func readQuotedName(_ before: Int, _ candidate: NameCandidate) {
        let end = text.tokens[candidate.tokens.upperBound].end
        guard text.tokens[before].shape == .lower || text.style(before) == .capitals, text.isA(before, .thing),
            !fitsRole(text.word(before), candidate),
            isQuotationMark(text.tokens[candidate.tokens.lowerBound].start - 1), isQuotationMark(end)
        else { return }
        counter(candidate, "the name of a \(text.word(before))", isNamesake: false)
    }

    /// Whether a byte is a quotation mark, or belongs to a typographic one.
    func isQuotationMark(_ position: Int) -> Bool {
        guard text.bytes.indices.contains(position) else { return false }
        let byte = text.bytes[position]
        if byte == 0x22 || byte == 0x27 { return true }
        let start =
            byte & 0xC0 == 0x80
            ? position - (position > 1 && text.bytes[position - 1] & 0xC0 == 0x80 ? 2 : 1) : position
        guard start >= 0, start + 1 < text.bytes.count else { return false }
        return text.bytes[start] == 0xE2 && text.bytes[start + 1] == 0x80
            || text.bytes[start] == 0xC2 && (text.bytes[start + 1] == 0xAB || text.bytes[start + 1] == 0xBB)
    }

    /// "M. Macron": of a Frenchman, and where French is written, or French titles, the letter is no initial.
    func isMonsieur(_ position: Int, _ candidate: NameCandidate) -> Bool {
        text.follows(position + 1, by: .dot) && text.tokens[position].shape == .initial && text.isWord(position, "M")
            && !text.follows(position, by: .dot)
            && candidate.options.contains {
                let entity = catalogue.entities[$0.entity]
                return entity.gender == .male && (entity.roleWords.contains("french") || text.isFrench)
            }
    }

    private func readTitle(_ before: Int, _ candidate: NameCandidate) {
        let word = text.word(before)
        let classes = text.classes(before)
        candidate.title = word
        candidate.hasOffice = classes.contains(.office)
        // An office that is none of the person's is no sign of the person: "the founder Orban".
        if !candidate.hasOffice || fitsRole(word, candidate) { candidate.sign = .strong }
        if classes.contains(.courtesy) {
            guard !classes.isDisjoint(with: [.female, .male]) else { return }
            let isFemale = classes.contains(.female)
            let fitting = candidate.options.filter { option in
                catalogue.entities[option.entity].gender.map { ($0 == .female) == isFemale } ?? true
            }
            if fitting.isEmpty {
                candidate.isOtherGender = true
                return counter(candidate, "\"\(word)\" is of the other gender", isNamesake: true)
            }
            candidate.options = fitting
        } else {
            if word.hasSuffix("woman"), candidate.options.allSatisfy({ catalogue.entities[$0.entity].gender == .male })
            {
                return counter(candidate, "\"\(word)\" is of the other gender", isNamesake: true)
            }
            let fitting = candidate.options.filter { catalogue.entities[$0.entity].roleWords.contains(word) }
            if !fitting.isEmpty {
                candidate.options = fitting
                candidate.isDescribed = true
                candidate.hasOwnTitle = classes.contains(.rank)
            } else if classes.contains(.rank) {
                doubt(candidate, "\"\(word)\" before the name")
            }
        }
    }

    /// A word directly before the name that is no title.
    private func readNeighbour(_ before: Int, _ hasFirstName: Bool, _ candidate: NameCandidate) {
        let word = text.word(before)
        if isForeignCalling(before, candidate) {
            candidate.title = word
            doubt(candidate, "called \"\(word)\"")
            if candidate.kind != .full { candidate.isNamesake = true }
            return
        }
        if text.style(before) == .capitals, readCaseless(before, candidate) { return }
        if text.isCapital(before), !(text.style(before) == .capitals && Self.articles.contains(word)) {
            if !hasFirstName, candidate.kind != .full, isFirstName(before) {
                counter(candidate, "\"\(text.surface(of: before))\" before it names somebody else", isNamesake: true)
            }
            return
        }
        if text.isA(before, .thing), !fitsRole(word, candidate), !relativeClauseFollows(candidate) {
            counter(candidate, "\"\(word)\" before it names a thing", isNamesake: false)
        } else if Self.naming.contains(word), before > 0 {
            let head = text.word(before - 1)
            if Self.introducing.contains(word), candidate.kind == .given || isBare(candidate) && isSlip(candidate) {
                counter(candidate, "introduced by \"\(word)\"", isNamesake: true)
            } else if text.isA(before - 1, .thing),
                word != "of" || candidate.kind != .full && !Self.owned.contains(head)
            {
                counter(candidate, "\"\(head) \(word)\" before it names a thing", isNamesake: false)
            } else if Self.introducing.contains(word), isForeignCalling(before - 1, candidate) {
                doubt(candidate, "called \"\(head)\"")
                if candidate.kind != .full { candidate.isNamesake = true }
            } else if Self.introducing.contains(word), candidate.kind == .full {
                if before > 1, Self.somebody.contains(head), Self.numbers.contains(text.word(before - 2)) {
                    counter(candidate, "\"\(head) \(word)\" introduces somebody else", isNamesake: true)
                }
            } else if Self.introducing.contains(word) {
                if Self.somebody.contains(head), !fitsRole(head, candidate) {
                    counter(candidate, "\"\(head) \(word)\" introduces somebody else", isNamesake: true)
                } else if Self.copulas.contains(head), let thing = thing(before: before - 1) {
                    counter(candidate, "\"\(thing)\" is called so", isNamesake: false)
                }
            }
        } else if word == "by", before > 0, text.follows(before), candidate.kind != .full,
            Self.products.contains(text.word(before - 1))
        {
            counter(candidate, "\"\(text.word(before - 1)) by\" before it: a maker", isNamesake: false)
        } else if Self.articles.contains(word), isBare(candidate), isSlip(candidate) {
            counter(candidate, "\"\(word)\" before it: a thing", isNamesake: false)
        } else if text.isA(before, .particle), before > 0, text.follows(before), text.isCapital(before - 1),
            candidate.kind == .surname, text.isA(before - 1, .givenName)
        {
            counter(candidate, "\"\(word)\" belongs to another surname", isNamesake: true)
        }
    }

    /// Where letter case says nothing: "the firm macron", "A MUSK OVER", "will always trump promises".
    ///
    /// - Returns: whether it is no person.
    private func readCaseless(_ before: Int, _ candidate: NameCandidate) -> Bool {
        guard isBare(candidate) else { return false }
        let next = candidate.tokens.upperBound + 1
        let isAlone = !text.follows(next) || !text.isA(next, .personVerb) && !isVerbLike(text.word(next))
        if isAlone, text.isA(before, .thing), !fitsRole(text.word(before), candidate), isDetermined(before) {
            counter(candidate, "\"\(text.word(before))\" before it names a thing", isNamesake: false)
            return true
        }
        guard isOrdinary(candidate) else { return false }
        let word = text.word(before)
        if Self.single.contains(word), !text.follows(next) || text.isA(next, .starter) {
            counter(candidate, "\"\(word)\" before it: a thing", isNamesake: false)
            return true
        }
        var modal = before
        while modal > 0, before - modal < 2, text.follows(modal), Self.adverbs.contains(text.word(modal)) { modal -= 1 }
        if Self.modals.contains(text.word(modal)), !text.tokens[modal].opens {
            counter(candidate, "\"\(text.word(modal))\" before it: a verb", isNamesake: false)
            return true
        }
        return false
    }

    /// Whether an article or a possessive stands before a noun, with one word between them at most.
    private func isDetermined(_ noun: Int) -> Bool {
        guard noun > 0 else { return false }
        for position in [noun - 1, noun - 2]
        where position >= 0 && text.tokens[noun].sentence == text.tokens[position].sentence {
            if Self.articles.contains(text.word(position)) { return true }
            if text.follows(position, by: .apostrophe), text.reads(position, "s") { return true }
        }
        return false
    }

    private static let single: Set<String> = ["a", "an", "every", "each", "no"]
    private static let adverbs: Set<String> = ["always", "never", "often", "not", "also", "still", "soon", "even"]
    private static let modals: Set<String> = [
        "will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot",
        "do", "does", "did",
    ]

    private static let naming: Set<String> = [
        "of", "called", "named", "dubbed", "nicknamed", "titled", "entitled", "as",
    ]
    /// Things that a person has, so that "of" says whose they are: "the company of Musk".
    private static let owned = Lexicon.words(
        """
        company firm maker producer team side group band yacht plane boat ship train horse dog cat book novel film movie series show
        magazine newspaper program software app statue portrait sculpture painting puppet doll role protagonist song hotel shop
        store club restaurant house rule law method principle name surname nickname defence effect
        """)
    private static let introducing: Set<String> = ["called", "named"]
    private static let numbers: Set<String> = ["two", "three", "four", "five", "several", "many", "another", "other"]
    private static let copulas: Set<String> = ["is", "was", "are", "were", "been", "being"]
    /// Who has a name that nobody is expected to know.
    private static let somebody = Lexicon.words(
        """
        man men woman women boy boys girl girls child children baby twin twins triplets son sons daughter daughters brother
        brothers sister sisters cousin cousins uncle aunt nephew niece family families couple couples person people guy guys
        fellow someone somebody one pupil passenger driver farmer caller visitor patient victim suspect
        """)
    /// What a maker of the same name puts on the market.
    private static let products = Lexicon.words(
        """
        shirt shirts kit kits jersey jerseys tracksuit tracksuits sportswear boots uniform uniforms dress dresses gown suit
        outfit outfits equipment clothing clothes jacket jackets coat perfume perfumes fragrance fragrances scent cologne soap
        candle candles handbag bag bags watch watches shoes trainers sneakers furniture lamp lamps chair chairs
        """)

    static func isProduct(_ word: String) -> Bool { products.contains(word) }

    /// A thing that the clause before a token is about: "The shop in Ankara is called".
    private func thing(before position: Int) -> String? {
        let sentence = text.tokens[position].sentence
        var index = position - 1
        while index >= 0, index > position - 10, text.tokens[index].sentence == sentence {
            if text.tokens[index].shape == .lower, text.isA(index, .thing) { return text.word(index) }
            index -= 1
        }
        return nil
    }
    private static let articles: Set<String> = [
        "the", "a", "an", "his", "her", "their", "this", "every", "my", "your",
    ]

    private static let leavings: Set<String> = ["from", "to", "into", "towards", "outside"]

    /// Whether a capitalised word before a surname (or before a first name) is a first name.
    private func isFirstName(_ position: Int) -> Bool {
        let classes = text.classes(position)
        if classes.contains(.starter), text.tokens[position].opens || text.style(position) != .prose {
            return false
        }
        if !classes.isDisjoint(with: [.adjective, .calendar]) { return false }
        if text.style(position) != .prose { return classes.contains(.givenName) }
        if classes.contains(.givenName) { return true }
        if text.tokens[position].shape == .capitals || text.tokens[position].shape == .number { return false }
        if text.tokens[position].shape == .initial || classes.contains(.institution) { return false }
        // "In Davos Merz said", "from the Vatican Vance flew on": a place.
        if position > 0, text.follows(position), text.isA(position - 1, .placePreposition) {
            return false
        }
        if position > 1, text.follows(position), text.isWord(position - 1, "the"), text.follows(position - 1),
            text.isA(position - 2, .placePreposition) || Self.leavings.contains(text.word(position - 2))
        {
            return false
        }
        return true
    }
}
