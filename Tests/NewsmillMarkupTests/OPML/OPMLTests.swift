internal import NewsmillMarkup
internal import Testing

@Suite struct OPMLTests {
    static func parse(_ text: String) throws -> OPMLDocument { try OPML.parse(Array(text.utf8)) }

    @Test func `a reader's list`() throws {
        let document = try Self.parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>My  feeds</title><ownerName>No</ownerName></head><body>
              <outline text="News" title="News">
                <outline type="rss" text="World" title="World &amp; more" xmlUrl="https://example.org/rss?a=1&amp;b=2"
                         htmlUrl="https://example.org/" description="All of it" category="/a/b, c"/>
                <outline text="Local"><outline text="Town" xmlUrl="https://town.example/atom"/></outline>
              </outline>
              <outline text="Loose" XMLURL="https://loose.example/" Type="RSS"/>
              <outline text="A page" type="link" url="https://example.org/page"/>
              <outline text="More" type="include" url="https://example.org/more.opml"/>
              <outline text="By url" url="https://byurl.example/rss"/>
              <outline text="Scheme" xmlUrl="feed://scheme.example/rss"/>
            </body></opml>
            """)
        #expect(document.title == "My feeds")
        #expect(
            document.subscriptions == [
                OPMLSubscription(
                    "https://example.org/rss?a=1&b=2", title: "World & more", page: "https://example.org/", type: "rss",
                    description: "All of it", folders: ["News"], categories: ["/a/b", "c"]),
                OPMLSubscription("https://town.example/atom", title: "Town", folders: ["News", "Local"]),
                OPMLSubscription("https://loose.example/", title: "Loose", type: "rss"),
                OPMLSubscription("https://byurl.example/rss", title: "By url"),
                OPMLSubscription("http://scheme.example/rss", title: "Scheme"),
            ])
        #expect(document.others.map(\.type) == ["link", "include"])
        #expect(document.others.map(\.url) == ["https://example.org/page", "https://example.org/more.opml"])
        #expect(document.damage == nil)
    }

    @Test(arguments: [
        ("<opml><body><outline text='A & B' xmlUrl='http://e/?a=1&b=2'/></body></opml>", "A & B", "http://e/?a=1&b=2"),
        ("junk <b>x</b> <opml version=1.0><body><outline text=A xmlUrl=http://e/></body></opml>", "A", "http://e/"),
        ("<opml><body><outline text=\"A\" xmlUrl=\"http://e/\"></body>", "A", "http://e/"),
        ("<OPML><BODY><OUTLINE TEXT=\"A\" XMLURL=\"http://e/\"/></BODY></OPML>", "A", "http://e/"),
        ("<opml><body><outline text=\"Caf&eacute;\" xmlUrl=\"http://e/\"/></body></opml>", "Café", "http://e/"),
        ("\u{FEFF}<opml><outline title=\"A\" xmlUrl=\" http://e/ \"/></opml>", "A", "http://e/"),
        ("<body><outline text=\"A\" xmlUrl=\"http://e/\"/></body>", "A", "http://e/"),
    ])
    func `slips are read over`(text: String, title: String, feed: String) throws {
        #expect(try Self.parse(text).subscriptions == [OPMLSubscription(feed, title: title)])
    }

    @Test func `other encodings`() throws {
        let latin1 =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml><body><outline text=\"Caf".utf8) + [0xE9]
        let document = try OPML.parse(latin1 + Array("\" xmlUrl=\"http://e/\"/></body></opml>".utf8))
        #expect(document.subscriptions.first?.title == "Café")
    }

    @Test(arguments: ["", "hello", "<html><body>x</body></html>", "<rss><channel/></rss>", "{}"])
    func `is no list`(text: String) {
        #expect(throws: OPMLError.self) { try Self.parse(text) }
    }

    @Test func `what is written reads the same`() throws {
        var document = OPMLDocument(title: "Ours <&> \"theirs\"")
        document.subscriptions = [
            OPMLSubscription("https://a.example/?x=1&y='2'", title: "A \"quoted\" <b> & more", type: "rss"),
            OPMLSubscription(
                "https://b.example/", title: "Б", page: "https://b.example/p", type: "atom", description: "d",
                folders: ["News", "A/B & C"], categories: ["/x/y", "z"]),
            OPMLSubscription("https://c.example/", title: "C", type: "rss", folders: ["News"]),
            OPMLSubscription("https://d.example/", title: "D", type: "rss", folders: ["Other", "News"]),
        ]
        let written = OPML.write(document)
        var read = try OPML.parse(written)
        #expect(read.damage == nil)
        // A folder is written where its first subscription stands, its own subscriptions before its folders.
        let order = { (one: OPMLSubscription, other: OPMLSubscription) in one.feed < other.feed }
        read.subscriptions.sort(by: order)
        #expect(read == document)
        #expect(OPML.write(try OPML.parse(written)) == written)
    }

    @Test func `writes what XML can hold, and what OPML asks for`() throws {
        let document = OPMLDocument(subscriptions: [OPMLSubscription("https://a.example/", title: "a\u{1}\u{FFFE}b")])
        let text = String(decoding: OPML.write(document), as: UTF8.self)
        #expect(text.contains(#"<outline text="a  b" title="a  b" type="rss" xmlUrl="https://a.example/"/>"#))
        #expect(text.contains("<opml version=\"2.0\">"))
        #expect(try OPML.parse(OPML.write(OPMLDocument())).subscriptions == [])
    }

    @Test(arguments: [
        ("<opml><body>", "<outline text='f'>", 20_000, ""),
        ("<opml><body>", "<outline text='f' xmlUrl='u'>", 10_000, ""),
        ("<opml><body>", "<outline xmlUrl='u'/>", 50_007, "</body></opml>"),
        ("<opml><body><outline ", "a='b' ", 50_000, "/></body></opml>"),
        (
            "<!DOCTYPE opml [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;'>]><opml><body>",
            "<outline text='&b;' xmlUrl='u'/>", 9, "</body></opml>"
        ),
    ])
    func `hostile lists are bounded`(start: String, repeated: String, count: Int, end: String) throws {
        let document = try Self.parse(start + String(repeating: repeated, count: count) + end)
        #expect(document.subscriptions.allSatisfy { $0.folders.count <= 32 && $0.title?.utf8.count ?? 0 < 100 })
        #expect(document.subscriptions.count <= 50_000)
        #expect(document.passedOver == (count == 50_007 ? 7 : 0))
    }
}
