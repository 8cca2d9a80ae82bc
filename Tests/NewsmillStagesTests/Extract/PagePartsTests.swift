import NewsmillCore
import NewsmillStages
import NewsmillTestSupport
import Testing

/// One small page a rule: what stands around, under and between the paragraphs.
struct PagePartsTests {
    private static let one =
        "The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said in a statement."
    private static let two =
        "Two hundred workers had replaced the cables and the bearings, and painted what could be reached from the road."
    private static let three =
        "Ferries will go on running until the end of the month, because many who live on the island have no car at all."

    private func extract(_ html: String) -> [String] {
        var article = Article.unread("<html><body>\(html)</body></html>", kind: .html)
        article.url = "https://www.daily-example.co.uk/bridge"
        _ = ExtractStage(options: .init(), resources: Resources()).process(&article)
        return article.paragraphs.filter { $0.removed == nil }.map(\.content.original)
    }

    @Test(arguments: [
        "<p>Follow the Example on Facebook and Instagram.</p>", "<p>Folgen Sie dem Beispiel auf YouTube!</p>",
        "<p>Please bookmark our homepage, and sign up for the newsletter.</p>",
        "<p>Ihre Meinung ist uns wichtig. Senden Sie Ihr Feedback an: briefe@example.org</p>",
        "<p>Bo Sample in Hamburg contributed to this report.</p>",
        "<p><b>Ann Example</b> is a reporter for harbours and has lived in one for all of her life.</p>",
    ])
    func `an afterword to readers or about writers goes`(afterword: String) {
        let head = "<meta name=author content='Ann Example'>"
        #expect(
            extract("\(head)<article><p>\(Self.one)</p><p>\(Self.two)</p><p>\(Self.three)</p>\(afterword)</article>")
                == [Self.one, Self.two, Self.three])
    }

    @Test(arguments: [
        "<p>“Our newsletter is all that we have,” the authority said.</p>",
        "<p>The authority has a newsletter, which nobody reads.</p>", "<p>Many follow the ferries on Facebook.</p>",
        "<p>The minister, Ann Example, was not there to see it.</p>",
    ])
    func `an ending that only resembles an afterword stays`(ending: String) {
        let kept = extract(
            "<meta name=author content='Ann Example'><article><p>\(Self.one)</p><p>\(Self.two)</p>\(ending)</article>")
        #expect(kept.count == 3)
    }

    @Test(arguments: [
        "<p>The bridge in its winter coat. (Photo: Bo Sample)</p>", "<p>The bridge in May © Port of Exampleton</p>",
        "<p>Das Hafenamt in der Hauptstraße. Bild: Beispiel</p>",
        "<p>The bridge in the evening sun (Sample / iStock.com)</p>",
        "<p>What the weather was like on that day… more</p>", "<p>Die Brücke ist seit Montag […] Weiterlesen »</p>",
        "<blockquote>“Workers had replaced the cables and the bearings”</blockquote>",
        "<p>You may like this, too:</p><p><a href=/ferries>Ferries stop in June, and nobody knows why</a></p>",
    ])
    func `credits, cut texts, pull quotes and announcements go`(block: String) {
        #expect(
            extract("<article><p>\(Self.one)</p><p>\(Self.two)</p>\(block)<p>\(Self.three)</p></article>")
                == [Self.one, Self.two, Self.three])
    }

    @Test(arguments: [
        ("<p>They took a photo of it with all who had come.</p>", 1),
        ("<blockquote>“We replaced all of the cables in the night.”</blockquote>", 1),
        ("<p>This is what they say:</p><p>It cost nine million in all.</p>", 2),
        ("<p>And there was more.</p>", 1),
        ("<p class=paywall>It took them nine weeks, and not one day more, to paint it all.</p>", 1),
        ("<p id=block-n1AuAdJlVL>Random names have no words in them, whatever they look like.</p>", 1),
        ("<ul><li>A ferry every hour, all day<li>A bus<li>A ferry every hour, all day</ul>", 3),
        ("<h2>Harbour bridge, the third part</h2>", 1),
    ])
    func `what only resembles them stays`(block: String, count: Int) {
        let kept = extract(
            "<h1>Harbour bridge</h1><article><p>\(Self.one)</p><p>\(Self.two)</p>\(block)<p>\(Self.three)</p></article>"
        )
        #expect(kept.count == 3 + count)
    }

    @Test(arguments: [
        ("https://shop.example.org/ropes", true), ("https://t.example.com/ropes", true),
        ("https://shop.daily-example.co.uk/ropes", false), ("/ropes", false), ("#ropes", false),
        ("https://www.facebook.com/sharer?u=ropes", false), ("mailto:ropes@example.org", false),
    ])
    func `a line that is a link stays where it leads to another site`(address: String, stays: Bool) {
        for line in [
            "<p><a href='\(address)'>Buy the ropes</a></p>", "<ul><li><a href='\(address)'>Buy the ropes</a></ul>",
        ] {
            let kept = extract("<article><p>\(Self.one)</p><p>\(Self.two)</p>\(line)<p>\(Self.three)</p></article>")
            #expect(kept == [Self.one, Self.two] + (stays ? ["Buy the ropes"] : []) + [Self.three])
            // Under the text stand partners and sponsors.
            let under = extract("<article><p>\(Self.one)</p><p>\(Self.two)</p><p>\(Self.three)</p>\(line)</article>")
            #expect(under == [Self.one, Self.two, Self.three])
        }
    }

    @Test func `a short paragraph among paragraphs is one of them, whatever they stand in`() {
        let speech = ["Dear readers,", "Really?", "Oh, what a thesis, Ms Example!"]
        let kept = extract(
            """
            <div class=post-tabs><p>\(speech[0])</p><p>\(Self.one)</p><p>\(speech[1])</p><p>\(Self.two)</p>\
            <p>\(speech[2])</p><p>\(Self.three)</p></div><div class=comments>\(String(repeating: "<p>\(Self.one) No!</p>", count: 20))</div>
            """)
        #expect(kept == [speech[0], Self.one, speech[1], Self.two, speech[2], Self.three])
    }

    @Test func `the categories among the names of an article's element say nothing of the element`() {
        let names = "post type-post status-publish hentry category-comments tag-newsletter tag-advertising"
        let kept = extract(
            """
            <section class='\(names)'><p>\(Self.one)</p></section><div><p>\(Self.two)</p></div>\
            <div class=comments>\(String(repeating: "<p>\(Self.three)</p>", count: 9))</div>
            """)
        #expect(kept.contains(Self.one))
    }

    @Test func `the head of the article with its picture is no caption, and no more doubtful than its headline`() {
        let lead = "After nine weeks of repairs the bridge carries cars again, and all are glad of it."
        let kept = extract(
            """
            <header class='header small-img'><img src=a><h1>Bridge reopens to traffic</h1><div><p>\(lead)</p></div></header>\
            <div class=article-body><p>\(Self.one)</p><p>\(Self.two)</p><p>\(Self.three)</p></div>
            """)
        #expect(kept == [lead, Self.one, Self.two, Self.three])
    }

    @Test func `a standfirst stays where its head is doubtful, and where the headline is worded otherwise`() {
        let lead = "The bridge that many had given up for lost carries the cars of the island again"
        let inside = extract(
            "<article><div class=header><p class=article-subtitle>\(lead)</p></div><p>\(Self.one)</p><p>\(Self.two)</p></article>"
        )
        #expect(inside == [lead, Self.one, Self.two])
        let outside = extract(
            """
            <title>Traffic news: the bridge</title><meta property=og:title content='Cars are back on the bridge'>\
            <h1>Bridge reopens after nine weeks of repairs</h1><p>\(lead).</p>\
            <div class=article-body><p>\(Self.one)</p><p>\(Self.two)</p><p>\(Self.three)</p></div>
            """)
        #expect(outside == [lead + ".", Self.one, Self.two, Self.three])
    }

    @Test func `a text of one paragraph keeps what stands with it`() {
        #expect(
            extract("<div><h2>Later</h2></div><div id=entry><p>\(Self.one)</p><p>It is open.</p></div>")
                == [Self.one, "It is open."])
    }

    @Test func `paragraphs beside a picture are no caption, and what is named as the text is shown`() {
        let module = extract(
            "<main><p>\(Self.one)</p><div class=image-text><img src=a>\(String(repeating: "<p>\(Self.two) \(Self.three)</p><p>\(Self.three)</p>", count: 2))</div></main>"
        )
        #expect(module.contains("\(Self.two) \(Self.three)"))
        #expect(
            extract("<div class='entry-content print-only'><p>\(Self.one)</p><p>\(Self.two)</p></div>") == [
                Self.one, Self.two,
            ])
    }
}
