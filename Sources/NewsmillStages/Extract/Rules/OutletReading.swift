import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// A page read by the rule of its outlet: facts the rule finds, and the page that is left for the body.
struct OutletReading {
    let rule: OutletRules.Compiled
    private let tree: HTMLTree

    init(_ rule: OutletRules.Compiled, _ tree: HTMLTree) {
        self.rule = rule
        self.tree = tree
    }

    /// Title, authors and date where the rule has a selector and nothing beside the page has said them.
    func readFacts(_ article: inout Article) {
        let stage = ExtractStage.name
        let basis = "outlet-rule"
        if article.title == nil, let title = texts(rule.title, "title", &article).first {
            article.setTitle(title, basis: basis, stage: stage)
        }
        if article.authors.isEmpty {
            for author in texts(rule.authors, "authors", &article) {
                article.addAuthor(author, basis: basis, stage: stage)
            }
        }
        if article.published == nil, let published = texts(rule.published, "published", &article).first {
            switch GivenDate(published, capturedAt: article.capture.capturedAt, basis: basis) {
            case .date(let date, let basis): article.setPublished(date, basis: basis, stage: stage)
            case .impossible(let reason): mark(&article, "published-impossible", reason)
            case .unreadable: mark(&article, "published-unreadable", "\(rule.name): no date is \(published.prefix(80))")
            }
        }
    }

    /// What is to be read as body.
    enum Body {
        /// All of this page.
        case exactly(HTMLTree)
        /// What the ordinary method finds in this page; nil for the page as it is.
        case found(in: HTMLTree?)
    }

    func body(_ article: inout Article) -> Body {
        var removed: Set<Int> = []
        for choice in rule.remove {
            let matches = choice.selector.matches(in: tree)
            removed.formUnion(matches)
            if !matches.isEmpty {
                mark(&article, "remove", "\(rule.name): \(count(matches.count)) by \"\(choice.text)\" left out")
            }
        }
        let without = removed.sorted()
        if let choice = rule.body {
            let roots = choice.selector.matches(in: tree)
            let page = tree.pruned(to: roots, removing: without)
            if page.nodes.indices.contains(where: {
                page.nodes[$0].tag == .text && page.text(of: $0).contains { $0 > 0x20 }
            }) {
                mark(&article, "body", "\(rule.name): the body is \(count(roots.count)) by \"\(choice.text)\"")
                return .exactly(page)
            }
            mark(
                &article, "body-missing",
                "\(rule.name): \"\(choice.text)\" matches no text; the page was read as any other")
        }
        return .found(in: without.isEmpty ? nil : tree.pruned(removing: without))
    }

    /// The machine-readable value where an element has one, else its text.
    private func texts(_ choice: OutletRules.Choice?, _ what: String, _ article: inout Article) -> [String] {
        guard let choice else { return [] }
        let texts = choice.selector.matches(in: tree).compactMap { node -> String? in
            let value =
                tree.attribute(.content, of: node)
                ?? (what == "published" ? tree.attribute(.datetime, of: node) : nil) ?? tree.content(of: node)
            let text = WhiteSpace.squeezed(value)
            return text.isEmpty ? nil : text
        }
        if texts.isEmpty { mark(&article, "\(what)-missing", "\(rule.name): \"\(choice.text)\" matches no text") }
        return texts
    }

    private func count(_ elements: Int) -> String { elements == 1 ? "1 element" : "\(elements) elements" }

    private func mark(_ article: inout Article, _ what: String, _ reason: String) {
        article.mark(.article, stage: ExtractStage.name, rule: "outlet-rule/\(what)", reason: reason)
    }
}
