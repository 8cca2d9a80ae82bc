import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// Reads title, facts and paragraphs from a web page.
///
/// A first method, good enough to store: facts from JSON-LD, OpenGraph and meta elements; the body from the container
/// that holds most prose. What the record or feed said already is never overruled.
struct PageReader {
    let rules: OutletRules

    func read(_ article: inout Article, trace: PageTrace? = nil) {
        let tree = HTMLParser.parse(article.document.text)
        let facts = PageFacts(tree)
        let stage = ExtractStage.name
        let reading = rules.rule(
            urls: [article.url, facts.canonicalURL], outlet: article.outlet?.value ?? facts.outlet?.value
        ).map { OutletReading($0, tree) }

        reading?.readFacts(&article)
        if article.canonicalURL == nil { article.canonicalURL = facts.canonicalURL }
        if article.title == nil, let title = facts.title {
            article.setTitle(title.value, basis: title.basis, stage: stage)
        }
        if article.published == nil, let published = facts.published {
            article.setPublished(published.value, basis: published.basis, stage: stage)
        }
        if article.outlet == nil, let outlet = facts.outlet {
            article.setOutlet(outlet.value, basis: outlet.basis, stage: stage)
        }
        if article.language == nil, let language = facts.language {
            article.setLanguage(language, basis: "html-lang", stage: stage)
        }
        if article.authors.isEmpty {
            for author in facts.authors { article.addAuthor(author.value, basis: author.basis, stage: stage) }
        }
        if article.topics.isEmpty { article.topics = facts.topics }

        if tree.isCutShort {
            article.mark(
                .article, stage: stage, rule: "markup/cut-short",
                reason: "the page's tags are so badly nested that reading was ended before its end")
        }
        let title = article.title.map { Folding.fold($0.original) }
        let blocks =
            switch reading?.body(&article) ?? .found(in: tree) {
            case .exactly(let page): ExactBody.blocks(page, rule: reading?.rule.name ?? "", trace: trace)
            case .found(let page): PageBody(page, trace: trace).blocks
            }
        for block in blocks {
            // The headline stands above the text in nearly every page; it is the title, not a paragraph.
            if block.role == .heading, Folding.fold(block.text) == title { continue }
            article.append(Paragraph(block.text, role: block.role))
        }
    }
}
