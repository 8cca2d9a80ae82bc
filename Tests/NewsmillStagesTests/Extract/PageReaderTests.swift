import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

struct PageReaderTests {
    private func extract(_ html: String) -> Article {
        var article = Article.unread(html, kind: .html)
        let verdict = ExtractStage(options: .init(), resources: Resources()).process(&article)
        #expect(verdict == .keep)
        return article
    }

    private let prose =
        "The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said in a statement."

    @Test func `facts from JSON-LD, the body from where the prose is, furniture left out`() {
        let article = extract(
            """
            <html lang="en-GB"><head><title>Bridge reopens | The Example</title>
            <link rel="canonical" href="https://example.org/bridge">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
              "headline":"Bridge reopens","datePublished":"2025-06-21T09:49:00+02:00","author":[{"name":"Ann Example"},"Bo Sample"],
              "publisher":{"name":"The Example"},"keywords":["ports","bridges"]}]}</script></head>
            <body><nav><ul><li><a href=/>Home</a></ul></nav><main><h1>Bridge reopens</h1>
            <article><p>\(prose)</p><div class="ad-slot ad">Buy now! Great offers on boats and on bridges.</div>
            <h2>Nine weeks</h2><p>\(prose)&nbsp;Again, <a href=x>it said</a>.<ul><li>One reason<li>Another reason</ul>
            <blockquote><p>We are glad, and so are the ferries and everyone on them.</p></blockquote>
            <figure><img src=a><figcaption>The bridge in May.</figcaption></figure></article>
            <div class="related-articles related"><a href=1>Other story one</a></div></main>
            <footer>Copyright, all rights reserved, and a long line of legal text that nobody ever reads.</footer></body></html>
            """)
        #expect(article.title?.text == "Bridge reopens")
        #expect(article.decisions.first { $0.rule.hasPrefix("title/") }?.rule == "title/h1")
        #expect(article.published == Fact(value: "2025-06-21T07:49:00Z", basis: "json-ld"))
        #expect(article.outlet?.value == "The Example")
        #expect(article.authors.map(\.value) == ["Ann Example", "Bo Sample"])
        #expect(article.language?.value == "en-GB")
        #expect(article.canonicalURL == "https://example.org/bridge")
        #expect(article.topics == ["ports", "bridges"])
        #expect(
            article.paragraphs.map(\.content.original) == [
                prose, "Nine weeks", prose + " Again, it said.", "One reason", "Another reason",
                "We are glad, and so are the ferries and everyone on them.", "The bridge in May.",
            ])
        #expect(article.paragraphs.map(\.role) == [.body, .heading, .body, .list, .list, .quote, .caption])
        #expect(article.paragraphs.allSatisfy { $0.start == nil })
    }

    @Test(
        arguments: [
            (
                "<title>Storm hits coast - The Daily Example</title><meta property=og:site_name content='The Daily Example'>",
                "Storm hits coast"
            ),
            ("<title>Well-known - and loved - singer dies</title>", "Well-known - and loved - singer dies"),
            ("<title>Prices up | Example News</title>", "Prices up"),
            ("<meta property='og:title' content='  From  OG '>", "From OG"),
            ("<h1>Only heading</h1>", "Only heading"), ("", nil),
        ] as [(String, String?)])
    func `a title loses the outlet's name and no more`(head: String, expected: String?) throws {
        #expect(extract("\(head)<body><p>\(prose)</p></body>").title?.text == expected)
    }

    @Test func `paragraphs parted by line breaks, and prose without any paragraph element, are found`() throws {
        let article = extract("<div>\(prose)<br><br>Second: \(prose)<br>went on.</div>")
        #expect(article.paragraphs.map(\.content.original) == [prose, "Second: \(prose) went on."])
    }

    @Test(arguments: [
        ("<div class='layout has-sidebar'>", "</div>"), ("<form id=aspnetForm><div>", "</div></form>"),
        ("<nav><ul><li><a href=/>A headline of another story</a></ul>", ""), ("<div id=widget role=banner>", "</div>"),
    ])
    func `what holds the prose is no furniture, whatever it is called`(opening: String, closing: String) {
        let article = extract("<html><body>\(opening)<p>\(prose)</p><p>\(prose) Again.</p>\(closing)</body></html>")
        #expect(article.paragraphs.map(\.content.text) == [prose, prose + " Again."])
    }

    @Test func `a page without a date has none`() throws {
        #expect(extract("<p>\(prose)</p>").published == nil)
    }

    @Test func `a page without prose is dropped with a reason`() throws {
        var article = Article.unread("<html><script>x()</script><nav>Home</nav></html>", kind: .html)
        let verdict = ExtractStage(options: .init(), resources: Resources()).process(&article)
        guard case .drop(let reason) = verdict else {
            Issue.record("expected a drop")
            return
        }
        #expect(reason.rule == "no-text")
    }

    @Test func `a page too large to be one is dropped before it is read`() throws {
        var options = ExtractStage.Options()
        options.maximumPageBytes = 1000
        let stage = ExtractStage(options: options, resources: Resources())
        func rule(_ bytes: Int, _ kind: Document.Kind) -> String? {
            var article = Article.unread(
                "<p>\(prose)</p>" + String(repeating: " ", count: bytes - prose.count - 7), kind: kind)
            guard case .drop(let reason) = stage.process(&article) else { return nil }
            return reason.rule
        }
        #expect(rule(1000, .html) == nil)
        #expect(rule(1001, .html) == "page-too-large")
        #expect(rule(1001, .text) == nil)
        options.maximumPageBytes = 0
        #expect(options.problems.map(\.keyPath) == ["maximumPageBytes"])
    }
}
