import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

/// What a page says of its article, and which place is believed. All pages were read on 21 June 2025.
struct PageFactsTests {
    private static let prose =
        "<p>The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said in a statement."

    private func extract(_ head: String, url: String? = nil) -> Article {
        var article = Article.unread(head + Self.prose, kind: .html)
        article.url = url
        _ = ExtractStage(options: .init(), resources: Resources()).process(&article)
        return article
    }

    private static func linked(_ members: String) -> String {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>"
    }

    @Test(arguments: [
        // Written by hand for others to share, it is the title; made from the title element, it is not.
        (
            "<title>Storm hits coast | The Example</title><meta property=og:title content='What the storm left'><h1>Storm hits coast</h1>",
            "What the storm left", "title/opengraph"
        ),
        (
            "<title>Storm Guide | The Example</title><meta property=og:title content='Storm Guide | The Example'><h1>How to live through a storm</h1>",
            "How to live through a storm", "title/h1"
        ),
        (
            "<title>Kenya: Nairobi from below</title><meta property=og:title content='Kenya: Nairobi from below'><h1>Nairobi from below</h1>",
            "Kenya: Nairobi from below", "title/opengraph"
        ),
        (
            "<title>Storm hits coast - The Daily Example</title><meta property=og:site_name content='The Daily Example'><h1>The Daily Example</h1>",
            "Storm hits coast", "title/title"
        ),
        (
            linked("\"headline\":\"Caf&eacute; burns down in the night\""), "Café burns down in the night",
            "title/json-ld"
        ),
        (
            "<title>The Example | Storm hits coast</title><meta property=og:site_name content='The Example'>",
            "Storm hits coast", "title/title"
        ),
        // Said in one way for searching, in another for sharing, and in a third on the page and in its JSON-LD.
        (
            "<title>Storm warnings today</title><meta property=og:title content='You will not believe this storm'>"
                + linked("\"headline\":\"Storm hits the coast\"") + "<h1>Storm hits the coast</h1>",
            "Storm hits the coast", "title/h1"
        ),
        // An h1 that leads to the front page is the name of the site.
        (
            "<title>Storm hits coast | Winds and Waves</title><h1><a href='http://winds.example/'>Winds and Waves</a></h1>",
            "Storm hits coast", "title/title"
        ),
        (
            "<title>Winds » Blog Archive » Storm hits the coast</title><h1><a href=/>Winds</a></h1>",
            "Storm hits the coast", "title/title"
        ),
        // Broken JSON, mended.
        (
            "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Bridge\nreopens\"};\n//]]></script>",
            "Bridge reopens", "title/json-ld"
        ),
    ])
    func `the title is what the places agree on`(head: String, expected: String, rule: String) {
        let article = extract(head)
        #expect(article.title?.original == expected)
        #expect(article.decisions.contains { $0.rule == rule })
    }

    @Test(
        arguments: [
            (
                linked("\"datePublished\":\"2025-06-20T10:00:00+02:00\",\"dateModified\":\"2025-06-21\""), nil,
                "2025-06-20T08:00:00Z", "json-ld"
            ),
            (
                "<meta property=article:published_time content=2025-06-19><meta property=article:modified_time content=2025-06-20>",
                nil, "2025-06-19", "opengraph"
            ),
            ("<meta name=DC.date.issued content=2025-06-19>", nil, "2025-06-19", "meta"),
            // Nothing is published after it was read.
            (
                linked("\"datePublished\":\"2031-01-01\"") + "<time datetime=2025-06-20>x</time>", nil, "2025-06-20",
                "time"
            ),
            ("", "https://example.org/news/2025/06/19/storm.html", "2025-06-19", "url"),
            ("", "https://example.org/a-20250619-storm", "2025-06-19", "url"),
            (
                "<time datetime=2025-06-19T08:00:00Z>x</time>", "https://example.org/2025-06-19/storm",
                "2025-06-19T08:00:00Z", "time"
            ),
            (
                "<time class=updated datetime=2025-06-20>x</time><p class=date>Published 18 June 2025</p>", nil,
                "2025-06-18", "byline"
            ),
            (
                "<span itemprop=datePublished content=2025-06-18></span><time datetime=2025-06-01>x</time>", nil,
                "2025-06-18", "microdata"
            ),
            ("<h1>Storm</h1><div>Hamburg, 17. Juni 2025</div>", nil, "2025-06-17", "text"),
            ("<title>Storm hits coast | The Example | 16.06.2025</title>", nil, "2025-06-16", "title"),
            ("<title>16.06.2025 - Storm hits coast</title>", nil, "2025-06-16", "title"),
            ("<p class=date>16.06.25</p><h1>Storm</h1>", nil, "2025-06-16", "byline"),
            ("<h1>Storm</h1><div>By Ann Example | 16.06.25</div>", nil, "2025-06-16", "text"),
            ("<p>Storm desk</p><h3>16.06.2025</h3><h1>Storm</h1>", nil, "2025-06-16", "text"),
            // The name of the site stands above the date, the headline nowhere.
            ("<h1><a href=/>Winds</a></h1><div>16 June 2025</div>", nil, "2025-06-16", "text"),
        ] as [(String, String?, String, String)])
    func `the date of publication comes from the plainest statement`(
        head: String, url: String?, date: String, basis: String
    ) {
        #expect(extract(head, url: url).published == Fact(value: date, basis: basis))
    }

