import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

struct ArticleLanguageTests {
    private static let english = """
        The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said in a statement. It had been closed \
        since a barge hit one of its piers in May, and the people of the island had to take the ferry. "We are glad that it is over," \
        the mayor said, "and we would like to thank all of those who have worked on it." More than two thousand cars cross the bridge \
        every day, and there were long queues while it was closed.
        """

    private func extract(_ text: String, stated: String?, basis: String = "feed") -> Article {
        var article = Article.unread("<p>\(text)</p>", kind: .html)
        article.document.given = Document.Given(basis: basis)
        article.document.given.language = stated
        _ = ExtractStage(options: .init(), resources: Resources()).process(&article)
        return article
    }

    @Test(arguments: [
        (nil, "feed", "en", "text", false), ("en-GB", "feed", "en-GB", "feed", false),
        ("de", "feed", "en", "text", true),
        // Its maker knows best; no profile knows Asturian; what is no tag states nothing.
        ("de", "record", "de", "record", true), ("ast", "feed", "ast", "feed", true),
        ("english", "feed", "en", "text", true),
    ])
    func settles(stated: String?, by basis: String, language: String, basis found: String, isMarked: Bool) {
        let article = extract(Self.english, stated: stated, basis: basis)
        #expect(article.language == Fact(value: language, basis: found))
        #expect(article.decisions.contains { $0.rule == "language/contradicted" } == isMarked)
    }

    @Test func `a short text overrules nothing`() {
        let article = extract(String(Self.english.prefix(200)), stated: "de")
        #expect(article.language?.value == "de")
        #expect(article.decisions.contains { $0.rule == "language/contradicted" })
    }

    @Test func `a name alone states nothing`() {
        #expect(extract("Peter Miller", stated: nil).language == nil)
    }
}
