import NewsmillCore
import NewsmillText

/// Reads the words around a name: titles, callings, definitions and bigger names, which speak for or against it.
struct NameContext {
    let catalogue: NameCatalogue
    let text: NameText

    init(_ catalogue: NameCatalogue, _ text: NameText) {
        self.catalogue = catalogue
        self.text = text
    }

    // MARK: Before the name

    /// - Parameter hasFirstName: whether first names or initials belong to it already.
    func readBefore(_ candidate: NameCandidate, hasFirstName: Bool) {
        readListed(candidate)
        let before = candidate.tokens.lowerBound - 1
        guard before >= 0 else { return readSigns(candidate) }
        let gap = text.tokens[before + 1].gap
        if gap == .space || gap == .dot {
            if text.isA(before, .title), gap == .space || text.isCapital(before) {
                readTitle(before, candidate)
            } else if gap == .space {
                readNeighbour(before, hasFirstName, candidate)
            }
        }
        readSigns(candidate)
    }

    private func readTitle(_ before: Int, _ candidate: NameCandidate) {
        let word = text.word(before)
        let classes = text.classes(before)
        candidate.title = word
        candidate.hasOffice = classes.contains(.office)
        candidate.sign = .strong
        if classes.contains(.courtesy) {
            guard !classes.isDisjoint(with: [.female, .male]) else { return }
            let isFemale = classes.contains(.female)
            let fitting = candidate.options.filter { option in
                catalogue.entities[option.entity].gender.map { ($0 == .female) == isFemale } ?? true
            }
            if fitting.isEmpty { return counter(candidate, "\"\(word)\" is of the other gender", isNamesake: true) }
            candidate.options = fitting
        } else {
            let fitting = candidate.options.filter { catalogue.entities[$0.entity].roleWords.contains(word) }
            if !fitting.isEmpty {
                candidate.options = fitting
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
        if text.isCapital(before) {
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
            } else if text.isA(before - 1, .thing) {
                counter(candidate, "\"\(head) \(word)\" before it names a thing", isNamesake: false)
            }
        } else if Self.articles.contains(word), isBare(candidate), isSlip(candidate) {
            counter(candidate, "\"\(word)\" before it: a thing", isNamesake: false)
        } else if text.isA(before, .particle), before > 0, text.follows(before), text.isCapital(before - 1),
            candidate.kind == .surname, text.isA(before - 1, .givenName)
        {
            counter(candidate, "\"\(word)\" belongs to another surname", isNamesake: true)
        }
    }

    private static let naming: Set<String> = [
        "of", "called", "named", "dubbed", "nicknamed", "titled", "entitled", "as",
    ]
    private static let introducing: Set<String> = ["called", "named"]
    private static let articles: Set<String> = [
        "the", "a", "an", "his", "her", "their", "this", "every", "my", "your",
    ]

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
        // "In Davos Merz said": a place.
        if position > 0, text.follows(position), text.isA(position - 1, .placePreposition) {
            return false
        }
        return true
    }

    // MARK: After the name

    func readAfter(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard next < text.tokens.count else { return }
        switch text.tokens[next].gap {
        case .space: readFollowing(next, candidate)
        case .comma: readApposition(next, candidate)
        case .hyphen: readCompound(next, candidate)
        default: break
        }
        readBirth(next, candidate)
    }

    private func readFollowing(_ next: Int, _ candidate: NameCandidate) {
        let word = text.word(next)
        if text.isCapital(next), candidate.kind == .full {
            if text.isA(next, .institution), !text.isA(next, .harmless) {
                counter(candidate, "part of \"… \(text.surface(of: next))\"", isNamesake: false)
            }
            return
        }
        if text.isCapital(next) {
            let isBigger: Bool
            if text.style(next) == .prose {
                isBigger =
                    text.tokens[next].shape == .capitalised && !text.isA(next, [.harmless, .calendar, .adjective])
                    && !isKnownSurname(word) || text.isA(next, .institution)
            } else {
                isBigger = text.isA(next, .institution)
            }
            if isBigger { counter(candidate, "part of \"… \(text.surface(of: next))\"", isNamesake: false) }
            return
        }
        if isBare(candidate), isSlip(candidate), candidate.isUninformative, Self.nounEndings.contains(word) {
            counter(candidate, "\"\(word)\" behind it: a thing", isNamesake: false)
        }
        readDefinition(next, word, candidate)
        if word == "who" || word == "whose" { readDescription(next, candidate.kind, candidate) }
    }

    private static let nounEndings: Set<String> = ["of", "on", "off", "up", "or", "and", "use", "in"]
    private static let copulas: Set<String> = [
        "is", "was", "are", "were", "means", "meant", "remains", "became", "lies",
    ]
    private static let determiners: Set<String> = ["a", "an", "the", "one", "not", "also", "now"]

