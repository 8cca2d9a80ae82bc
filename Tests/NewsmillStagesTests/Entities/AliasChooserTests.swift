import NewsmillCore
import NewsmillStages
import Testing

/// Which names of a reference work become aliases.
@Suite struct AliasChooserTests {
    private func imported(_ drafts: [EntityDraft], existing: [Entity] = []) -> (entities: [Entity], work: EntityImport)
    {
        var work = EntityImport(existing: existing)
        drafts.forEach { work.survey($0) }
        var entities: [Entity] = []
        for draft in drafts { if let entity = work.entity(draft) { entities.append(entity) } }
        return (entities, work)
    }

    private func draft(_ name: String, _ aliases: [String] = [], kind: Entity.Kind = .person, companions: [String] = [])
        -> EntityDraft
    {
        var draft = EntityDraft(name: name, kind: kind)
        draft.aliases = aliases
        draft.companions = companions.map { .text($0) }
        return draft
    }

    @Test(arguments: [
        // Derived anyway.
        ("Anna Bergqvist", "Bergqvist", [Alias]()), ("Anna Bergqvist", "Anna", []),
        ("Anna Bergqvist", "ANNA BERGQVIST", []),
        // No names.
        ("Anna Bergqvist", "A", []), ("Anna Bergqvist", "1971", []), ("Anna Bergqvist", "…", []),
        ("Anna Bergqvist", "the one and only and very best of them all", []),
        // Names with gates.
        ("Anna Bergqvist", "Target", [Alias("Target", gate: .evidence, isWord: true)]),
        ("Anna Bergqvist", "Ludmila", [Alias("Ludmila", gate: .name)]),
        ("Anna Bergqvist", "Bergan", [Alias("Bergan", gate: .evidence)]),
        ("Anna Bergqvist", "Zarina Tolva", [Alias("Zarina Tolva", gate: .evidence)]),
        // Full names.
        ("Anna Bergqvist", "Anna Maria Bergqvist", [Alias("Anna Maria Bergqvist")]),
        ("Anna Bergqvist", "Анна Бергквист", [Alias("Анна Бергквист")]),
        // The surname itself.
        ("Anna Bush", "", [Alias("Bush", gate: .evidence, isWord: true)]),
    ])
    func ofAPerson(_ name: String, _ alias: String, _ expected: [Alias]) {
        #expect(imported([draft(name, alias.isEmpty ? [] : [alias])]).entities.first?.aliases == expected)
    }

    @Test func aSharedSurnameNeedsTheFullName() {
        let (entities, work) = imported([draft("Anna Bergqvist"), draft("Otto Bergqvist")])
        #expect(entities.map(\.aliases) == [[Alias("Bergqvist", gate: .name)], [Alias("Bergqvist", gate: .name)]])
        #expect(work.notes.counts[.surnameGate] == 2)
    }

    @Test func whatTwoAreCalledIsLeftOut() {
        let (entities, work) = imported([
            draft("Anna Bergqvist", ["Zarina Tolva"]), draft("Ida Noren", ["Zarina Tolva"]),
        ])
        #expect(entities.map(\.aliases) == [[], []])
        #expect(work.notes.counts[.shared] == 2)
        #expect(
            work.notes.lines == ["left out: 2, also a name of another imported entity (Zarina Tolva, Zarina Tolva)"])
    }

    @Test(arguments: [
        ("Target", ["Brian Cornell"], [Alias("Target", gate: .evidence, isWord: true)]),
        ("Target", [], [Alias("Target", gate: .context, isWord: true)]), ("Roscosmos", [], []),
    ])
    func aNameThatIsAWordGetsAGate(_ name: String, _ companions: [String], _ expected: [Alias]) {
        let organisation = draft(name, kind: .organisation, companions: companions)
        #expect(imported([organisation]).entities.first?.aliases == expected)
    }

    @Test func twoPlacesOfOneNameNeedWhatTellsThemApart() {
        let (entities, work) = imported([
            draft("Paris", kind: .place, companions: ["France"]), draft("Paris", kind: .place, companions: ["Texas"]),
            draft("Paris", kind: .place),
        ])
        #expect(entities.map(\.companions) == [["France"], ["Texas"]])
        #expect(entities.allSatisfy { $0.aliases == [Alias("Paris", gate: .evidence)] })
        #expect(work.notes.counts[.entityShared] == 1)
    }

    @Test func aPersonWhoseOnlyNameIsAWordIsLeftOut() {
        let (entities, work) = imported([draft("Pink")])
        #expect(entities.isEmpty)
        #expect(work.notes.counts[.entityWord] == 1)
    }

    @Test func idsAreUniqueAndWhatIsThereStays() {
        var known = draft("Elon Musk")
        known.item = 317_521
        var other = draft("Anna Bergqvist")
        other.item = 7
        let existing = [
            Entity(id: "musk", name: "Elon Musk", kind: .person, wikidata: "Q317521"),
            Entity(id: "anna-bergqvist", name: "Anna Bergqvist", kind: .person),
        ]
        let (entities, work) = imported([known, other, draft("Анна")], existing: existing)
        #expect(entities.map(\.id) == ["anna-bergqvist-q7", "entity"].prefix(1) + [entities.last?.id ?? ""])
        #expect(Set(entities.map(\.id)).isDisjoint(with: existing.map(\.id)))
        #expect(work.keptAsTheyAre == 1)
    }
}
