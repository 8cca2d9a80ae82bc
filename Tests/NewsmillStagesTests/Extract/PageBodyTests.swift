import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

/// One small page a rule: what is kept, in order.
struct PageBodyTests {
    private static let one =
        "The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said in a statement."
    private static let two =
        "Two hundred workers had replaced the cables and the bearings, and painted what could be reached from the road."
    private static let three =
        "Ferries will go on running until the end of the month, because many who live on the island have no car at all."

    private func extract(_ html: String) -> Article {
        var article = Article.unread("<html><body>\(html)</body></html>", kind: .html)
        _ = ExtractStage(options: .init(), resources: Resources()).process(&article)
        return article
    }

    private func kept(_ article: Article) -> [String] {
        article.paragraphs.filter { $0.removed == nil }.map(\.content.original)
    }

    @Test(arguments: [
        "<p>Advertisement</p>", "<p>By Ann Example</p>", "<p>21 June 2025</p>", "<p>Lesezeit: 3 Minuten</p>",
        "<p>Read more: <a href=x>Another story about bridges</a></p>",
        "<p><a href=x>Another story, linked whole</a></p>",
        "<div class=share-bar>Share this on all the networks that you know.</div>",
        "<div class='sd-content relatedPosts'>What else we wrote about it, and about the sea.</div>",
        "<aside>A box of facts about bridges that is no part of the text.</aside>",
        "<form>Get our letter every morning, before anyone else is up.</form>",
        "<div style='color: red; display : none'>You cannot see this, and neither can anyone else.</div>",
        "<div hidden>You cannot see this, and neither can anyone else.</div>",
        "<div role=complementary>What stands beside the text on wide screens only.</div>",
        "<ul><li><a href=1>Story one</a><li><a href=2>Story two</a></ul>",
        "<h2>Related stories</h2><div>A short text about one of them.</div>",
        "<h2>Other matters</h2><ul><li><a href=1>Story one</a></ul><h2>After that</h2><!-- heading of nothing -->",
        "<p>\(one)</p>", "<script>if (a < b) { '<p>' }</script>", "<template><p>\(three)</p></template>",
        "<div class=card><h3><a href=1>A headline of another story</a></h3><p>Its text is short, and no part of this.</p></div>"
            + "<div class=card><h3><a href=2>A headline of a third story</a></h3><p>Its text is as short as the other.</p></div>",
    ])
    func `what stands between the paragraphs and is not the article goes`(block: String) {
        let article = extract("<article><p>\(Self.one)</p><p>\(Self.two)</p>\(block)<p>\(Self.three)</p></article>")
        let heading = block.contains("After that") ? ["After that"] : []
        #expect(kept(article) == [Self.one, Self.two] + heading + [Self.three])
    }

    @Test(
        arguments: [
            ("<h2>Nine weeks</h2>", ["Nine weeks"]),
            ("<ul><li>One reason<li>Another reason</ul>", ["One reason", "Another reason"]),
            ("<blockquote>We are glad.</blockquote>", ["We are glad."]),
            ("<table><tr><td>Length<td>812 metres</table>", ["Length", "812 metres"]),
            ("<p>It <a href=x>said so</a> on <b>Monday</b>.</p>", ["It said so on Monday."]),
            (
                "<div class=story-adapted>This is part of it, whatever ad there is.</div>",
                ["This is part of it, whatever ad there is."]
            ),
            (
                "<p id=a-d-4fe0>Random names are no words in any of our lists.</p>",
                ["Random names are no words in any of our lists."]
            ),
            (
                "<p aria-hidden=true>What a wall hides from readers still is the text.</p>",
                ["What a wall hides from readers still is the text."]
            ),
        ] as [(String, [String])])
    func `what is the article stays`(block: String, expected: [String]) {
        let article = extract("<article><p>\(Self.one)</p><p>\(Self.two)</p>\(block)<p>\(Self.three)</p></article>")
        #expect(kept(article) == [Self.one, Self.two] + expected + [Self.three])
    }