    /// "Musk is a village", "Merz was the name that".
    private func readDefinition(_ next: Int, _ word: String, _ candidate: NameCandidate) {
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
    private func readApposition(_ next: Int, _ candidate: NameCandidate) {
        let first = text.word(next)
        if first == "no", text.follows(next + 1), text.isWord(next + 1, "relation") {
            return counter(candidate, "\"no relation\"", isNamesake: true)
        }
        if text.tokens[next].shape == .number, let age = Int(first), (3...110).contains(age) {
            if let born = catalogue.entities[candidate.options[0].entity].born, born + age < 2005 {
                counter(candidate, "aged \(age): born another year", isNamesake: true)
                return
            }
            if text.follows(next + 1, by: .comma) { readDescription(next + 1, candidate.kind, candidate) }
            return
        }
        readDescription(next, candidate.kind, candidate)
    }

    /// Weighs the words of an apposition or a relative clause.
    private func readDescription(_ start: Int, _ kind: NameCandidate.Kind, _ candidate: NameCandidate) {
        let first = text.word(start)
        let isIndefinite = first == "a" || first == "an"
        guard isIndefinite || Self.openers.contains(first) || isForeignCalling(start, candidate) else { return }
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

    private static let openers: Set<String> = [
        "the", "who", "whose", "one", "then", "now", "formerly", "former", "which",
    ]

    private func readCompound(_ next: Int, _ candidate: NameCandidate) {
        let word = text.word(next)
        if text.isA(next, .personCompound) {
            candidate.sign = .strong
        } else if text.isCapital(next), text.style(next) == .prose, candidate.kind != .full, !isKnownSurname(word) {
            // A double surname, unless two people are set side by side ("the Putin-Xi summit").
            let forms = candidate.options.map { catalogue.forms[$0.form].gate }
            if forms.allSatisfy({ $0 != .none }) {
                counter(candidate, "part of \"…-\(text.surface(of: next))\"", isNamesake: true)
            }
        }
    }

    /// "born in Perm in 1991" of somebody born in 1963.
    private func readBirth(_ next: Int, _ candidate: NameCandidate) {
        let born = candidate.options.compactMap { catalogue.entities[$0.entity].born }
        guard !born.isEmpty else { return }
        var position = next
        while position < text.tokens.count, position < next + 7,
            text.tokens[position].sentence == text.tokens[candidate.tokens.upperBound].sentence
        {
            if text.isWord(position, "born") {
                for after in (position + 1)..<min(position + 9, text.tokens.count)
                where text.tokens[after].shape == .number && text.tokens[after].end - text.tokens[after].start == 4 {
                    if let year = Int(text.word(after)), !born.contains(year) {
                        counter(candidate, "born in \(year)", isNamesake: true)
                    }
                    return
                }
            }
            position += 1
        }
    }

    /// After a first name: another surname means another person.
    func readSurnameAfter(_ candidate: NameCandidate) {
        var next = candidate.tokens.upperBound + 1
        guard text.follows(next) || text.follows(next, by: .hyphen) else { return }
        if text.tokens[next].shape == .lower, text.isA(next, .particle), text.follows(next + 1) {
            next += 1
        }
        guard text.isCapital(next), text.tokens[next].shape != .caseless else { return }
        let word = text.word(next)
        if text.style(next) == .prose {
            if text.tokens[next].opens || text.isA(next, .calendar) { return }
        } else if !text.isA(next, .institution), text.style(next) == .titleCase || isVerbLike(word) {
            // In headlines a capital is no surname by itself; evidence has to decide.
            if text.isA(next, [.personVerb, .starter]) || isVerbLike(word) { return }
        }
        counter(candidate, "\"\(text.surface(of: next))\" behind it names somebody else", isNamesake: true)
    }

    /// "Donald and Melania Trump": the surname serves both.
    func readSharedSurname(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        guard candidate.counter == nil, text.follows(next), text.isWord(next, "and"), text.follows(next + 1),
            text.isCapital(next + 1), text.follows(next + 2), text.isCapital(next + 2)
        else { return }
        let surname = text.word(next + 2)
        let fitting = candidate.options.filter { catalogue.surnameBearers[surname]?.contains($0.entity) == true }
        guard !fitting.isEmpty else { return }
        candidate.kind = .full
        candidate.options = fitting
    }

    /// A slip that is a woman's name ("Ilona"), and "she" in the same sentence: a woman.
    func readPronouns(_ candidate: NameCandidate) {
        guard candidate.counter == nil, isSlip(candidate),
            candidate.options.allSatisfy({ catalogue.entities[$0.entity].gender == .male })
        else { return }
        let sentence = text.tokens[candidate.tokens.upperBound].sentence
        var position = candidate.tokens.upperBound + 1
        // What is said to or of him ends with the quotation.
        while position < min(text.tokens.count, candidate.tokens.upperBound + 40),
            text.tokens[position].sentence == sentence, text.tokens[position].gap != .other
        {
            if Self.feminine.contains(where: { text.isWord(position, $0) }) {
                return counter(candidate, "\"\(text.word(position))\" in the same sentence", isNamesake: true)
            }
            position += 1
        }
    }

    private static let feminine: [StaticString] = ["she", "her", "hers", "herself"]

    // MARK: Signs of a person

    func readSigns(_ candidate: NameCandidate) {
        let next = candidate.tokens.upperBound + 1
        let before = candidate.tokens.lowerBound - 1
        if next < text.tokens.count {
            let word = text.word(next)
            switch text.tokens[next].gap {
            case .space where text.tokens[next].shape == .lower || text.style(next) != .prose:
                if text.isA(next, .personVerb) {
                    raise(candidate, text.isA(next, .plainVerb) ? .weak : .strong)
                } else if isVerbLike(word) {
                    raise(candidate, .strong)
                }
            case .other
            where text.tokens[candidate.tokens.lowerBound].opens
                && text.bytes[text.tokens[candidate.tokens.upperBound].end] == 0x3A:
                // "Peskov: talks will go on".
                raise(candidate, .strong)
            case .hyphen where isKnownSurname(word): raise(candidate, .strong)
            case .apostrophe where word == "s": raise(candidate, .strong)
            case .hyphen where text.isA(next, .personCompound): raise(candidate, .strong)
            default: break
            }
        }
        if before >= 0 {
            let word = text.word(before)
            switch text.tokens[before + 1].gap {
            case .space where text.isA(before, .personLead): raise(candidate, .strong)
            case .space where word == "to" && before > 0 && text.word(before - 1) == "according":
                raise(candidate, .strong)
            case .hyphen where isKnownSurname(word): raise(candidate, .strong)
            case .hyphen where text.isA(before, .stance): raise(candidate, .strong)
            default: break
            }
        }
    }

    private func isVerbLike(_ word: String) -> Bool { word.utf8.count > 4 && word.hasSuffix("ed") }

    private func raise(_ candidate: NameCandidate, _ sign: NameCandidate.Sign) {
        candidate.sign = max(candidate.sign, sign)
    }

    // MARK: What the entity file lists

    /// Words that the entity file lists against the alias.
    func readListed(_ candidate: NameCandidate) {
        guard candidate.kind == .surname || candidate.kind == .given || candidate.kind == .whole else { return }
        let next = candidate.tokens.upperBound + 1
        let before = candidate.tokens.lowerBound - 1
        for option in candidate.options {
            let form = catalogue.forms[option.form]
            if !form.notBefore.isEmpty, text.follows(next) || text.follows(next, by: .hyphen) {
                let word = text.word(next)
                let pair = text.follows(next + 1) ? word + " " + text.word(next + 1) : word
                if form.notBefore.contains(word) || form.notBefore.contains(pair) {
                    counter(candidate, "\"\(word)\" behind it", isNamesake: false)
                }
            }
            if !form.notAfter.isEmpty, before >= 0, text.follows(before + 1) || text.follows(before + 1, by: .hyphen) {
                let word = text.word(before)
                if form.notAfter.contains(word) {
                    counter(candidate, "\"\(word)\" before it", isNamesake: text.isCapital(before))
                }
            }
        }
    }

    // MARK: Helpers

    private func counter(_ candidate: NameCandidate, _ reason: String, isNamesake: Bool) {
        guard candidate.counter == nil else { return }
        candidate.counter = reason
        candidate.isNamesake = isNamesake
    }

    private func doubt(_ candidate: NameCandidate, _ reason: String) {
        if candidate.doubt == nil { candidate.doubt = reason }
    }

    private func isBare(_ candidate: NameCandidate) -> Bool { candidate.kind == .surname || candidate.kind == .given }

    private func isSlip(_ candidate: NameCandidate) -> Bool { candidate.options.contains { $0.isSlip } }

    private func fitsRole(_ word: String, _ candidate: NameCandidate) -> Bool {
        candidate.options.contains { catalogue.entities[$0.entity].roleWords.contains(word) }
    }

    private func isForeignCalling(_ index: Int, _ candidate: NameCandidate) -> Bool {
        text.isA(index, .occupation) && !fitsRole(text.word(index), candidate)
    }

    private func isKnownSurname(_ word: String) -> Bool { catalogue.surnameBearers[word] != nil }

    /// "the company Musk founded": the name begins a clause of its own.
    private func relativeClauseFollows(_ candidate: NameCandidate) -> Bool {
        let next = candidate.tokens.upperBound + 1
        guard text.follows(next), text.tokens[next].shape == .lower else { return false }
        let word = text.word(next)
        return (text.isA(next, .personVerb) || isVerbLike(word)) && !text.isA(next, .plainVerb)
    }
}
