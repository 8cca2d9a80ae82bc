import NewsmillCore
import NewsmillText

/// Decides an article's candidates from all its evidence: full names first, then what they and other evidence carry.
struct NameResolver {
    struct Link {
        var candidate: NameCandidate
        var option: NameCandidate.Option
        var rule: String
        var evidence: String?
    }

    struct Undecided {
        var candidate: NameCandidate
        var reason: String
    }

    var links: [Link] = []
    var undecided: [Undecided] = []

    let catalogue: NameCatalogue
    let texts: [(place: Place, text: String)]
    let candidates: [NameCandidate]
    let evidence: ArticleEvidence
    /// That and where each entity is first named in full, and where it is first linked at all.
    var named: [Int: String] = [:]
    var linked: [Int: String] = [:]
    /// Slips that stand where only a name can, or with a strong sign of a person, and whose they are.
    var plainNames: [String: Int] = [:]
    /// Translated surnames that the article has in full: "Dmitry Sands".
    var fullMeanings: Set<String> = []
    /// Where each entity's surname stands alone.
    var bareSurnames: [Int: String] = [:]
    /// Misspelt surnames that the article has in full, and whose they are.
    var fullSlips: [String: Int] = [:]
    /// Whose full names stand somewhere with a calling that is theirs, and whose without one that is not.
    var described: Set<Int> = []
    var undoubted: Set<Int> = []
    /// Where a surname or first name is borne by somebody else: text and first token of the first such place.
    var namesakes: [String: (text: Int, token: Int, reason: String)] = [:]

    /// Where each entity is first named in full: text and token.
    var namedAt: [Int: (text: Int, token: Int)] = [:]
    /// Sentences with "Lady" or the like before a man's surname, and the surname.
    var wives: Set<Sentence> = []

    /// Which words the article has in small letters, of those that were asked for.
    final class SmallWords {
        var known: [String: Bool] = [:]
    }
    let smallWords = SmallWords()

    /// Whom open candidates speak for each other: two who are each other's companions, in one article.
    var together: [Int: String] = [:]

    struct Sentence: Hashable {
        var text: Int
        var sentence: Int
        var key: String

        init(_ candidate: NameCandidate) {
            (text, sentence, key) = (candidate.text, candidate.sentence, candidate.key)
        }
    }

    enum Answer {
        case link(NameCandidate.Option, rule: String, evidence: String?)
        case refuse
        case undecided(String)
    }

    init(_ catalogue: NameCatalogue, _ texts: [(place: Place, text: String)], _ reader: ArticleReader) {
        self.catalogue = catalogue
        self.texts = texts
        candidates = reader.candidates
        evidence = ArticleEvidence(catalogue, texts, reader)
    }

    mutating func resolve() {
        for candidate in candidates where candidate.counter != nil && candidate.isNamesake {
            noteNamesake(candidate, candidate.counter ?? "")
            if candidate.isOtherGender { wives.insert(Sentence(candidate)) }
        }
        for candidate in candidates
        where candidate.kind == .full && candidate.counter == nil && candidate.doubt == nil
            && candidate.options.allSatisfy({ $0.misspelt == .none })
        {
            let persons = candidate.options.map(\.entity)
            undoubted.formUnion(persons)
            if candidate.isDescribed { described.formUnion(persons) }
        }
        for candidate in candidates
        where candidate.doubt != nil && candidate.isNamesake && candidate.counter == nil && candidate.kind != .full {
            noteNamesake(candidate, candidate.doubt ?? "")
        }
        var open = candidates.indices.filter { candidates[$0].counter == nil }
        var answers: [Int: Link] = [:]
        for index in open where candidates[index].kind == .full && !isDeferred(candidates[index]) {
            if case .link(let option, let rule, let reason) = decideFull(candidates[index]) {
                note(candidates[index], option, isFull: true)
                answers[index] = Link(candidate: candidates[index], option: option, rule: rule, evidence: reason)
            } else {
                noteNamesake(candidates[index], candidates[index].doubt ?? "a namesake")
            }
        }
        open.removeAll { candidates[$0].kind == .full && !isDeferred(candidates[$0]) }
        if open.contains(where: {
            candidates[$0].kind == .full && candidates[$0].options.contains { $0.misspelt == .surname }
        }) {
            noteBareSurnames()
        }
        noteTogether(open.map { candidates[$0] })
        var reasons: [Int: String] = [:]
        // What one round links is evidence in the next; four rounds are more than chains in news need.
        for _ in 0..<4 {
            var rest: [Int] = []
            for index in open {
                switch decide(candidates[index]) {
                case .link(let option, let rule, let reason):
                    note(candidates[index], option, isFull: candidates[index].kind == .full)
                    answers[index] = Link(candidate: candidates[index], option: option, rule: rule, evidence: reason)
                case .refuse:
                    reasons[index] = nil
                    rest.append(index)
                case .undecided(let reason):
                    reasons[index] = reason
                    rest.append(index)
                }
            }
            if rest.count == open.count { break }
            open = rest
        }
        links = answers.sorted { $0.key < $1.key }.map(\.value)
        undecided = open.compactMap { index in
            reasons[index].map { Undecided(candidate: candidates[index], reason: $0) }
        }
    }

    // MARK: Remembering

    mutating func note(_ candidate: NameCandidate, _ option: NameCandidate.Option, isFull: Bool) {
        if option.isSlip, !candidate.isUninformative || candidate.sign == .strong {
            plainNames[candidate.key] = option.entity
        }
        if isFull, catalogue.forms[option.form].isMeaning { fullMeanings.insert(candidate.key) }
        if isFull, option.misspelt == .surname { fullSlips[candidate.key] = option.entity }
        if isFull {
            let place = (candidate.text, candidate.tokens.lowerBound)
            if let earlier = namedAt[option.entity], (earlier.text, earlier.token) <= place {
            } else {
                namedAt[option.entity] = place
            }
        }
        guard linked[option.entity] == nil || isFull && named[option.entity] == nil else { return }
        let place = texts[candidate.text].place.inWords
        if linked[option.entity] == nil { linked[option.entity] = place }
        if isFull, named[option.entity] == nil { named[option.entity] = "named in full in \(place)" }
    }

    mutating func noteNamesake(_ candidate: NameCandidate, _ reason: String) {
        let token = candidate.tokens.lowerBound
        if let earlier = namesakes[candidate.key], (earlier.text, earlier.token) <= (candidate.text, token) { return }
        namesakes[candidate.key] = (candidate.text, token, reason)
    }
}
