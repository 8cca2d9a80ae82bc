import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// Finds the paragraphs that stand between the headline and the article's element: the lead, the standfirst.
struct BodyLead {
    private let tree: HTMLTree
    private let page: PageBlocks
    private let title: String
    private let titleLetters: String
    private let description: [UInt8]

    /// - Parameter description: what the page says of its article in its head.
    init(_ tree: HTMLTree, _ page: PageBlocks, title: String?, description: String?) {
        self.tree = tree
        self.page = page
        titleLetters = title.map { PageTitle.letters($0) } ?? ""
        self.title = title.map { Folding.fold($0) } ?? ""
        self.description = description.map { Folding.foldedBytes($0) } ?? []
    }

    /// So many blocks before the body at most: headline, byline, share bar and picture come between.
    private static let reach = 40

    /// The positions of the lead's blocks before `body`, in order.
    func find(before body: Int, isInBody: (String) -> Bool) -> [Int] {
        guard body > 0 else { return [] }
        let first = headline(before: body)
        // What stands in the head of the article, like the headline, is no more doubtful than it.
        let doubts: Evidence = first.map { page.blocks[$0].evidence }?.contains(.doubtful) == true ? [] : .doubtful
        var found: [Int] = []
        for index in (first.map { $0 + 1 } ?? max(0, body - Self.reach))..<body {
            let block = page.blocks[index]
            guard block.weight >= 30, block.linkedShare < 0.3,
                block.evidence.isDisjoint(with: [.hidden, .caption, .comments])
            else { continue }
            if block.role == .heading, !block.endsSentence, block.weight < 120 { continue }
            let text = page.text(block)
            let isDescribed = isDescription(text)
            if !isDescribed {
                // Without a headline above, only what the page itself calls the article's summary.
                guard first != nil, !block.evidence.contains(.furniture), block.role == .body || block.role == .heading
                else { continue }
                let isLead = block.evidence.contains(.lead)
                guard
                    isLead
                        || block.isProse && block.endsSentence && !block.evidence.contains(.byline)
                            && block.evidence.isDisjoint(with: doubts)
                else { continue }
                if BoilerplatePhrases.kinds(of: text).contains(.opening) { continue }
            }
            if Folding.fold(text) == title || isInBody(text) { continue }
            if found.contains(where: { page.text(page.blocks[$0]) == text }) { continue }
            found.append(index)
        }
        return found.count <= 4 ? found : found.filter { isDescription(page.text(page.blocks[$0])) }
    }

    /// The last block before the body that is the title; where none is, the h1 that says it in other words.
    private func headline(before body: Int) -> Int? {
        guard !title.isEmpty else { return nil }
        var index = body - 1
        var inOtherWords: Int?
        while index >= max(0, body - Self.reach) {
            let block = page.blocks[index]
            if block.weight < 300, block.linkedShare < 0.5, block.role == .heading {
                // Parts of a headline that stand on lines of their own have no space between them in markup.
                let letters = PageTitle.letters(page.text(block))
                if letters == titleLetters
                    || letters.utf8.count > 12 && titleLetters.utf8.count > 12
                        && (letters.contains(titleLetters) || titleLetters.contains(letters))
                {
                    return index
                }
                if block.weight >= 25, block.linked == 0, tree.nodes[block.node].tag == .h1 { inOtherWords = index }
            }
            index -= 1
        }
        return inOtherWords
    }

    /// Whether a text is the page's description of its article, or begins with it.
    private func isDescription(_ text: String) -> Bool {
        guard description.count >= 30 else { return false }
        let folded = Folding.foldedBytes(text)
        let common = zip(folded, description).prefix { $0 == $1 }.count
        return common >= 30 && common * 10 >= min(folded.count, description.count) * 8
    }
}
