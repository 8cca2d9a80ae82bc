import NewsmillCore
import NewsmillStages
import NewsmillTestSupport

/// An article after `extract-quotations`; with entities, after `normalize-names` too.
func quoted(_ text: String, title: String? = nil, entities: [Entity] = []) throws -> Article {
    var article = Article.extracted(text, title: title)
    let resources = Resources(entities: entities)
    if !entities.isEmpty {
        _ = try NormalizeNamesStage(options: .init(), resources: resources).process(&article)
    }
    _ = try ExtractQuotationsStage(options: .init(), resources: resources).process(&article)
    return article
}
