import NewsmillCore
import NewsmillText

/// Looks through files of entities for what cannot work and what harms.
public struct EntityLint {
    private let entries: [EntityPlaces.Entry]
    /// All spellings, given and derived, by entity.
    private let forms: [[NameForm]]
    /// Folded spelling to entities.
    private let bearers: [String: Set<Int>]
    private var findings: [EntityFinding] = []

    public init(_ sources: [EntitySource]) {
        entries = EntityPlaces(sources).entries
        forms = entries.enumerated().map { NameCatalogue.forms(of: $0.element.entity, position: $0.offset) }
        var bearers: [String: Set<Int>] = [:]
        for (position, forms) in forms.enumerated() {
            for form in forms { bearers[form.text, default: []].insert(position) }
        }
        self.bearers = bearers
    }

    /// - Parameter seen: what a database has; nil when there is none.
    /// - Returns: in the order of the files.
    public static func findings(_ sources: [EntitySource], seen: SeenSurfaces? = nil) -> [EntityFinding] {
        var lint = EntityLint(sources)
        var items: [String: Int] = [:]
        for position in lint.entries.indices {
            lint.checkEntity(position, &items)
            lint.checkAliases(position)
            if let seen { lint.checkSeen(position, seen) }
        }
        let order = Dictionary(sources.enumerated().map { ($0.element.file, $0.offset) }) { first, _ in first }
        return lint.findings.enumerated().sorted { first, second in
            let (a, b) = (first.element, second.element)
            return (order[a.file] ?? 0, a.line, a.column, first.offset) < (
                order[b.file] ?? 0, b.line, b.column, second.offset
            )
        }.map(\.element)
    }

    // MARK: The entity

    private mutating func checkEntity(_ position: Int, _ items: inout [String: Int]) {
        let entity = entries[position].entity
        if let item = entity.wikidata, let other = items.updateValue(position, forKey: item) {
            add(.warning, "same-item", position, "\(item) is also \(entries[other].entity.id) (\(place(other)))")
        }
        let name = Folding.fold(entity.name)
        if PersonForms.words(name).isEmpty {
            add(.warning, "no-word", position, "the name has no word: it is never found")
        }
        let sharing = others(name, than: position).filter { Folding.fold(entries[$0].entity.name) == name }
        if let other = sharing.first, other < position {
            let isGated = entity.aliases.contains { Folding.fold($0.text) == name && $0.gate != .none }
            add(
                isGated ? .note : .warning, "collision", position,
                "\(entries[other].entity.id) (\(place(other))) has the same name: neither is linked where the article does not tell them apart"
            )
        }
        for companion in entity.companions where PersonForms.words(companion).isEmpty {
            add(.warning, "no-word", position, "the companion \"\(companion)\" has no word: it is never found")
        }
    }

    // MARK: Aliases

    private mutating func checkAliases(_ position: Int) {
        let entity = entries[position].entity
        var seen: [String: Int] = [:]
        for (index, alias) in entity.aliases.enumerated() {
            let folded = PersonForms.words(alias.text).map(Folding.fold).joined(separator: " ")
            guard !folded.isEmpty else {
                add(.warning, "no-word", position, index, "has no word: it is never found")
                continue
            }
            if let first = seen.updateValue(index, forKey: folded) {
                add(
                    .warning, "duplicate", position, index,
                    "is the same as \"\(entity.aliases[first].text)\": case, accents, hyphens and quotes make no difference"
                )
                continue
            }
            if folded == Folding.fold(entity.name), alias == Alias(alias.text) {
                add(.warning, "duplicate", position, index, "is the name itself")
            }
            if folded.unicodeScalars.count == 1, folded.unicodeScalars.allSatisfy({ !WordScalar.standsAlone($0) }) {
                add(.warning, "single-letter", position, index, "is a single letter")
            }
            checkWord(alias, folded, position, index)
            checkSlip(alias, folded, position, index)
            checkGate(alias, position, index)
            checkCollision(alias, folded, position, index)
            checkLists(alias, position, index)
        }
    }

    private mutating func checkWord(_ alias: Alias, _ folded: String, _ position: Int, _ index: Int) {
        guard CommonWord.contains(folded), !alias.isWord, alias.gate == .none || alias.gate == .context,
            !Lexicon.givenNames.contains(folded)
        else { return }
        add(
            .warning, "common-word", position, index,
            "is an ordinary word: add \"word\": true, so that it needs a sign of a name where sentences begin, or a gate"
        )
    }

    private mutating func checkSlip(_ alias: Alias, _ folded: String, _ position: Int, _ index: Int) {
        guard alias.kind == .slip else { return }
        let entity = entries[position].entity
        if folded == Folding.fold(entity.name) || forms[position].contains(where: { $0.text == folded && !$0.isSlip }) {
            add(.warning, "slip-is-variant", position, index, "is a slip and also a right spelling of \(entity.name)")
        }
        let owner = others(folded, than: position).first { other in
            forms[other].contains { $0.text == folded && !$0.isSlip }
        }
        if let owner {
            add(
                .warning, "slip-is-variant", position, index,
                "is a slip here and a right spelling of \(entries[owner].entity.name) (\(place(owner)))")
        }
    }

