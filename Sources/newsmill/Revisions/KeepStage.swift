import NewsmillCore
import NewsmillStages
import NewsmillStore

/// Stands in for a stage that compares articles with one another: what it decided when the article came is kept.
///
/// Its findings depend on the order in which articles came, and on what it learned from each; both are as they were.
struct KeepStage: ParallelStage {
    static let name = "kept"
    static let summary = "Keeps what a stage decided when the article was first stored."

    private let stage: String
    private let stored: StoredArticles

    init(of stage: String, stored: StoredArticles) {
        self.stage = stage
        self.stored = stored
    }

    init(options: NoOptions, resources: Resources) {
        self.init(of: "", stored: StoredArticles())
    }

    func process(_ article: inout Article) -> Verdict {
        guard let stored = stored.stored(for: article) else { return .keep }
        for decision in stored.state.decisions where decision.stage == stage { repeats(decision, on: &article) }
        if stage == GroupUtterancesStage.name { repeatsUtterances(of: stored.state, on: &article) }
        return .keep
    }

    /// A quotation of the same words in the same place is the one that was grouped.
    private func repeatsUtterances(of state: ArticleState, on article: inout Article) {
        struct Key: Hashable {
            let paragraph: Int?
            let text: String
            let range: Range<Int>
        }
        var links: [Key: UtteranceLink] = [:]
        for (quotation, similarity) in zip(state.quotations, state.utteranceSimilarities) {
            guard let utterance = quotation.utterance else { continue }
            let place = quotation.paragraph.map { Place.paragraph($0) } ?? .title
            let range = article.original(at: place)?.utf8Range(scalars: quotation.start, count: quotation.length)
            guard let range else { continue }
            links[Key(paragraph: quotation.paragraph, text: quotation.text, range: range)] = UtteranceLink(
                utterance: utterance, similarity: similarity ?? 1)
        }
        if links.isEmpty { return }
        for index in article.quotations.indices {
            let quotation = article.quotations[index]
            let paragraph: Int? = if case .paragraph(let position) = quotation.place { position } else { nil }
            article.quotations[index].utterance =
                links[Key(paragraph: paragraph, text: quotation.text, range: quotation.range)]
        }
    }

    /// A decision about words that are no more is not repeated.
    private func repeats(_ decision: DecisionDetail, on article: inout Article) {
        let place: Place =
            switch (decision.field, decision.paragraph) {
            case ("title", _): .title
            case ("body", let position?): .paragraph(position)
            default: .article
            }
        let text = place == .article ? article.document.text : article.original(at: place)
        let range = decision.start.flatMap { start in text?.utf8Range(scalars: start, count: decision.length ?? 0) }
        switch Decision.Action(rawValue: decision.action) {
        case .found: finds(decision, range, &article)
        case .marked:
            article.mark(place, stage: stage, rule: decision.rule, reason: decision.reason ?? "", range: range)
        case .removed:
            guard case .paragraph(let position) = place, let range, let text, range == 0..<text.utf8.count else {
                return
            }
            article.remove(paragraph: position, stage: stage, rule: decision.rule, reason: decision.reason ?? "")
        case .rewrote:
            guard let range, text?.utf8Slice(range) == decision.before else { return }
            article.rewrite(
                place, range: range, with: decision.after ?? "", stage: stage, rule: decision.rule,
                reason: decision.reason ?? "")
        case nil: break
        }
    }

    private func finds(_ decision: DecisionDetail, _ range: Range<Int>?, _ article: inout Article) {
        guard let value = decision.after, let slash = decision.rule.firstIndex(of: "/") else { return }
        let basis = String(decision.rule[decision.rule.index(after: slash)...])
        switch decision.rule[..<slash] {
        case "title": article.setTitle(value, basis: basis, stage: stage, range: range)
        case "published": article.setPublished(value, basis: basis, stage: stage, range: range)
        case "outlet": article.setOutlet(value, basis: basis, stage: stage, range: range)
        case "language": article.setLanguage(value, basis: basis, stage: stage)
        case "agency": article.setAgency(value, basis: basis, stage: stage)
        case "author": article.addAuthor(value, basis: basis, stage: stage, range: range)
        default: break
        }
    }
}
