public import NewsmillCore
import NewsmillText

/// Finds the entities of the entity files, whatever the spelling, and repairs slips.
///
/// A variant is linked and left as written; a slip ("Ilona", "Mask") is linked and replaced by the canonical name in the
/// final text. Ambiguous spellings count only with evidence in the article and never against contrary evidence; every
/// mention says which rule linked it and what it went by. Spellings that stay undecided are marked.
///
/// docs/ENTITIES.md has the rules.
public struct NormalizeNamesStage: ParallelStage {
    public static let name = "normalize-names"
    public static let summary = "Links persons, organisations and places, and repairs misspelt names."

    /// Which descriptions of persons are linked.
    public enum Descriptions: String, Codable, CaseIterable, Sendable {
        case none
        /// Those in articles that do not name the person: there they are the only trace.
        case unnamed
        case all
    }

    public struct Options: ComponentOptions {
        /// Whether slips are replaced in the final text; they are linked in any case.
        public var repair = true
        /// Whether spellings that could be a followed entity's and stayed undecided are marked.
        public var markUndecided = true
        public var descriptions = Descriptions.unnamed

        public init() {}

        public static let documentation = [
            "repair":
                "Whether slips are replaced by the canonical name in the final text; they are linked in any case.",
            "markUndecided":
                "Whether spellings that may be a followed entity's and stay undecided leave a mark in the decisions.",
            "descriptions":
                "Where a role and a companion that stand for a name (\"the SpaceX founder\") are linked: \"unnamed\", in articles that do not name the person otherwise; \"all\"; or \"none\".",
        ]
    }

    private let catalogue: NameCatalogue
    private let options: Options

    public init(options: Options, resources: Resources) throws {
        self.options = options
        catalogue = resources.cache.once(Self.name) { NameCatalogue(resources.entities, cache: resources.cache) }
    }

    public func process(_ article: inout Article) throws -> Verdict {
        var texts: [(place: Place, text: String)] = []
        if let title = article.title { texts.append((.title, title.original)) }
        for (position, paragraph) in article.keptParagraphs {
            texts.append((.paragraph(position), paragraph.content.original))
        }
        var reader = ArticleReader(catalogue, texts)
        reader.read()
        if reader.candidates.isEmpty { return .keep }
        var resolver = NameResolver(catalogue, texts, reader)
        resolver.resolve()
        var links = resolver.links
        if options.descriptions != .none {
            var descriptions = DescriptionReader(
                catalogue, texts, resolver, onlyUnnamed: options.descriptions == .unnamed)
            links += descriptions.read()
            links.sort {
                ($0.candidate.text, $0.candidate.range.lowerBound) < ($1.candidate.text, $1.candidate.range.lowerBound)
            }
        }
        for link in links {
            write(link, texts[link.candidate.text].place, texts[link.candidate.text].text, &article)
        }
        if options.markUndecided {
            for undecided in resolver.undecided {
                article.mark(
                    texts[undecided.candidate.text].place, stage: Self.name, rule: "undecided",
                    reason: undecided.reason, range: undecided.candidate.range,
                    after: ids(undecided.candidate))
            }
        }
        return .keep
    }

    /// Who may be meant: ids, joined by spaces, in the order of the entity files.
    private func ids(_ candidate: NameCandidate) -> String {
        Set(candidate.options.map(\.entity)).sorted().map { catalogue.entities[$0].id }.joined(separator: " ")
    }

    private func write(_ link: NameResolver.Link, _ place: Place, _ text: String, _ article: inout Article) {
        let entity = catalogue.entities[link.option.entity]
        let range = link.candidate.range
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let surface = String(text[lower..<utf8.index(lower, offsetBy: range.count)])
        var rewritten = false
        if link.option.isSlip, options.repair {
            let shouts = surface.count > 1 && surface == surface.uppercased()
            let replacement = shouts ? entity.name.uppercased() : entity.name
            rewritten = article.rewrite(
                place, range: range, with: replacement, stage: Self.name, rule: link.rule,
                reason: "\(entity.name): \(link.evidence ?? "")")
        }
        article.mentions.append(
            Mention(
                place: place, range: range, surface: surface, entity: entity.id, canonical: entity.name,
                rule: link.rule,
                evidence: link.evidence, rewritten: rewritten))
    }
}