    @Test(arguments: [
        "<h3>16.06.2025</h3><p>The desk for storms</p><h1>Storm</h1>", "<h1>Storm</h1><div>Version 16.13.25</div>",
        "<h1>Storm</h1><div>Server 10.16.06.25</div>",
    ])
    func `what only looks like a date, or stands with something else, is none`(head: String) {
        #expect(extract(head).published == nil)
    }

    @Test func `a date in the future alone is refused, and marked`() {
        let article = extract(Self.linked("\"datePublished\":\"2031-01-01\""))
        #expect(article.published == nil)
        #expect(article.decisions.contains { $0.rule == "published/future" })
    }

    @Test(
        arguments: [
            (linked("\"author\":\"By Ann Example and Bo Sample, Reuters\""), ["Ann Example", "Bo Sample"]),
            (
                linked("\"author\":[{\"name\":\"Ann Example\"},{\"name\":[\"Bo Sample\",\"Ann Example\"]}]"),
                ["Ann Example", "Bo Sample"]
            ),
            (
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Example\"},"
                    + "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}}]}</script>", ["Ann Example"]
            ),
            (
                "<meta name=author content='https://example.org/ann'><a rel=author href=/ann>Ann Example</a>",
                ["Ann Example"]
            ),
            ("<meta name=author content='Jane Doe in Berlin'>", ["Jane Doe"]),
            ("<meta name=author content='Ann Example, staff writer; @ann'>", ["Ann Example"]),
            ("<div class=byline>Von Ann Example und Bo Sample</div>", ["Ann Example", "Bo Sample"]),
            ("<p itemprop=author itemscope>By <span itemprop=name>Ann Example</span></p>", ["Ann Example"]),
            // People go before the outlet; the outlet stands where the page names nobody else.
            (
                linked("\"author\":{\"name\":\"The Example\"},\"publisher\":{\"name\":\"The Example\"}")
                    + "<b class=author-name>Ann Example</b>", ["Ann Example"]
            ),
            (linked("\"author\":{\"name\":\"The Example\"},\"publisher\":{\"name\":\"The Example\"}"), ["The Example"]),
            ("<div class=author>Edit topics</div>", []),
        ] as [(String, [String])])
    func `authors are people, each by name`(head: String, expected: [String]) {
        #expect(extract(head).authors.map(\.value) == expected)
    }

    @Test(
        arguments: [
            (linked("\"keywords\":\"ports, bridges ,ports\""), ["ports", "bridges"]),
            (
                linked(
                    "\"keywords\":[\"Subject: Ports\",\"Section: News\",\"WC: 1000-1999\",\"R&amp;D\",\"editors_pick\",\"8f507083-bac4-423a-9015-2eb31e1bce50\"]"
                ), ["Ports", "R&D"]
            ),
            ("<meta name=news_keywords content='ports; bridges'><meta name=keywords content=x>", ["ports", "bridges"]),
            (
                "<meta property=article:tag content=ports><meta property=article:tag content=bridges>",
                ["ports", "bridges"]
            ),
            (
                "<a rel=tag href=1>Ports</a><ul class=article__tags><li><a href=2>#Bridges</a></ul>",
                ["Ports", "Bridges"]
            ),
            ("<meta name=keywords content='深空探测 探月工程'>", ["深空探测", "探月工程"]), ("", []),
        ] as [(String, [String])])
    func `topics are the publisher's keywords and not its system's`(head: String, expected: [String]) {
        #expect(extract(head).topics == expected)
    }
}
