import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// Reads title, facts and paragraphs from a web page.
///
/// Its facts come from wherever the page states them (``PageFacts``), its text from the element that is worth most, pruned
/// block by block (``PageBody``). What the record or feed said already is never overruled. The same bytes, address and time of
/// capture give the same article.
struct PageReader {
    let rules: OutletRules

    func read(_ article: inout Article, trace: PageTrace? = nil) {
        let tree = HTMLParser.parse(article.document.text)
        var words = ClassWords.Reader()
        let evidence = PageEvidence(tree, &words, .names)
        let facts = PageFacts(
            tree, evidence, url: article.url ?? article.capture.location,
            now: Timestamp.parse(article.capture.capturedAt))
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
        if article.published == nil, let refused = facts.refusedDate {
            article.mark(
                .article, stage: stage, rule: "published/future",
                reason: "the page says it was published on \(refused), after it was read")
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
                reason: "the page has more elements than any page needs; reading was ended before its end")
        }
        let blocks: [PageBody.Block]
        switch reading?.body(&article) ?? .found(in: nil) {
        case .exactly(let page): blocks = ExactBody.blocks(page, &words, rule: reading?.rule.name ?? "", trace: trace)
        case .found(let pruned):
            let body = PageBody(
                pruned ?? tree, pruned.map { PageEvidence($0, &words, .names) } ?? evidence, &words,
                title: article.title?.original, description: facts.description, articleBody: facts.articleBody,
                authors: article.authors.map(\.value), url: article.url ?? facts.canonicalURL, trace: trace)
            article.mark(
                .article, stage: stage, rule: "body/\(body.method)",
                reason: "holds \(Int((body.confidence * 100).rounded())) % of the prose in the page")
            blocks = body.blocks
        }
        for block in blocks {
            article.append(Paragraph(block.text, role: block.role))
            if block.role == .caption {
                article.remove(
                    paragraph: article.paragraphs.count - 1, stage: stage, rule: "caption",
                    reason: "caption of a picture")
            }
        }
    }
}
