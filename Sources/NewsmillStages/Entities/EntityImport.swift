public import NewsmillCore
import NewsmillText

/// Makes entities of drafts. The drafts are shown twice, so that memory holds what is counted and not what is read: first to
/// ``survey(_:)``, then, when the labels of what they refer to are known, to ``entity(_:)``.
public struct EntityImport: Sendable {
    private static let mostRoles = 24
    private static let mostCompanions = 32

    private var census = ImportCensus()
    private var labels: [UInt64: String] = [:]
    /// Persons to organisations: a founder's firm is a companion of the founder.
    private var firms: [UInt64: [UInt64]] = [:]
    private var ids: Set<String>
    private let known: Set<UInt64>
    public private(set) var notes = ImportNotes()
    public private(set) var counts: [Entity.Kind: Int] = [:]
    /// Entities passed over because they are there already.
    public private(set) var keptAsTheyAre = 0

    /// - Parameter existing: what is in the file already; these stay as they are.
    public init(existing: [Entity] = []) {
        ids = Set(existing.map(\.id))
        known = Set(existing.compactMap { $0.wikidata.flatMap(WikidataReader.item) })
    }

    // MARK: First reading

    public mutating func survey(_ draft: EntityDraft) {
        census.count(AliasChooser.names(of: draft))
        for reference in draft.roles + draft.companions + draft.relatives {
            if case .item(let item, _) = reference, labels[item] == nil { labels[item] = "" }
        }
        guard let own = draft.item else { return }
        for reference in draft.people {
            guard case .item(let person, _) = reference, firms[person, default: []].count < Self.mostCompanions else {
                continue
            }
            firms[person, default: []].append(own)
            if labels[own] == nil { labels[own] = "" }
        }
    }

    // MARK: Labels

    /// Whether anything refers to the item.
    public func needsLabel(_ item: UInt64) -> Bool { labels[item] != nil }

    public mutating func setLabel(_ label: String, of item: UInt64) {
        if labels[item] != nil { labels[item] = label }
    }

    // MARK: Second reading

    /// The entity that a draft becomes; nil when it is there already or has no name to be found by.
    public mutating func entity(_ draft: EntityDraft) -> Entity? {
        if let item = draft.item, known.contains(item) || draft.id == nil && ids.contains("q\(item)") {
            keptAsTheyAre += 1
            return nil
        }
        if let id = draft.id, ids.contains(id) {
            keptAsTheyAre += 1
            return nil
        }
        var companions = named(draft.companions, Self.mostCompanions)
        if let item = draft.item {
            for label in named((firms[item] ?? []).map { .item($0) }, Self.mostCompanions)
            where !companions.contains(label) {
                companions.append(label)
            }
        }
        companions.removeAll { companion in
            let words = PersonForms.words(companion).map(Folding.fold)
            return words.isEmpty || words.count == 1 && (words[0].count < 2 || CommonWord.contains(words[0]))
        }
        let relatives = named(draft.relatives, 64)
        let roles = named(draft.roles, Self.mostRoles, past: "former ")
        let chooser = AliasChooser(census: census)
        guard let aliases = chooser.aliases(of: draft, companions: companions, relatives: relatives, &notes) else {
            return nil
        }
        counts[draft.kind, default: 0] += 1
        return Entity(
            id: id(draft), name: draft.name, kind: draft.kind, description: draft.description,
            wikidata: draft.item.map { "Q\($0)" }, surname: draft.surname, gender: draft.gender, born: draft.born,
            roles: roles, aliases: aliases, companions: companions)
    }

    /// What references are called.
    ///
    /// - Parameter past: stands before what was once so.
    private mutating func named(
        _ references: [EntityDraft.Reference], _ most: Int, past: String = ""
    ) -> [String] {
        var names: [String] = []
        for reference in references where names.count < most {
            let name: String
            switch reference {
            case .text(let text): name = text
            case .item(let item, let isPast):
                guard let label = labels[item], !label.isEmpty else {
                    notes.add(.entityUnnamed, "Q\(item)")
                    continue
                }
                name = isPast ? past + label : label
            }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// "elon-musk"; where another has that, or the name has no Latin letter, with the number of the item or a count.
    private mutating func id(_ draft: EntityDraft) -> String {
        if let id = draft.id, ids.insert(id).inserted { return id }
        let words = PersonForms.words(draft.name).map(Folding.fold)
        let slug = words.map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }.joined(separator: "-")
        if !slug.isEmpty, slug.count <= 80, ids.insert(slug).inserted { return slug }
        if let item = draft.item {
            let id = slug.isEmpty ? "q\(item)" : "\(slug)-q\(item)"
            if ids.insert(id).inserted { return id }
        }
        let base = slug.isEmpty ? "entity" : slug
        var number = 2
        while !ids.insert("\(base)-\(number)").inserted { number += 1 }
        return "\(base)-\(number)"
    }
}
