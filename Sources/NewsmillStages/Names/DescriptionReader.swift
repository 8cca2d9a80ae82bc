import NewsmillCore
import NewsmillText

/// Finds where a role and a companion of the entity file stand for a person: "the SpaceX founder", "the owner of X",
/// "Tesla's chief executive". Such places are linked, never repaired.
///
/// A role that the file lists together with the companion ("Tesla chief") does where the article has another companion of the
/// person; a role and a companion listed apart, and what many people are ("owner"), only where it has the person by name. What
/// stands beside a name ("the Tesla chief Elon Musk", "Musk, the SpaceX founder,"), behind "a", "former" or "is", and what goes on
/// ("the Tesla chief designer") is left.
struct DescriptionReader {
    private let catalogue: NameCatalogue
    private let texts: [(place: Place, text: String)]
    private let resolver: NameResolver
    /// Whether persons whom the article names are passed over.
    private let onlyUnnamed: Bool
    private var tokenised: [Int: NameText] = [:]
    /// Persons of whom the article says that somebody else is what they are.
    private var contested: Set<Int> = []

    /// A description and whose it may be.
    private struct Found {
        var text: Int
        var tokens: ClosedRange<Int>
        var entity: Int
        /// Whether the article must name the person.
        var needsName: Bool
        /// The companion that it has, when that is an entity; then it is no other evidence.
        var companion: Int?
    }

    init(
        _ catalogue: NameCatalogue, _ texts: [(place: Place, text: String)], _ resolver: NameResolver, onlyUnnamed: Bool
    ) {
        self.onlyUnnamed = onlyUnnamed
        self.catalogue = catalogue
        self.texts = texts
        self.resolver = resolver
    }

    mutating func read() -> [NameResolver.Link] {
        var found: [Found] = []
        for link in resolver.links where link.candidate.kind == .whole {
            for person in catalogue.companionOf[link.option.entity] ?? [] {
                var text = texts[link.candidate.text].text
                guard text.withUTF8({ Self.mayBegin($0, link.candidate.range) }) else { continue }
                look(
                    link.candidate.text, link.candidate.range, person, isRole: false, companion: link.option.entity,
                    &found)
            }
        }
        for place in resolver.evidence.descriptions {
            look(place.text, place.range, place.entity, isRole: place.isRole, companion: nil, &found)
        }
        return links(found)
    }

