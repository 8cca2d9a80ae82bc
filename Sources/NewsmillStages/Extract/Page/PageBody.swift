import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// The article's blocks in a page, in order, with the method that found them.
struct PageBody {
    struct Block {
        var text: String
        var role: Paragraph.Role
    }

    private(set) var blocks: [Block] = []
    /// `names`, `elements` or `text`: what was believed of the page's elements when the text was found. `json-ld` or
    /// `description`: the page shows no text, and states one there. `whole-page`: scraps are all there is.
    private(set) var method = "whole-page"
    /// 0…1: the share of the page's prose, comments aside, that the body is.
    private(set) var confidence = 0.0

    /// Less than this is a short article at best: a second look pays.
    private static let little = 400

    /// - Parameters:
    ///   - description: what the page's head says the article is about.
    ///   - articleBody: the text as the page's JSON-LD has it.
    ///   - authors: names of the article's authors.
    ///   - url: where the page stands.
    init(
        _ tree: HTMLTree, _ evidence: PageEvidence, _ words: inout ClassWords.Reader, title: String?,
        description: String?, articleBody: String?, authors: [String], url: String?, trace: PageTrace? = nil
    ) {
        trace?.begin(tree)
        var best: Candidate?
        var prose = 0
        for strictness in PageEvidence.Strictness.allCases {
            let evidence = strictness == .names ? evidence : PageEvidence(tree, &words, strictness)
            let candidate = Candidate(
                tree, evidence, strictness, title: title, description: description, authors: authors,
                url: url, isTraced: trace != nil)
            prose = max(prose, candidate.pageProse)
            if candidate.outdoes(best) { best = candidate }
            // The first reading stands where it has enough of what any reading could find.
            if let best, best.prose * 2 >= prose || best.prose >= 3000 && best.prose * 4 >= prose { break }
        }
        for note in best?.notes ?? [] {
            trace?.trace(node: note.node, text: note.text, verdict: note.verdict, reason: note.reason)
        }
        if (best?.prose ?? 0) < Self.little, let stated = StatedBody(articleBody),
            stated.weight > (best?.prose ?? 0) * 2
        {
            (blocks, method, confidence) = (stated.blocks, "json-ld", 1)
            return
        }
        guard let best, !best.blocks.isEmpty else {
            if let description, !description.isEmpty {
                (blocks, method) = ([Block(text: WhiteSpace.squeezed(description), role: .summary)], "description")
            } else {
                blocks = Self.scraps(PageBlocks(tree, evidence))
            }
            return
        }
        blocks = best.blocks
        method = best.method
        confidence = min(1, Double(best.prose) / Double(max(1, prose)))
    }

    /// Whatever reads as a sentence.
    private static func scraps(_ page: PageBlocks) -> [Block] {
        page.blocks.filter {
            $0.sentences > 0 && $0.linkedShare < 0.5 && $0.evidence.isDisjoint(with: [.hidden, .furniture])
        }.map { Block(text: page.text($0), role: $0.role) }
    }

    /// One reading of the page.
    private struct Candidate {
        var blocks: [Block] = []
        var method: String
        /// The weight of its paragraphs, and of all paragraphs of the page but comments.
        var prose = 0
        var pageProse = 0
        /// What became of each block and why; empty unless somebody asks.
        var notes: [(node: Int, text: String, verdict: PageTrace.Verdict, reason: String)] = []

        init(
            _ tree: HTMLTree, _ evidence: PageEvidence, _ strictness: PageEvidence.Strictness, title: String?,
            description: String?, authors: [String], url: String?, isTraced: Bool
        ) {
            method =
                switch strictness {
                case .names: "names"
                case .elements: "elements"
                case .nothing: "text"
                }
            let page = PageBlocks(tree, evidence)
            for block in page.blocks where block.isProse && block.evidence.isDisjoint(with: [.hidden, .comments]) {
                pageProse += block.weight
            }
            guard let root = BodyRoot(tree, page.blocks).find(evidence) else { return }
            let pruning = BodyPruning(tree, page, root.blocks, title: title, authors: authors, url: url)
            let kept = root.blocks.filter { pruning.dropped[$0 - root.blocks.lowerBound] == nil }
            let texts = Set(kept.map { page.text(page.blocks[$0]) })
            let lead = BodyLead(tree, page, title: title, description: description)
                .find(before: root.blocks.lowerBound) { texts.contains($0) }
            blocks = lead.map { Block(text: page.text(page.blocks[$0]), role: .summary) }
            blocks += kept.map { Block(text: page.text(page.blocks[$0]), role: page.blocks[$0].role) }
            if isTraced { note(tree, evidence, page, root, pruning, lead: lead) }
            prose = (lead + kept).reduce(0) { $0 + (page.blocks[$1].role == .caption ? 0 : page.blocks[$1].weight) }
        }

        private mutating func note(
            _ tree: HTMLTree, _ evidence: PageEvidence, _ page: PageBlocks, _ root: (node: Int, blocks: Range<Int>),
            _ pruning: BodyPruning,
            lead: [Int]
        ) {
            let name = PageTrace.name(root.node, in: tree)
            for (index, block) in page.blocks.enumerated() {
                let links = "weight \(block.weight), \(Int(block.linkedShare * 100)) % in links"
                let reason: String
                var verdict = PageTrace.Verdict.dropped
                if lead.contains(index) {
                    (verdict, reason) = (.kept, "lead: stands between headline and body; \(links)")
                } else if !root.blocks.contains(index) {
                    // The nearest element around it that is page furniture by its tag or names, if there is one.
                    var node = block.node
                    while node >= 0, !evidence.own[node].contains(.furniture) { node = Int(tree.nodes[node].parent) }
                    let furniture = node >= 0 ? "furniture: in \(PageTrace.name(node, in: tree)), " : ""
                    reason = "\(furniture)outside \(name); \(links)"
                } else if let why = pruning.dropped[index - root.blocks.lowerBound] {
                    reason = "\(why); \(links)"
                } else {
                    (verdict, reason) = (.kept, "\(block.role.rawValue) in \(name), read by \(method); \(links)")
                }
                notes.append((block.node, page.text(block), verdict, reason))
            }
        }

        func outdoes(_ other: Candidate?) -> Bool {
            guard let other, !other.blocks.isEmpty else { return true }
            return prose > other.prose * 3 || other.prose < PageBody.little && prose > other.prose * 3 / 2
        }
    }
}
