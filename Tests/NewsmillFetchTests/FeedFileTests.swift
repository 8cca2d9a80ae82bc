internal import NewsmillCore
internal import NewsmillFetch
internal import NewsmillText
internal import Testing

@Suite struct FeedFileTests {
    static let rss = """
        <rss><channel><title>Example</title><language>en</language>
        <item><guid>1</guid><title>One</title><link>https://example.org/1</link><description>&lt;p&gt;Body&lt;/p&gt;</description>
          <pubDate>Fri, 06 Jun 2025 10:00:00 GMT</pubDate><author>Ann Lee</author><category>Space</category></item>
        <item><guid>1</guid><title>Two</title><description>Other words</description></item>
        <item><title>Three</title><link>https://example.org/3</link></item>
        <item><title>Four</title></item>
        </channel></rss>
        """

    @Test func everyEntryIsAnArticle() throws {
        let folder = try TemporaryFolder(["feed.xml": Self.rss])
        let articles = try folder.items(["*"]).compactMap { item -> Article? in
            if case .article(let article) = item { article } else { nil }
        }
        try #require(articles.count == 4)
        var given = Document.Given(basis: "feed")
        given.url = "https://example.org/1"
        given.title = "One"
        given.published = "Fri, 06 Jun 2025 10:00:00 GMT"
        given.outlet = "Example"
        given.language = "en"
        given.authors = ["Ann Lee"]
        given.topics = ["Space"]
        #expect(articles[0].document == Document(kind: .html, text: "<p>Body</p>", given: given))
        #expect(articles[1].document.kind == .text && articles[1].document.text == "Other words")
        #expect(articles[0].capture.body == Array(Self.rss.utf8) && articles[0].capture.location == "feed.xml")
        // A guid used twice names nothing.
        #expect([0, 2].map { articles[$0].part } == ["https://example.org/1", "https://example.org/3"])
        #expect([1, 3].allSatisfy { articles[$0].id.hasPrefix("sha256:") && articles[$0].id == articles[$0].part })
        for article in articles {
            #expect(try CaptureReader.article(in: article.capture, part: article.part) == article)
        }
    }

    @Test func aFeedIsOneItemWhenItIsUnchangedOrNone() throws {
        let folder = try TemporaryFolder([
            "a.xml": Self.rss, "b.rss": "<rss><channel/></rss>", "c.atom": "<html/>", "d.xml": Self.rss,
        ])
        #expect(
            try folder.read("*.{xml,rss,atom}", known: ["a.xml"]).prefix(4) == [
                "=", "b.rss ✗ feed", "c.atom ✗ feed", "d.xml: <p>Body</p>",
            ])
    }
}
