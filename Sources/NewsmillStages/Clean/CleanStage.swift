public import NewsmillCore
import NewsmillText

/// Removes what is no part of an article's text: labels of advertisements, "Read also" links, prompts and credits.
///
/// Rules are data (boilerplate-rules.json and the files that `rules` names) and look at whole, short paragraphs. What is
/// removed stays, marked with rule and reason.
public struct CleanStage: ParallelStage {
    public static let name = "clean"
    public static let summary = "Marks advertising, link lines, prompts and credits as no part of the text."

    public struct Options: ComponentOptions {
        /// Further files of rules, in the format of boilerplate-rules.json.
        public var rules: [String] = []
        /// The ids of rules that are not to be used.
        public var disable: [String] = []

        public init() {}

        public static let documentation = [
            "rules": "Further files of rules, in the format of boilerplate-rules.json.",
            "disable": "The ids of rules that are not to be used.",
        ]
    }

    private let matcher: BoilerplateMatcher
    /// A paragraph of so many words is the text itself, not a label at its head or tail.
    private static let wordsOfProse = 20
    private static let bytesOfProse = 60

    public init(options: Options, resources: Resources) throws {
        var rules = try BoilerplateRule.read(PackageResources.boilerplate_rules_json, from: "boilerplate-rules.json")
        for (index, path) in options.rules.enumerated() {
            do {
                rules += try BoilerplateRule.read(try resources.read(path), from: path)
            } catch let problem as OptionProblem {
                throw OptionProblem(at: "rules[\(index)]", expected: problem.expected)
            }
        }
        try Self.check(rules, options)
        let disabled = Set(options.disable)
        matcher = BoilerplateMatcher(rules.filter { !disabled.contains($0.id) })
    }

    private static func check(_ rules: [BoilerplateRule], _ options: Options) throws(OptionProblem) {
        var ids: Set<String> = []
        for rule in rules where !ids.insert(rule.id).inserted {
            throw OptionProblem(
                at: "rules", expected: "every rule to have an id of its own, found \"\(rule.id)\" twice")
        }
        for (index, id) in options.disable.enumerated() where !ids.contains(id) {
            let nearest = EditDistance.nearest(to: id, among: ids.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
            throw OptionProblem(at: "disable[\(index)]", expected: "the id of a rule, found \"\(id)\"\(nearest)")
        }
    }

    public func process(_ article: inout Article) -> Verdict {
        let texts = article.paragraphs.map { paragraph in
            paragraph.removed == nil && matcher.mayMatch(paragraph.content.original, role: paragraph.role)
                ? BoilerplateText(paragraph.content.original) : nil
        }
        guard texts.contains(where: { $0 != nil }) else { return .keep }
        let (firstLong, lastLong) = Self.prose(in: article)
        // Rules about neighbours need to know what went before and behind: down, then up.
        let positions = Array(article.paragraphs.indices)
        for (besides, order) in [(false, positions), (true, positions), (true, positions.reversed())] {
            if besides, !article.paragraphs.contains(where: { $0.removed?.stage == Self.name }) { break }
            for position in order where article.paragraphs[position].removed == nil {
                guard let text = texts[position] else { continue }
                let surroundings = BoilerplateMatcher.Surroundings(
                    role: article.paragraphs[position].role, isHead: position <= firstLong, isTail: position > lastLong,
                    next: Self.roleOfNext(position, article),
                    neighbours: besides ? Self.rulesBeside(position, article) : [])
                if besides && surroundings.neighbours.isEmpty { continue }
                if let rule = matcher.match(text, surroundings, besides: besides) {
                    article.remove(paragraph: position, stage: Self.name, rule: rule.id, reason: rule.reason)
                }
            }
        }
        return .keep
    }

    /// The first and the last paragraph that is long enough to be the text itself: what stands before and behind is head and tail.
    private static func prose(in article: Article) -> (first: Int, last: Int) {
        func isProse(_ paragraph: Paragraph) -> Bool {
            paragraph.role == .body && paragraph.content.original.utf8.count >= bytesOfProse
                && paragraph.content.original.utf8.count { $0 == 0x20 } >= wordsOfProse - 1
        }
        return (
            article.paragraphs.firstIndex(where: isProse) ?? article.paragraphs.count,
            article.paragraphs.lastIndex(where: isProse) ?? -1
        )
    }

    private static func roleOfNext(_ position: Int, _ article: Article) -> Paragraph.Role? {
        position + 1 < article.paragraphs.count ? article.paragraphs[position + 1].role : nil
    }

    private static func rulesBeside(_ position: Int, _ article: Article) -> [String] {
        [position - 1, position + 1].compactMap { neighbour in
            guard article.paragraphs.indices.contains(neighbour), let removed = article.paragraphs[neighbour].removed,
                removed.stage == name
            else { return nil }
            return removed.rule
        }
    }
}