    @Test func `the lead between headline and body belongs to it; so does what the page's description says`() {
        let lead = "After nine weeks the bridge carries cars again."
        let body = "<div class=article-body><p>\(Self.one)</p><p>\(Self.two)</p><p>\(Self.three)</p></div>"
        let standfirst = extract("<h1>Bridge reopens to traffic</h1><p>\(lead)</p><div class=share>Share</div>\(body)")
        #expect(kept(standfirst) == [lead, Self.one, Self.two, Self.three])
        #expect(standfirst.paragraphs.first?.role == .summary)
        let described = extract(
            "<meta name=description content='\(lead)'><div class=teaser><p>\(lead)</p></div>\(body)")
        #expect(kept(described) == [lead, Self.one, Self.two, Self.three])
        let other = extract("<div class=teaser><p>\(lead)</p></div>\(body)")
        #expect(kept(other) == [Self.one, Self.two, Self.three])
    }

    @Test(arguments: [
        "<figure><img src=a><figcaption>The bridge in May.</figcaption></figure>",
        "<div class=article-image><img src=a><p>The bridge in May.</p></div>",
        "<div class=wp-caption><p class=wp-caption-text>The bridge in May.</p></div>",
    ])
    func `captions are kept as such and are not part of the text`(figure: String) {
        let article = extract("<article><p>\(Self.one)</p>\(figure)<p>\(Self.two)</p></article>")
        #expect(kept(article) == [Self.one, Self.two])
        #expect(article.paragraphs.map(\.role) == [.body, .caption, .body])
        #expect(article.paragraphs[1].removed?.rule == "caption")
    }

    @Test func `comments are not the article however many they are, nor what follows their heading`() {
        let comments = (0..<9).map { "<p>Comment \($0): \(Self.three)</p>" }.joined()
        let article = extract(
            """
            <article><p>\(Self.one)</p><p>\(Self.two)</p><h3>Leave a comment</h3><p>Your address stays here.</p></article>
            <div id=comments>\(comments)</div>
            """)
        #expect(kept(article) == [Self.one, Self.two])
    }

    @Test func `where names would cost most of the prose they are believed less, and the method says so`() {
        let parts = [Self.one, Self.two, Self.three].map { "<div class=promo><p>\($0)</p></div>" }.joined()
        let article = extract("<div id=all>\(parts)<p>This is a short line, which nobody has named.</p></div>")
        #expect(kept(article).starts(with: [Self.one, Self.two, Self.three]))
        #expect(article.decisions.contains { $0.rule == "body/elements" && $0.action == .marked })
        let sound = extract("<article><p>\(Self.one)</p><p>\(Self.two)</p></article>")
        #expect(
            sound.decisions.contains { $0.rule == "body/names" && $0.reason == "holds 100 % of the prose in the page" })
    }

    @Test func `a page that shows nothing gives the text of its JSON-LD, or its description`() {
        let stated = extract(
            "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"\(Self.one)\\n\(Self.two)\"}</script><div id=app></div>"
        )
        #expect(kept(stated) == [Self.one, Self.two])
        #expect(stated.decisions.contains { $0.rule == "body/json-ld" })
        let described = extract("<meta property=og:description content='\(Self.one)'><div id=app></div>")
        #expect(kept(described) == [Self.one])
        #expect(described.paragraphs.map(\.role) == [.summary])
        let scraps = extract("<nav><a href=/>Home</a></nav><div>Hello.</div>")
        #expect(kept(scraps) == ["Hello."])
        #expect(scraps.decisions.contains { $0.rule == "body/whole-page" })
    }

    @Test(arguments: [
        "<p>港の橋は九週間の修理を経て月曜日に再開したと港湾局が発表した。二百人の作業員がケーブルと軸受を交換した。",
        "<p>Мост в гавани снова открыли в понедельник после девяти недель ремонта, сообщили в управлении порта.",
        "<p>أعيد فتح جسر الميناء يوم الاثنين بعد تسعة أسابيع من الإصلاحات، حسبما قالت سلطة الميناء في بيان لها.",
        "<p>बंदरगाह का पुल नौ सप्ताह की मरम्मत के बाद सोमवार को फिर से खुल गया, बंदरगाह प्राधिकरण ने एक बयान में कहा।",
    ])
    func `prose is prose in every script`(paragraph: String) {
        let article = extract("<nav><a href=/>Home</a></nav><div>\(paragraph)</p>\(paragraph) 2.</p></div>")
        #expect(kept(article) == [String(paragraph.dropFirst(3)), String(paragraph.dropFirst(3)) + " 2."])
    }
}
