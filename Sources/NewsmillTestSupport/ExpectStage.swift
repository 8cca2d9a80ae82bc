public import NewsmillCore
public import Testing

/// Runs one stage over one article and compares what it yields, input and expectation on one screen:
///
///     try expect(CleanStage.self, given: "Advertisement\n\nHe left.", yields: ["- Advertisement", "He left."])
///
/// - Parameter yields: the paragraphs in order, a removed one with "- " before its original.
/// - Returns: the article, for what else should be asked of it.
@discardableResult
public func expect<S: ParallelStage>(
    _ stage: S.Type, options: S.Options = S.Options(), resources: Resources = Resources(), given text: String,
    title: String? = nil, yields expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Article {
    var article = Article.extracted(text, title: title)
    let verdict = try S(options: options, resources: resources).process(&article)
    #expect(verdict == .keep, sourceLocation: sourceLocation)
    let found = article.paragraphs.map { paragraph in
        paragraph.removed == nil ? paragraph.content.text : "- " + paragraph.content.original
    }
    #expect(found == expected, sourceLocation: sourceLocation)
    return article
}