    private mutating func checkGate(_ alias: Alias, _ position: Int, _ index: Int) {
        let entity = entries[position].entity
        let hasFullName = entity.kind == .person && PersonForms.words(entity.name).count > 1
        if hasFullName { return }
        switch alias.gate {
        case .none, .context: return
        case .name:
            let why =
                entity.kind == .person
                ? "the name is a single word" : "only persons are \"named in full\""
            add(.warning, "gate-never-opens", position, index, "the gate \"name\" never opens: \(why)")
        case .evidence:
            let hasTellingRole = entity.roles.contains(where: EvidenceTerm.isTelling)
            // Another spelling that is linked is evidence too.
            let hasOther = forms[position].contains {
                $0.gate.rank < Alias.Gate.evidence.rank && $0.text != Folding.fold(alias.text)
            }
            guard entity.companions.isEmpty, !hasTellingRole, !hasOther else { return }
            add(
                .warning, "gate-never-opens", position, index,
                "the gate \"evidence\" never opens: there are no companions, no role that tells, and no other name")
        }
    }

    private mutating func checkCollision(_ alias: Alias, _ folded: String, _ position: Int, _ index: Int) {
        guard alias.kind == .variant else { return }
        for other in others(folded, than: position) {
            let isSurname = forms[other].contains { $0.text == folded && $0.part != .whole }
            guard other < position || isSurname else { continue }
            guard let listed = entries[other].entity.aliases.first(where: { Folding.fold($0.text) == folded }) else {
                continue
            }
            if listed.kind == .slip || other > position { continue }
            let name = "\(entries[other].entity.name) (\(place(other)))"
            if listed.gate != alias.gate {
                add(
                    .note, "collision", position, index,
                    "is also an alias of \(name); it goes to the one whose gate is lower, unless the article names the other"
                )
            } else if alias.gate == .none {
                add(
                    .warning, "collision", position, index,
                    "is also an alias of \(name), and neither has a gate: it is linked to neither; give one of them a gate"
                )
            } else {
                add(
                    .note, "collision", position, index,
                    "is also an alias of \(name); it goes to the one whom the article names, or to neither")
            }
        }
    }

    private mutating func checkLists(_ alias: Alias, _ position: Int, _ index: Int) {
        for word in alias.notAfter where PersonForms.words(word).count != 1 {
            add(.warning, "list", position, index, "notAfter: \"\(word)\" never matches: one word is looked at")
        }
        for words in alias.notBefore where !(1...2).contains(PersonForms.words(words).count) {
            add(
                .warning, "list", position, index,
                "notBefore: \"\(words)\" never matches: one word or two are looked at")
        }
    }

    // MARK: The database

    private mutating func checkSeen(_ position: Int, _ seen: SeenSurfaces) {
        let entity = entries[position].entity
        guard seen.articles > 0, !entity.aliases.isEmpty else { return }
        let surfaces = seen.surfaces[entity.id] ?? []
        var words: Set<String> = []
        var texts: Set<String> = []
        for surface in surfaces {
            let folded = PersonForms.words(surface).map(Folding.fold)
            words.formUnion(folded)
            texts.insert(folded.joined(separator: " "))
        }
        let unseen = entity.aliases.filter { alias in
            let folded = PersonForms.words(alias.text).map(Folding.fold)
            return folded.count == 1 ? !words.contains(folded[0]) : !texts.contains(folded.joined(separator: " "))
        }.map(\.text)
        guard !unseen.isEmpty else { return }
        let shown = unseen.prefix(6).joined(separator: ", ") + (unseen.count > 6 ? " …" : "")
        add(
            .note, "unseen", position,
            "\(unseen.count) of \(entity.aliases.count) aliases were never found in \(seen.articles) articles: \(shown)",
            list: unseen)
    }

    // MARK: Findings

    private func others(_ text: String, than position: Int) -> [Int] {
        (bearers[text] ?? []).subtracting([position]).sorted()
    }

    private func place(_ position: Int) -> String { "\(entries[position].place.file):\(entries[position].place.line)" }

    private mutating func add(
        _ severity: EntityFinding.Severity, _ rule: String, _ position: Int, _ message: String, list: [String] = []
    ) {
        let entry = entries[position]
        findings.append(
            EntityFinding(
                severity: severity, rule: rule, file: entry.place.file, line: entry.place.line,
                column: entry.place.column, entity: entry.entity.id, message: message, list: list))
    }

    private mutating func add(
        _ severity: EntityFinding.Severity, _ rule: String, _ position: Int, _ index: Int, _ message: String
    ) {
        let entry = entries[position]
        let place = entry.aliases.indices.contains(index) ? entry.aliases[index] : entry.place
        let alias = entry.entity.aliases[index].text
        findings.append(
            EntityFinding(
                severity: severity, rule: rule, file: place.file, line: place.line, column: place.column,
                entity: entry.entity.id, alias: alias, message: "\"\(alias)\" \(message)"))
    }
}