    /// Whether the bytes around a companion allow a description at all: asked of every companion, so it is quick.
    static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        func ends(_ word: StaticString) -> Bool {
            let end = range.lowerBound - 1
            let start = end - word.utf8CodeUnitCount
            guard start >= 0, bytes[end] == 0x20 else { return false }
            return word.withUTF8Buffer { word in
                word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
            }
        }
        if ends("the") || ends("of") { return true }
        let next = range.upperBound
        return next + 1 < bytes.count && (bytes[next] == 0x27 || bytes[next] == 0xE2 && bytes[next + 1] == 0x80)
    }

    // MARK: Reading one place

    private mutating func look(
        _ index: Int, _ range: Range<Int>, _ person: Int, isRole: Bool, companion: Int?,
        _ found: inout [Found]
    ) {
        let text = tokenised[index] ?? NameText(texts[index].text)
        tokenised[index] = text
        let (first, last) = (text.token(at: range.lowerBound), text.token(at: range.upperBound - 1))
        guard last < text.tokens.count, text.tokens[first].start == range.lowerBound else { return }
        let name = words(text, first...last)
        let roles = catalogue.entities[person].rolePhrases
        if isRole || isOwner(name, roles) {
            take(
                text, index, first...last, person, isListed: isRole, article: true, companion: companion,
                &found)
            return
        }
        // "the SpaceX founder", "SpaceX's founder"
        let isPossessive = text.follows(last + 1, by: .apostrophe) && text.isWord(last + 1, "s")
        let start = isPossessive ? last + 2 : last + 1
        if let end = longestRole(text, from: start, roles) {
            let role = words(text, start...end)
            take(
                text, index, first...end, person, isListed: roles.contains(name + " " + role), article: !isPossessive,
                companion: companion, &found)
            return
        }
        // "the founder of SpaceX"
        var before = first - 1
        if before > 0, text.isWord(before, "the"), text.follows(before + 1) { before -= 1 }
        guard before > 0, text.isWord(before, "of"), text.follows(before + 1) else { return }
        for length in 1...4 where before - length >= 0 && text.follows(before - length + 1) {
            let role = words(text, (before - length)...(before - 1))
            guard roles.contains(role) else { continue }
            take(
                text, index, (before - length)...last, person,
                isListed: roles.contains(role + " of " + name) || roles.contains(name + " " + role), article: true,
                companion: companion, &found)
            return
        }
    }

    /// "owner of X": a companion that says the role itself.
    private func isOwner(_ name: String, _ roles: Set<String>) -> Bool {
        let words = name.split(separator: " ")
        guard let of = words.firstIndex(of: "of"), of > 0 else { return false }
        return roles.contains(words[..<of].joined(separator: " "))
    }

    /// The last word of the longest role that begins at a token.
    private func longestRole(_ text: NameText, from start: Int, _ roles: Set<String>) -> Int? {
        var end: Int?
        var role = ""
        var position = start
        while position < text.tokens.count, position < start + 4,
            text.tokens[position].gap == .space || position > start && text.tokens[position].gap == .hyphen
        {
            role += (role.isEmpty ? "" : " ") + text.word(position)
            if roles.contains(role) { end = position }
            position += 1
        }
        return end
    }

    private mutating func take(
        _ text: NameText, _ index: Int, _ core: ClosedRange<Int>, _ person: Int, isListed: Bool, article: Bool,
        companion: Int?, _ found: inout [Found]
    ) {
        let next = core.upperBound + 1
        if text.follows(next), text.isCapital(next), text.style(next) == .prose {
            // "The Kremlin spokesman Sergei Yastrzhembsky": another time, or another world.
            if !isNamed(person, text, index, from: next) { contested.insert(person) }
            return
        }
        var first = core.lowerBound
        if article {
            guard first > 0, text.isWord(first - 1, "the") || text.isWord(first - 1, "The"), text.follows(first)
            else { return }
            first -= 1
        }
        guard endsHere(text, core.upperBound), !standsBesideAName(text, first, next) else { return }
        let ofMany = words(text, core).split(separator: " ").contains { Self.borneByMany.contains(String($0)) }
        found.append(
            Found(
                text: index, tokens: first...core.upperBound, entity: person,
                needsName: !isListed || ofMany, companion: companion))
    }

    private func isNamed(_ person: Int, _ text: NameText, _ index: Int, from token: Int) -> Bool {
        let start = text.tokens[token].start
        return resolver.links.contains {
            $0.option.entity == person && $0.candidate.text == index && $0.candidate.range.contains(start)
        }
    }

    private func words(_ text: NameText, _ tokens: ClosedRange<Int>) -> String {
        tokens.map { text.word($0) }.filter { $0 != "the" }.joined(separator: " ")
    }

    // MARK: What stands around it

    /// What there are many of: a person's only where the person is named.
    private static let borneByMany: Set<String> = [
        "owner", "owners", "investor", "shareholder", "executive", "official", "adviser", "advisor", "aide", "user",
        "member", "politician", "lawmaker", "deputy", "senator", "activist", "blogger", "host", "candidate", "donor",
        "backer", "ally", "critic", "employee", "manager", "engineer", "contractor", "editor", "lawyer", "director",
    ]

    /// Whether the phrase is over: a verb, a preposition, a mark. "The Tesla chief designer" goes on.
    private func endsHere(_ text: NameText, _ last: Int) -> Bool {
        let next = last + 1
        guard next < text.tokens.count else { return true }
        switch text.tokens[next].gap {
        case .hyphen, .none: return false
        case .space: break
        case .apostrophe: return text.isWord(next, "s")
        default: return true
        }
        let word = text.word(next)
        return text.isA(next, .personVerb) || text.isA(next, .plainVerb) || Self.after.contains(word)
            || word.utf8.count > 4 && word.hasSuffix("ed") || word.utf8.count > 3 && word.hasSuffix("ly")
    }

    private static let after: Set<String> = [
        "and", "or", "but", "who", "whose", "is", "was", "has", "had", "will", "would", "could", "can", "may", "might",
        "must", "should", "also", "to", "in", "on", "at", "for", "from", "with", "about", "by", "that", "as", "after",
        "before", "because", "when", "while", "if", "during", "over", "against", "into", "through", "not", "did",
        "does",
        "himself", "herself", "again", "now", "then", "never", "still", "once", "later", "only", "says", "said",
        "wrote",
        "told", "went", "made", "gave", "took", "came", "got", "left", "met", "saw", "put", "kept", "let", "spoke",
    ]

    /// Whether a name is what it describes: "Elon Musk, the SpaceX founder", "became the Tesla chief".
    private func standsBesideAName(_ text: NameText, _ first: Int, _ next: Int) -> Bool {
        if text.follows(next, by: .comma), text.isCapital(next), text.style(next) == .prose,
            !text.isA(next, [.calendar, .starter])
        {
            return true
        }
        guard first > 0 else { return false }
        switch text.tokens[first].gap {
        case .comma: return text.isCapital(first - 1) || text.tokens[first - 1].shape == .number
        case .space: return Self.predicates.contains(text.word(first - 1))
        default: return false
        }
    }

    private static let predicates: Set<String> = [
        "is", "was", "be", "been", "being", "become", "becomes", "became", "becoming", "as", "are", "were", "remains",
        "remained", "not", "called", "named", "appointed", "elected", "former", "like", "than", "or",
    ]

    // MARK: Deciding

    private func links(_ found: [Found]) -> [NameResolver.Link] {
        var byPlace: [[Int]: [Found]] = [:]
        for one in found {
            byPlace[[one.text, one.tokens.lowerBound, one.tokens.upperBound], default: []].append(one)
        }
        return byPlace.values.compactMap(link)
    }

    /// The only one who can be meant.
    private func link(_ found: [Found]) -> NameResolver.Link? {
        let named = found.filter { resolver.linked[$0.entity] != nil }
        if onlyUnnamed, !named.isEmpty { return nil }
        let open = named.isEmpty ? found.filter { !contested.contains($0.entity) } : named
        guard let one = open.first, open.allSatisfy({ $0.entity == one.entity }), let text = tokenised[one.text] else {
            return nil
        }
        let evidence: String
        if let place = resolver.linked[one.entity] {
            evidence = "role and companion, and found in \(place)"
        } else if !one.needsName, let companion = otherCompanion(than: one) {
            evidence = "role and companion, and \(companion)"
        } else {
            return nil
        }
        let range = text.tokens[one.tokens.lowerBound].start..<text.tokens[one.tokens.upperBound].end
        let option = NameCandidate.Option(entity: one.entity, form: 0, isSlip: false)
        let candidate = NameCandidate(
            text: one.text, tokens: one.tokens, range: range, kind: .description, options: [option], key: "")
        return NameResolver.Link(
            candidate: candidate, option: option, rule: "variant/description", evidence: evidence)
    }

    /// What of the person's world the article has beside the description itself.
    private func otherCompanion(than found: Found) -> String? {
        for companion in catalogue.entities[found.entity].companions where companion != found.companion {
            if let place = resolver.linked[companion] { return "\(catalogue.entities[companion].name) in \(place)" }
        }
        // Where the description's own companion is a plain word, it is one of those counted.
        let own = found.companion == nil ? 1 : 0
        guard resolver.evidence.differentCompanions[found.entity, default: 0] > own else { return nil }
        return resolver.evidence.companions[found.entity]
    }
}
