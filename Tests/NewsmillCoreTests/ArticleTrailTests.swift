import NewsmillCore
import NewsmillTestSupport
import Testing

/// Text changes only where a decision says so, and the decisions suffice to redo it.
struct ArticleTrailTests {
    /// `#expect` cannot call a mutating method.
    private func rewritten(_ article: inout Article, _ place: Place, range: Range<Int>, with text: String) -> Bool {
        article.rewrite(place, range: range, with: text, stage: "t", rule: "slip", reason: "r")
    }

    @Test func `a rewrite keeps the original, says what stood there and shows in the text`() {
        var article = Article.extracted("So, Ilona, come.\n\nMask left. Ilona too.", title: "Mask invited")
        let done = [
            rewritten(&article, .title, range: 0..<4, with: "Elon Musk"),
            rewritten(&article, .paragraph(1), range: 11..<16, with: "Elon Musk"),
            rewritten(&article, .paragraph(1), range: 0..<4, with: "Elon Musk"),
        ]
        #expect(done == [true, true, true])
        #expect(article.title?.text == "Elon Musk invited")
        #expect(article.title?.original == "Mask invited")
        #expect(article.text == "So, Ilona, come.\n\nElon Musk left. Elon Musk too.")
        let rewrites = article.decisions.filter { $0.action == .rewrote }
        #expect(rewrites.map(\.before) == ["Mask", "Ilona", "Mask"])
        #expect(rewrites.map(\.range) == [0..<4, 11..<16, 0..<4])
    }

    @Test(arguments: [3..<6, 0..<5, 4..<20, -1..<2, 2..<3])
    func `a rewrite that overlaps another, leaves the text or cuts a scalar changes nothing`(range: Range<Int>) {
        // "Ñandú" is 7 bytes: Ñ 0–1, a 2, n 3, d 4, ú 5–6.
        var article = Article.extracted("Ñandú")
        let done = rewritten(&article, .paragraph(0), range: 2..<4, with: "x")
        #expect(done)
        let before = article
        let again = rewritten(&article, .paragraph(0), range: range, with: "y")
        #expect(!again)
        #expect(article == before)
    }

    @Test func `a rewrite may not cut a scalar`() {
        var article = Article.extracted("Ñandú")
        let done = [
            rewritten(&article, .paragraph(0), range: 1..<2, with: "y"),
            rewritten(&article, .title, range: 0..<1, with: "y"),
        ]
        #expect(done == [false, false])
        #expect(article.decisions.isEmpty)
    }

    @Test func `a removed paragraph stays, with its first reason`() {
        var article = Article.extracted("One.\n\nAdvertisement\n\nTwo.")
        article.remove(paragraph: 1, stage: "clean", rule: "label", reason: "advertisement")
        article.remove(paragraph: 1, stage: "later", rule: "other", reason: "other")
        #expect(article.text == "One.\n\nTwo.")
        #expect(article.paragraphs[1].content.original == "Advertisement")
        #expect(article.paragraphs[1].removed?.rule == "label")
        #expect(article.paragraphs[1].removed?.reason == "advertisement")
        #expect(article.decisions.count == 1)
        #expect(article.keptParagraphs.map(\.position) == [0, 2])
    }

    @Test func `facts say what they are based on`() {
        var article = Article.unread("x")
        article.setPublished("2025-06-21", basis: "header", stage: "extract", range: 0..<1)
        #expect(article.published == Fact(value: "2025-06-21", basis: "header"))
        #expect(article.decisions.first?.rule == "published/header")
        #expect(article.decisions.first?.after == "2025-06-21")
    }
}
