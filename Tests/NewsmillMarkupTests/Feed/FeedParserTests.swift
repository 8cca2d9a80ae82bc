internal import NewsmillMarkup
internal import Testing

@Suite struct FeedParserTests {
    static func parse(_ xml: String) throws -> Feed {
        try FeedParser.parse(Array(xml.utf8), options: FeedOptions(cleansHTML: false))
    }

    @Test func rss2() throws {
        let feed = try Self.parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
            <channel><title>Example &amp; Sons</title><link>https://example.org/</link>
              <atom:link href="https://example.org/rss.xml" rel="self"/><language>en-gb</language>
              <image><title>Logo</title><link>https://example.org/logo</link></image>
              <item>
                <title><![CDATA[AT&T buys <i>rival</i>]]></title>
                <link> https://example.org/a?x=1&amp;y=2 </link>
                <guid isPermaLink="false">tag-1</guid>
                <pubDate>Fri, 06 Jun 2025 10:00:00 GMT</pubDate>
                <dc:creator>Ann Lee</dc:creator><author>desk@example.org (Bo Ek)</author>
                <category>Business</category><category domain="x"> Deals </category>
                <media:title>Not this one</media:title>
                <source url="https://other.example/rss">Other Paper</source>
                <description>Short &lt;b&gt;summary&lt;/b&gt;</description>
                <content:encoded><![CDATA[<p>Long &amp; whole</p>]]></content:encoded>
              </item>
              <item><title>Rates: 2 &lt; 3</title><guid>https://example.org/b</guid><description>Plain words</description></item>
            </channel></rss>
            """)
        var first = FeedEntry()
        first.id = "tag-1"
        first.title = FeedText("AT&T buys <i>rival</i>", isHTML: true)
        first.link = "https://example.org/a?x=1&y=2"
        first.published = "Fri, 06 Jun 2025 10:00:00 GMT"
        first.authors = [FeedPerson(name: "Ann Lee"), FeedPerson(name: "Bo Ek", email: "desk@example.org")]
        first.categories = [FeedCategory("Business"), FeedCategory("Deals")]
        first.source = "Other Paper"
        first.summary = FeedText("Short <b>summary</b>", isHTML: true)
        first.content = FeedText("<p>Long &amp; whole</p>", isHTML: true)
        var second = FeedEntry()
        second.id = "https://example.org/b"
        second.link = "https://example.org/b"
        second.title = FeedText("Rates: 2 < 3", isHTML: false)
        second.summary = FeedText("Plain words", isHTML: false)
        #expect(feed.title?.plain == "Example & Sons")
        #expect(feed.link == "https://example.org/")
        #expect(feed.language == "en-gb")
        #expect(feed.entries == [first, second])
        #expect(feed.damage == nil)
    }

    @Test func atom() throws {
        let feed = try Self.parse(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
              <title type="html">Beispiel &amp;amp; Co</title><link rel="self" href="https://example.org/atom"/>
              <link href="https://example.org/"/><author><name>Redaktion</name></author>
              <entry><id>urn:1</id><title type="text">1 &lt;2&gt; 3</title>
                <link rel="enclosure" href="https://example.org/a.mp3"/><link rel="alternate" href="https://example.org/1?a=1&amp;b=2"/>
                <published>2025-06-06T10:00:00Z</published><updated>2025-06-07T10:00:00Z</updated>
                <author><name>Ann Lee</name><email>ann@example.org</email></author><contributor><name>No</name></contributor>
                <category term="t1" label="Politik"/><category term="t2"/>
                <source><title>Andere</title><id>urn:other</id><updated>2020-01-01T00:00:00Z</updated></source>
                <summary>Kurz</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">A &lt; B &amp; C<br/>D</p></div></content>
              </entry>
              <entry><id>urn:2</id><title>Two</title><content type="html">&lt;p&gt;Zwei&lt;/p&gt;</content></entry>
              <entry><id>urn:3</id><title>Three</title><content type="text">5 &lt; 6 &amp;amp; so</content></entry>
              <entry><id>urn:4</id><title>Four</title><content src="https://example.org/4.pdf" type="application/pdf"/></entry>
            </feed>
            """)
        #expect(feed.title?.plain == "Beispiel & Co" && feed.link == "https://example.org/" && feed.language == "de")
        var first = FeedEntry()
        first.id = "urn:1"
        first.title = FeedText("1 <2> 3", isHTML: false)
        first.link = "https://example.org/1?a=1&b=2"
        first.published = "2025-06-06T10:00:00Z"
        first.updated = "2025-06-07T10:00:00Z"
        first.authors = [FeedPerson(name: "Ann Lee", email: "ann@example.org")]
        first.categories = [FeedCategory("t1", label: "Politik"), FeedCategory("t2")]
        first.enclosures = [FeedEnclosure("https://example.org/a.mp3")]
        first.source = "Andere"
        first.summary = FeedText("Kurz", isHTML: false)
        first.content = FeedText("<div><p class=\"x\">A &lt; B &amp; C<br>D</p></div>", isHTML: true)
        try #require(feed.entries.count == 4)
        #expect(feed.entries[0] == first)
        #expect(feed.entries[1].content == FeedText("<p>Zwei</p>", isHTML: true))
        #expect(feed.entries[1].authors == [FeedPerson(name: "Redaktion")])
        #expect(feed.entries[2].content == FeedText("5 < 6 &amp; so", isHTML: false))
        #expect(feed.entries[3].content == nil)
    }

    @Test func rdf() throws {
        let feed = try Self.parse(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>Channel</title><link>https://example.org/</link>
                <dc:language>fr</dc:language><items><rdf:Seq><rdf:li resource="https://example.org/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://example.org/1"><title>Un</title><link>https://example.org/1</link>
                <dc:date>2025-06-06</dc:date><dc:creator>Ann Lee</dc:creator><dc:subject>Monde</dc:subject></item>
            </rdf:RDF>
            """)
        var entry = FeedEntry()
        entry.id = "https://example.org/1"
        entry.title = FeedText("Un", isHTML: false)
        entry.link = "https://example.org/1"
        entry.updated = "2025-06-06"
        entry.authors = [FeedPerson(name: "Ann Lee")]
        entry.categories = [FeedCategory("Monde")]
        #expect(feed.title?.plain == "Channel" && feed.language == "fr" && feed.entries == [entry])
    }

    /// What stands in the wild: each of these would be lost or cut short under a strict parser.
    @Test(arguments: [
        (
            "text before the XML",
            "\n junk <?xml version='1.0'?><rss><channel><item><title>One</title></item></channel></rss>", ["One"]
        ),
        (
            "HTML references",
            "<rss><channel><item><title>Caf&eacute;&nbsp;&amp; bar &mdash; &bogus; x</title></item></channel></rss>",
            ["Café & bar — &bogus; x"]
        ),
        (
            "bare ampersands",
            "<rss><channel><item><title>AT&T & Q&A;</title><link>https://example.org/?a=1&b=2</link></item></channel></rss>",
            ["AT&T & Q&A;"]
        ),
        (
            "forbidden characters",
            "<rss><channel><item><title>O\u{1}n\u{FFFF}e&#0;&#x1F;</title></item></channel></rss>", ["One"]
        ),
        (
            "undeclared prefixes",
            "<rss><channel><item><dc:title>One</dc:title><media:title>No</media:title></item></channel></rss>", ["One"]
        ),
        (
            "markup left unescaped", "<rss><channel><item><title>One <b>bold</b> word</title></item></channel></rss>",
            ["One bold word"]
        ),
        (
            "escaped twice",
            "<rss><channel><item><title>Q&amp;amp;A &amp;#8211; &amp;lt;</title></item></channel></rss>", ["Q&A – <"]
        ),
        ("cut short", "<rss><channel><item><title>One</title></item><item><title>Tw", ["One", "Tw"]),
        (
            "markup left open",
            "<rss><channel><item><description>a<br>b <p>c</description><title>One</title></item>"
                + "<item><title>Two</title></item></channel></rss>", ["One", "Two"]
        ),
        (
            "bare brackets and attributes without quotes",
            "<rss><channel><item><title>1 < 2</title><enclosure url=a.mp3 type=audio/mpeg></item></channel></rss>",
            ["1 < 2"]
        ),
        (
            "text behind the feed",
            "<rss><channel><item><title>One</title></item></channel></rss><script>x()</script> <b>bye", ["One"]
        ),
        (
            "wrong nesting", "<rss><channel><item><title>One</item><item><title>Two</title></item></channel></rss>",
            ["One", "Two"]
        ),
        (
            "never closed", "<rss><channel><item><title>One</title><item><title>Two</title></channel></rss>",
            ["One", "Two"]
        ),
        ("no feed around the item", "<item><title>One</title></item>", ["One"]),
        ("no root of its own", "<channel><item><title>One</title></item></channel>", ["One"]),
        ("other cases", "<RSS><Channel><Item><Title>One</Title></Item></Channel></RSS>", ["One"]),
    ])
    func readsDamagedFeeds(damage: String, xml: String, titles: [String]) throws {
        #expect(try Self.parse(xml).entries.map { $0.title?.plain ?? "" } == titles)
    }

    @Test func damageIsSaid() throws {
        let damage = try Self.parse("<rss><channel>\n<item><title>One</title></item>\n<oops></channel></rss>").damage
        #expect(damage?.hasPrefix("line 3: ") == true)
    }

    @Test(arguments: [
        ("", "expected an RSS or Atom feed, found no XML element"),
        ("just words", "expected an RSS or Atom feed, found no XML element"),
        ("<html><body>Not found</body></html>", "expected an RSS or Atom feed, found <html>, a page"),
        ("<urlset><url/></urlset>", "expected an RSS or Atom feed, found <urlset>, a sitemap"),
        ("%PDF-1.7", "expected a feed, found a PDF document"),
    ])
    func saysWhatIsNoFeed(text: String, reason: String) throws {
        let error = try #require(throws: FeedError.self) { try Self.parse(text) }
        #expect(error.reason.hasPrefix(reason))
    }

    @Test func theDeclaredEncodingIsRead() throws {
        let head = Array(#"<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><title>"#.utf8)
        let tail = Array("</title></item></channel></rss>".utf8)
        // "Киев" in windows-1251.
        #expect(try FeedParser.parse(head + [0xCA, 0xE8, 0xE5, 0xE2] + tail).entries.first?.title?.plain == "Киев")
        let utf16 = Array(
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><title>Ї</title></item></channel></rss>"
                .utf16)
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try FeedParser.parse(bytes).entries.first?.title?.plain == "Ї")
    }

    /// No entity is expanded, whatever it is declared as; the rest of the feed is read.
    @Test func entitiesAreNotExpanded() throws {
        let bomb = (1...20).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let feed = try Self.parse(
            """
            <!DOCTYPE rss [<!ENTITY e0 "x"><!ENTITY file SYSTEM "file:///etc/passwd">\(bomb)]>
            <rss><channel><item><title>A&e20;B&file;C</title></item><item><title>Two</title></item></channel></rss>
            """)
        #expect(feed.entries.count == 2)
        #expect(feed.entries.first?.title?.text.contains("root:") == false)
        #expect((feed.entries.first?.title?.text.utf8.count ?? 0) < 40)
    }

    @Test func hostileShapesEndQuickly() throws {
        let deep = "<rss><channel><item><title>One</title></item><item>" + String(repeating: "<a>", count: 10_000)
        #expect(try Self.parse(deep).entries.first?.title?.plain == "One")
        let markup = "<rss><channel><item><description>" + String(repeating: "<a>x", count: 10_000)
        #expect(try Self.parse(markup).entries.count == 1)
        let wide =
            "<rss><channel>"
            + String(repeating: "<item><title>T &amp; &nbsp; & <![CDATA[ x ]]></title></item>", count: 5_000)
        #expect(try Self.parse(wide).entries.count == 5_000)
        let brackets =
            "<rss><channel><item><title>" + String(repeating: "&lt;a ", count: 50_000)
            + "</title></item></channel></rss>"
        #expect(try Self.parse(brackets).entries.count == 1)
        let sections = "<rss><channel><item><title>" + String(repeating: "<![CDATA[", count: 50_000)
        #expect(try Self.parse(sections).entries.count == 1)
    }
}
