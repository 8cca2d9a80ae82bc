/// What an analyst would see of a change: what an article gains and loses.
public struct ArticleDifference: Sendable, Equatable {
    public struct Change: Sendable, Equatable {
        /// nil for nothing.
        public let before: String?
        public let after: String?
    }

    public struct RemovedParagraph: Sendable, Equatable {
        public let stage: String
        public let rule: String
        /// As found.
        public let text: String
    }

    public struct Quotation: Sendable, Hashable {
        /// nil for nobody named.
        public let speaker: String?
        public let text: String
    }

    public private(set) var title: Change?
    /// By name: `published`, `outlet`, `language`, `authors` …
    public private(set) var facts: [(name: String, change: Change)] = []
    /// Paragraphs of the final text, as they read before and after; those that both have are left out.
    public private(set) var textsLost: [String] = []
    public private(set) var textsGained: [String] = []
    /// Paragraphs that are marked as removed now, and those that no longer are.
    public private(set) var removedGained: [RemovedParagraph] = []
    public private(set) var removedLost: [RemovedParagraph] = []
    public private(set) var topicsGained: [String] = []
    public private(set) var topicsLost: [String] = []
    /// Ids of entities that the article mentions now, or did before.
    public private(set) var entitiesGained: [String] = []
    public private(set) var entitiesLost: [String] = []
    public private(set) var quotationsGained: [Quotation] = []
    public private(set) var quotationsLost: [Quotation] = []
    /// Whether other places mention the same entities, or the same places by another rule.
    public private(set) var mentionsChanged = false

    /// Whether an analyst sees nothing of it: the same results for other reasons, or with other evidence.
    public var isTrailAlone: Bool {
        title == nil && facts.isEmpty && textsLost.isEmpty && textsGained.isEmpty && removedGained.isEmpty
            && removedLost.isEmpty && topicsGained.isEmpty && topicsLost.isEmpty && entitiesGained.isEmpty
            && entitiesLost.isEmpty && quotationsGained.isEmpty && quotationsLost.isEmpty && !mentionsChanged
    }

    public var isTextChanged: Bool { !textsLost.isEmpty || !textsGained.isEmpty }

    public init(_ before: ArticleState, _ after: ArticleState) {
        title = Self.change(before.title, after.title)
        let pairs: [(String, String?, String?)] = [
            ("published", before.published, after.published), ("outlet", before.outlet, after.outlet),
            ("language", before.language, after.language), ("agency", before.agency, after.agency),
            ("authors", Self.list(before.authors), Self.list(after.authors)),
            ("topics", Self.list(before.topics), Self.list(after.topics)), ("url", before.url, after.url),
            ("canonical_url", before.canonicalURL, after.canonicalURL),
        ]
        facts = pairs.compactMap { name, before, after in Self.change(before, after).map { (name, $0) } }
        (textsLost, textsGained) = Self.parted(before.keptTexts, after.keptTexts)
        if textsLost.isEmpty, textsGained.isEmpty, before.keptTexts != after.keptTexts {
            // The same paragraphs in another order, or number.
            (textsLost, textsGained) = (before.keptTexts, after.keptTexts)
        }
        (removedLost, removedGained) = Self.parted(Self.removed(before), Self.removed(after))
        (topicsLost, topicsGained) = Self.parted(before.tags.map(\.topic), after.tags.map(\.topic))
        (entitiesLost, entitiesGained) = Self.parted(Self.entities(before), Self.entities(after))
        (quotationsLost, quotationsGained) = Self.parted(Self.quotations(before), Self.quotations(after))
        mentionsChanged = before.mentions.map(Self.sign) != after.mentions.map(Self.sign)
    }

    public static func == (first: Self, second: Self) -> Bool {
        first.title == second.title && first.textsLost == second.textsLost && first.textsGained == second.textsGained
            && first.removedGained == second.removedGained && first.removedLost == second.removedLost
            && first.topicsGained == second.topicsGained && first.topicsLost == second.topicsLost
            && first.entitiesGained == second.entitiesGained && first.entitiesLost == second.entitiesLost
            && first.quotationsGained == second.quotationsGained && first.quotationsLost == second.quotationsLost
            && first.mentionsChanged == second.mentionsChanged
            && first.facts.elementsEqual(second.facts) { $0.name == $1.name && $0.change == $1.change }
    }

    // MARK: Comparing

    private static func change(_ before: String?, _ after: String?) -> Change? {
        before == after ? nil : Change(before: before, after: after)
    }

    private static func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ", ") }

    private static func removed(_ state: ArticleState) -> [RemovedParagraph] {
        state.paragraphs.compactMap { paragraph in
            paragraph.removed.map { RemovedParagraph(stage: $0.stage, rule: $0.rule, text: paragraph.original) }
        }
    }

    private static func entities(_ state: ArticleState) -> [String] {
        var seen: Set<String> = []
        return state.mentions.map(\.entity).filter { seen.insert($0).inserted }
    }

    private static func quotations(_ state: ArticleState) -> [Quotation] {
        state.quotations.map { Quotation(speaker: $0.speaker, text: $0.text) }
    }

    private static func sign(_ mention: MentionDetail) -> String {
        "\(mention.paragraph ?? -1) \(mention.start) \(mention.length) \(mention.entity) \(mention.rewritten)"
    }

    /// What only the one has, and what only the other, in order; linear, since an article may have 100,000 paragraphs.
    private static func parted<T: Hashable>(_ before: [T], _ after: [T]) -> (lost: [T], gained: [T]) {
        if before == after { return ([], []) }
        let (old, new) = (Set(before), Set(after))
        return (before.filter { !new.contains($0) }, after.filter { !old.contains($0) })
    }
}

extension ArticleDifference.RemovedParagraph: Hashable {}
