import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

struct OutletRuleTests {
    private static let page = """
        <html lang=en><head><meta property="og:site_name" content="The Example"><meta property="og:title" content="Not this"></head>
        <body><div class=hd>Real title</div><span class=who>Ann Example</span><span class=who>Bo Sample</span>
        <time class=when datetime="2025-06-20T09:49:00+02:00">20 June</time>
        <div class=menu><p>The menu of the page, which is longer than the article and would win by its prose alone, or nearly.</p></div>
        <div class=txt><p>The bridge is open.</p><p class=promo>Buy our calendar.</p><p>The ferry rests.</p></div></body></html>
        """

    private func extract(_ rule: OutletRule, url: String? = "https://www.news.example/a") -> Article {
        var article = Article.unread(Self.page, kind: .html)
        article.url = url
        var options = ExtractStage.Options()
        options.rules = [rule]
        _ = ExtractStage(options: options, resources: Resources()).process(&article)
        return article
    }

    private func rule(_ change: (inout OutletRule) -> Void) -> OutletRule {
        var rule = OutletRule(host: "news.example")
        change(&rule)
        return rule
    }

    private func marks(_ article: Article) -> [String] {
        article.decisions.map(\.rule).filter { $0.hasPrefix("outlet-rule/") }
    }

    @Test func `body, title, authors and date come from where the rule says`() {
        let article = extract(
            rule {
                ($0.body, $0.remove) = (".txt", [".promo"])
                ($0.title, $0.authors, $0.published) = ("div.hd", ".who", "time.when")
            })
        #expect(article.paragraphs.map(\.content.original) == ["The bridge is open.", "The ferry rests."])
        #expect(article.title?.original == "Real title")
        #expect(article.authors.map(\.value) == ["Ann Example", "Bo Sample"])
        #expect(article.published == Fact(value: "2025-06-20T07:49:00Z", basis: "outlet-rule"))
        #expect(marks(article) == ["outlet-rule/remove", "outlet-rule/body"])
    }

    @Test func `a body that matches nothing is marked, and the page is read as any other`() {
        let article = extract(rule { $0.body = "#gone p" })
        #expect(marks(article) == ["outlet-rule/body-missing"])
        #expect(!article.paragraphs.isEmpty)
    }

    @Test(arguments: [
        ("https://news.example/a", true), ("https://live.news.example:8080/a", true),
        ("https://othernews.example/a", false),
        (nil, false),
    ])
    func `a rule is known by its host`(url: String?, applies: Bool) {
        let article = extract(rule { $0.body = ".txt" }, url: url)
        #expect(marks(article).isEmpty != applies)
    }

    @Test func `or by its outlet`() {
        let article = extract(OutletRule(outlet: "the example", body: ".txt"), url: nil)
        #expect(marks(article) == ["outlet-rule/body"])
    }

    @Test func `what cannot work is said before any work`() {
        var options = ExtractStage.Options()
        options.rules = [OutletRule(body: "p"), OutletRule(host: "a.example", body: "p >", remove: [".x", "p["])]
        #expect(
            options.problems == [
                OptionProblem(at: "rules[0]", expected: "expected a \"host\" or an \"outlet\" to know its pages by"),
                OptionProblem(
                    at: "rules[1].remove[1]", expected: "expected a name, found the end, at character 3"),
                OptionProblem(
                    at: "rules[1].body",
                    expected: "expected an element, a class or an attribute, found the end, at character 4"),
            ])
    }

    @Test func `the trace says why each block was kept or dropped`() {
        var article = Article.unread(
            "<body><nav><p>Home and so on</p></nav><article><p class=lead>\(String(repeating: "The bridge is open again. ", count: 9))</p></article>",
            kind: .html)
        let trace = PageTrace()
        _ = ExtractStage(options: .init(), resources: Resources()).process(&article, trace: trace)
        #expect(trace.blocks.map(\.verdict) == [.dropped, .kept])
        #expect(trace.blocks.first?.reason.contains("nav") == true)
        #expect(trace.blocks.last?.element == "p.lead")
    }
}
