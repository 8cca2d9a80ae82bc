internal import NewsmillMarkup
internal import Testing

@Suite struct SitemapParserTests {
    static func parse(_ text: String) throws -> Sitemap {
        try SitemapParser.parse(Array(text.utf8), base: "https://example.org/maps/news.xml")
    }

    @Test func `a news sitemap`() throws {
        let sitemap = try Self.parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"
                    xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
            <url>
              <loc> https://example.org/a?x=1&amp;y=2 </loc><lastmod>2025-06-21T07:49:00+02:00</lastmod>
              <changefreq>hourly</changefreq><priority>0.8</priority>
              <xhtml:link rel="alternate" hreflang="de" href="https://example.org/de/a"/>
              <image:image><image:loc>https://example.org/a.jpg</image:loc><image:title>No</image:title></image:image>
              <video:video><video:title>No</video:title><video:publication_date>2001-01-01</video:publication_date></video:video>
              <news:news>
                <news:publication><news:name>Example &amp; Sons</news:name><news:language>en</news:language></news:publication>
                <news:genres>Blog</news:genres><news:geo_locations>Oslo</news:geo_locations>
                <news:publication_date>2025-06-21</news:publication_date>
                <news:title><![CDATA[Rates <fall> & rise]]></news:title>
                <news:keywords>rates, banks,, money </news:keywords><news:stock_tickers>X:Y</news:stock_tickers>
              </news:news>
            </url>
            <url><loc><![CDATA[/b]]></loc></url>
            </urlset>
            """)
        var news = SitemapNews()
        news.publication = "Example & Sons"
        news.language = "en"
        news.published = "2025-06-21"
        news.title = "Rates <fall> & rise"
        news.keywords = ["rates", "banks", "money"]
        #expect(sitemap.kind == .pages)
        #expect(
            sitemap.entries == [
                SitemapEntry("https://example.org/a?x=1&y=2", lastModified: "2025-06-21T07:49:00+02:00", news: news),
                SitemapEntry("https://example.org/b"),
            ])
        #expect(sitemap.damage == nil)
        #expect(sitemap.passedOver == 0)
    }

    @Test func `an index`() throws {
        let sitemap = try Self.parse(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/1.xml.gz</loc><lastmod>2025-06</lastmod></sitemap><sitemap><loc>2.xml</loc></sitemap>
            </sitemapindex>
            """)
        #expect(sitemap.kind == .index)
        #expect(
            sitemap.entries == [
                SitemapEntry("https://example.org/1.xml.gz", lastModified: "2025-06"),
                SitemapEntry("https://example.org/maps/2.xml"),
            ])
    }

    /// All of them name the page `https://example.org/a`, and some a second one, which is named so that it is lost.
    @Test(arguments: [
        "<urlset><url><loc>https://example.org/a</loc></url></urlset>",
        "<urlset xmlns=\"https://wrong.example/\"><url><loc>/a</loc></url></urlset>",
        "<sm:urlset xmlns:sm=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sm:url><sm:loc>/a</sm:loc></sm:url></sm:urlset>",
        "<sm:urlset><sm:url><sm:loc>/a</sm:loc></sm:url></sm:urlset>", "<URLSET><URL><LOC>/a</LOC></URL></URLSET>",
        "<urlset><url><image:image><image:loc>/i</image:loc></image:image><loc>/a</loc></url></urlset>",
        "junk <b>x</b><urlset><url><loc>/a</loc></url></urlset> junk", "<urlset><url><loc>/a</loc>",
        "<urlset><url><loc>/a",
        "<url><loc>/a</loc></url>", "<urlset><url><loc>/a</loc><url></urlset>",
        "\u{FEFF}https://example.org/a\r\n\r\nnothing",
        "https://example.org/a", "\n\n  https://example.org/a  \nmailto:x@example.org",
        "<rss><channel><title>T</title><item><link>/a</link></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><entry><link href=\"/a\"/></entry></feed>",
        "<urlset><url><loc>/a</loc></url><url><loc>javascript:alert(1)</loc></url><url><loc/></url><url/></urlset>",
        "<wrap><urlset><url><loc>/a</loc></url></urlset></wrap>",
    ])
    func `odd sitemaps are read`(text: String) throws {
        #expect(try Self.parse(text).entries.map(\.link) == ["https://example.org/a"])
    }

    @Test(arguments: [
        ("<urlset><url><loc>/a&b</loc></url></urlset>", Sitemap.Kind.pages, true),
        ("https://example.org/", .text, false),
        ("<urlset><url><loc>/a</loc></url></urlset>", .pages, false), ("<sitemapindex/>", .index, false),
        ("<rss><channel><title>T</title></channel></rss>", .feed, false),
    ])
    func `says what it is and whether it was damaged`(text: String, kind: Sitemap.Kind, isDamaged: Bool) throws {
        let sitemap = try Self.parse(text)
        #expect(sitemap.kind == kind)
        #expect((sitemap.damage != nil) == isDamaged)
    }

    @Test(arguments: [
        ("", "text without a web address"), ("hello", "text without a web address"),
        ("<html><body>Not found</body></html>", "a page"),
        ("<opml/>", "<opml>"), ("{\"a\":1}", "text without a web address"),
    ])
    func `is no sitemap`(text: String, found: String) {
        let error = #expect(throws: SitemapError.self) { try Self.parse(text) }
        #expect(error?.reason == "expected a sitemap, found \(found)")
    }

    @Test func `what is beyond the protocol's number is counted`() throws {
        let urls = (0..<50_003).map { "<url><loc>/\($0)</loc></url>" }.joined()
        let sitemap = try Self.parse("<urlset>\(urls)</urlset>")
        #expect(sitemap.entries.count == 50_000)
        #expect(sitemap.passedOver == 3)
    }

    @Test(arguments: [
        ("<urlset>", "<url>", 20_000, ""), ("<urlset>", "<a>", 20_000, ""),
        ("<urlset><url><loc>/", "a", 500_000, "</loc></url></urlset>"),
        ("<urlset><url><loc>", "<![CDATA[a]]>", 10_000, "</loc></url></urlset>"),
        ("", "\n", 100_000, "https://example.org/"),
    ])
    func `hostile sitemaps are bounded`(start: String, repeated: String, count: Int, end: String) throws {
        let sitemap = try Self.parse(start + String(repeating: repeated, count: count) + end)
        #expect(sitemap.entries.count <= 1)
    }
}
