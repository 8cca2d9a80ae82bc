internal import NewsmillMarkup
internal import Testing

/// Facts of an entry in the spellings that dialects and extensions have for them.
@Suite struct FeedFactsTests {
    static let spaces = """
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:georss="http://www.georss.org/georss"
        """

    static func entry(_ xml: String, base: String? = nil) throws -> FeedEntry {
        let feed = try FeedParser.parse(
            Array("<rss \(spaces)><channel><item>\(xml)</item></channel></rss>".utf8), options: FeedOptions(base: base))
        return try #require(feed.entries.first)
    }

    @Test(
        arguments: [
            ("<author>ann@example.org (Ann Lee)</author>", "Ann Lee", "ann@example.org"),
            ("<author>Ann Lee &lt;ann@example.org&gt;</author>", "Ann Lee", "ann@example.org"),
            ("<author>Ann Lee (ann@example.org)</author>", "Ann Lee", "ann@example.org"),
            ("<author>Ann Lee</author>", "Ann Lee", nil),
            ("<author>ann@example.org</author>", nil, "ann@example.org"),
            ("<author><b>Ann Lee</b></author>", "Ann Lee", nil),
            ("<dc:creator><![CDATA[ Ann  Lee ]]></dc:creator>", "Ann Lee", nil),
            ("<itunes:author>Ann Lee</itunes:author>", "Ann Lee", nil),
            ("<itunes:author>The Desk</itunes:author><author>Ann Lee</author>", "Ann Lee", nil),
            (
                "<atom:author><atom:name>Ann Lee</atom:name><atom:email>ann@example.org</atom:email></atom:author>",
                "Ann Lee", "ann@example.org"
            ),
        ] as [(String, String?, String?)])
    func authors(xml: String, name: String?, email: String?) throws {
        #expect(try Self.entry(xml).authors == [FeedPerson(name: name, email: email)])
    }

    @Test(
        arguments: [
            ("<link>https://example.org/1</link>", "https://example.org/1"),
            ("<guid>https://example.org/1</guid>", "https://example.org/1"),
            ("<guid isPermaLink=\"false\">https://example.org/1</guid>", nil),
            ("<guid>tag-1</guid>", nil),
            ("<guid>/1</guid>", "https://example.org/1"),
            ("<link>../1?a=1&amp;b=2#c</link>", "https://example.org/1?a=1&b=2#c"),
            ("<guid>https://example.org/0</guid><link>https://example.org/1</link>", "https://example.org/1"),
            ("<atom:link rel=\"self\" href=\"/0\"/><atom:link href=\"/1\"/>", "https://example.org/1"),
            ("<atom:link rel=\"alternate\" xml:base=\"/x/\" href=\"1\"/>", "https://example.org/x/1"),
            ("<link/><atom:link rel=\"alternate\">/1</atom:link>", "https://example.org/1"),
        ] as [(String, String?)])
    func links(xml: String, link: String?) throws {
        #expect(try Self.entry(xml, base: "https://example.org/feeds/all.xml").link == link)
    }

    @Test func filesAndPictures() throws {
        let entry = try Self.entry(
            """
            <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><atom:link rel="enclosure" href="/b.mp3" length="34"/>
            <media:group><media:content url="/c.jpg"><media:title>Not the title</media:title></media:content></media:group>
            <media:thumbnail url="/d.jpg"/><title>The title</title><georss:point>1 2</georss:point>
            <feedburner:origLink>https://example.org/real</feedburner:origLink>
            """, base: "https://example.org/")
        #expect(
            entry.enclosures == [
                FeedEnclosure("https://example.org/a.mp3", type: "audio/mpeg", length: "12"),
                FeedEnclosure("https://example.org/b.mp3", length: "34"),
            ])
        #expect(entry.media == ["https://example.org/c.jpg", "https://example.org/d.jpg"])
        #expect(entry.title?.plain == "The title" && entry.originalLink == "https://example.org/real")
    }

    @Test(
        arguments: [
            ("<pubDate>A</pubDate><dc:date>B</dc:date>", "A", "B"),
            ("<atom:published>A</atom:published><atom:updated>B</atom:updated>", "A", "B"),
            ("<dc:created>A</dc:created><pubDate>B</pubDate>", "B", nil),
        ] as [(String, String?, String?)])
    func dates(xml: String, published: String?, updated: String?) throws {
        let entry = try Self.entry(xml)
        #expect(entry.published == published && entry.updated == updated)
    }

    @Test(
        arguments: [
            ("<description>S</description><content xmlns=\"http://www.w3.org/2005/Atom\">C</content>", "S", "C"),
            ("<description>S</description><description>C</description>", "S", "C"),
            ("<itunes:summary>M</itunes:summary><description>S</description>", "S", nil),
            ("<media:description>M</media:description>", "M", nil),
            ("<atom:content type=\"text/html\" mode=\"base64\">PGI+QzwvYj4=</atom:content>", nil, "<b>C</b>"),
            ("<description>&lt;p onclick='x()'>S&lt;script>x()&lt;/script></description>", "<p>S</p>", nil),
            ("<description>It&#146;s</description>", "It’s", nil),
            ("<description>&#226;&#128;&#166;</description>", "…", nil),
        ] as [(String, String?, String?)])
    func texts(xml: String, summary: String?, content: String?) throws {
        let entry = try Self.entry(xml)
        #expect(entry.summary?.text == summary && entry.content?.text == content)
    }

    @Test func languageAndBaseAreInherited() throws {
        let feed = try FeedParser.parse(
            Array(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt" xml:base="https://example.org/a/"><entry>
                  <content type="html" xml:base="b/">&lt;a href="c">d&lt;/a>&lt;img src="/e.jpg"></content></entry></feed>
                """.utf8))
        #expect(feed.language == "pt")
        #expect(
            feed.entries.first?.content?.text
                == #"<a href="https://example.org/a/b/c">d</a><img src="https://example.org/e.jpg">"#)
    }
}
