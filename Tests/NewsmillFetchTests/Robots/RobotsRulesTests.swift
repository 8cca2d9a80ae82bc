internal import NewsmillFetch
internal import NewsmillTestSupport
import Testing

@Suite struct RobotsRulesTests {
    static func rules(_ text: String) -> RobotsRules { RobotsRules(Array(text.utf8)) }

    /// RFC 9309 section 5.1.
    @Test(arguments: [
        ("foobot", "https://example.org/example/page.html", true),
        ("foobot", "https://example.org/example/allowed.gif", true),
        ("foobot", "https://example.org/example/disallowed.gif", false),
        ("foobot", "https://example.org/other.gif", true),
        ("barbot", "https://example.org/example/page.html", false), ("barbot", "https://example.org/", true),
        ("bazbot", "https://example.org/example/page.html", false), ("bazbot", "https://example.org/", true),
        ("quxbot", "https://example.org/publications/disallowed.gif", true),
        ("quxbot", "https://example.org/any", true),
        ("otherbot", "https://example.org/a.gif", false), ("otherbot", "https://example.org/example/", false),
        ("otherbot", "https://example.org/publications/a.txt", true),
    ])
    func `the RFC's simple example`(agent: String, url: String, isAllowed: Bool) {
        let rules = Self.rules(
            """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publications/

            User-Agent: foobot
            Disallow:/
            Allow:/example/page.html
            Allow:/example/allowed.gif
            Allow:/other

            User-Agent: barbot
            User-Agent: bazbot
            Disallow: /example/page.html

            User-Agent: quxbot
            """)
        #expect(rules.isAllowed(url, agent: agent) == isAllowed)
    }

    /// Section 5.2.
    @Test func `the longest match counts`() {
        let rules = Self.rules("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n")
        #expect(!rules.isAllowed("/example/page/disallowed.gif", agent: "foobot"))
        #expect(rules.isAllowed("/example/page/x", agent: "foobot"))
    }

    /// Patterns and paths, among them those of section 2.2.2 and 2.2.3 and of Google's documentation of its own parser.
    @Test(arguments: [
        ("/", "/anything", true), ("/*", "/anything", true), ("", "/anything", false), ("fish", "/fish", false),
        ("/fish", "/fish", true), ("/fish", "/fish.html", true), ("/fish", "/fish/salmon", true),
        ("/fish", "/fish.php?id=x", true), ("/fish", "/Fish.asp", false), ("/fish", "/catfish", false),
        ("/fish", "/?id=fish", false), ("/fish*", "/fishheads/yummy", true), ("/fish*", "/catfish", false),
        ("/fish/", "/fish", false), ("/fish/", "/fish/", true), ("/fish/", "/fish.html", false),
        ("/*.php", "/index.php", true), ("/*.php", "/folder/any.php.file.html", true), ("/*.php", "/", false),
        ("/*.php", "/windows.PHP", false), ("/*.php", "/?file.php5", true), ("/*.php$", "/filename.php", true),
        ("/*.php$", "/filename.php?x", false), ("/*.php$", "/filename.php/", false),
        ("/*.php$", "/filename.php5", false),
        ("/fish*.php", "/fishheads/catfish.php?x", true), ("/fish*.php", "/Fish.PHP", false), ("/$", "/", true),
        ("/$", "/a", false), ("/a**b", "/axxb", true), ("/a*", "/a", true), ("/a*$", "/a/b", true), ("*a", "/xa", true),
        ("*", "/", true), ("/a$b", "/a$b", true), ("/a$b", "/a", false), ("/ab*ab$", "/ab", false),
        ("/ab*ab$", "/abab", true),
        ("/x*y*z", "/xyz", true), ("/x*y*z", "/xzy", false), ("/a", "/a#b", true), ("/a#b", "/a", true),
        // Percent-encoding
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz", true),
        ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", true),
        ("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar", true),
        ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true), ("/foo/bar/%E3%83%84", "/foo/bar/ツ", true),
        ("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", true), ("/foo/bar/%62%61%7A", "/foo/bar/baz", true),
        ("/foo/bar/baz", "/foo/bar/%62%61%7A", true), ("/a%2Fb", "/a/b", false), ("/a%2fb", "/a%2Fb", true),
        ("/a%3Cd.html", "/a%3cd.html", true), ("/wiki/Special:", "/wiki/Special%3AX", true),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-x.html", false),
        ("/path/foo-%24", "/path/foo-$", true), ("/path/foo-%24", "/path/foo-", false), ("/a b", "/a%20b", true),
        ("/100%", "/100%", true), ("/*u=http%3A%2F%2F", "/r?u=http://x", true), ("/*%2Fx", "/a%2Fx", true),
        ("/%25", "/%25", true),
    ])
    func patterns(pattern: String, path: String, matches: Bool) {
        let refused = Self.rules("User-agent: *\nDisallow: \(pattern)\n")
        #expect(refused.isAllowed("https://example.org" + path, agent: "Newsmill") == !matches)
        let allowed = Self.rules("User-agent: *\nDisallow: /\nAllow: \(pattern)\n")
        // "Allow" wins where both are as long.
        #expect(allowed.isAllowed("https://example.org" + path, agent: "Newsmill") == matches)
    }

    @Test(arguments: [
        ("/p", "/", "/page", true), ("/folder", "/folder", "/folder/page", true),
        ("/page", "/*.htm", "/page.htm", false),
        ("/page", "/*.ph", "/page.php5", true), ("/$", "/", "/", true), ("/$", "/", "/page.htm", false),
        ("/x/page.html", "/x/", "/x/", false), ("/x/page.html", "/x/", "/x/page.html", true),
    ])
    func `allow against disallow`(allow: String, disallow: String, path: String, isAllowed: Bool) {
        for lines in ["Allow: \(allow)\nDisallow: \(disallow)", "Disallow: \(disallow)\nAllow: \(allow)"] {
            #expect(Self.rules("User-agent: *\n" + lines).isAllowed(path, agent: "Newsmill") == isAllowed)
        }
    }

    /// Groups: who is meant. `/x` is asked for by Newsmill.
    @Test(arguments: [
        ("", true), ("User-agent: *\nDisallow: /", false), ("Disallow: /", true),
        ("User-agent: other\nDisallow: /", true), ("user-AGENT: NEWSMILL\ndisALLOW: /", false),
        ("User-agent: Newsmill/2.1\nDisallow: /", false), ("User-agent: Newsmill two words\nDisallow: /", false),
        ("User-agent: News\nDisallow: /", true), ("User-agent: Newsmillbot\nDisallow: /", true),
        // Its own group, even an empty one, is all that counts.
        ("User-agent: *\nDisallow: /\n\nUser-agent: newsmill\nDisallow: /y", true),
        ("User-agent: newsmill\nUser-agent: b", true),
        ("User-agent: *\nDisallow: /\nUser-agent: newsmill\n", true),
        // Several groups of one agent are one.
        ("User-agent: newsmill\nAllow: /y\nUser-agent: b\nDisallow: /y\nUser-agent: newsmill\nDisallow: /x", false),
        ("User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /b\nUser-agent: *\nDisallow: /x", false),
        // Other lines end no group.
        ("User-agent: newsmill\nSitemap: https://example.org/s\nDisallow: /", false),
        ("User-agent: newsmill\n\nfoo: bar\n\nDisallow: /", false),
        ("User-agent: newsmill\nCrawl-delay: 3\nUser-agent: b\nDisallow: /", false),
        // Spellings
        ("\u{FEFF}User-agent: *\nDisallow: /", false), ("User-agent: *\rDisallow: /\r", false),
        ("User-agent: *\r\nDisallow: /\r\n", false), ("  User-agent :  *  # all\n\tDisallow\t:\t/ # x", false),
        ("User-agent *\nDisallow /", false), ("User-agent: *\nDissallow: /", false),
        ("User-agent: *\nDisallow / /x", true),
        ("User-agent: * x\nDisallow: /", false), ("User-agent: *x\nDisallow: /", true),
        ("User-agent:\nDisallow: /", true),
        ("<html><body>Not here</body></html>", true), ("User-agent: *\nDisallow: /#x", false),
        ("#User-agent: *\nDisallow: /", true),
    ])
    func groups(text: String, isAllowed: Bool) {
        #expect(
            Self.rules(text).isAllowed("https://example.org/x", agent: "Newsmill/1.0 (+https://example.org/bot)")
                == isAllowed)
    }

    @Test(arguments: [
        ("https://example.org/robots.txt", true), ("https://example.org/robots.txt?x", false),
        ("https://example.org", false),
        ("https://example.org?x", false), ("/a", false), ("//example.org/a", false), ("a", false),
    ])
    func `the file itself is always allowed`(url: String, isAllowed: Bool) {
        #expect(Self.rules("User-agent: *\nDisallow: /").isAllowed(url, agent: "Newsmill") == isAllowed)
    }

    @Test func `answers without a file`() {
        #expect(RobotsRules.allowAll.isAllowed("/x", agent: "Newsmill"))
        #expect(!RobotsRules.disallowAll.isAllowed("/x", agent: "Newsmill"))
        #expect(RobotsRules.disallowAll.crawlDelay(agent: "Newsmill") == nil)
    }

    @Test(arguments: [
        ("User-agent: *\nCrawl-delay: 10", 10.0), ("User-agent: *\nCrawl-delay: 0.5\nDisallow:", 0.5),
        ("User-agent: *\nCrawl-delay: 1,5", 1.5), ("User-agent: *\nCrawl-delay: 5s", 5),
        ("User-agent: *\nCrawl-delay: 0", 0),
        ("User-agent: *\nCrawl-delay: 99999999999999999999999999", 3600), ("User-agent: *\nCrawl-delay: 86400", 3600),
        ("User-agent: *\nCrawl-delay: -1", nil), ("User-agent: *\nCrawl-delay: inf", nil), ("Crawl-delay: 5", nil),
        ("User-agent: *\nCrawl-delay: 7\nUser-agent: newsmill\nDisallow: /x", nil),
        ("User-agent: *\nCrawl-delay: 7\nDisallow: /x\nUser-agent: newsmill\nDisallow: /x", nil),
        ("User-agent: newsmill\nUser-agent: b\nCrawl-delay: 2\nUser-agent: *\nCrawl-delay: 9", 2),
    ])
    func `crawl delays`(text: String, seconds: Double?) {
        #expect(Self.rules(text).crawlDelay(agent: "newsmill") == seconds)
    }

    @Test func sitemaps() {
        let rules = Self.rules(
            "Sitemap: https://example.org/a.xml\nUser-agent: *\nSITEMAP:https://example.org/b.xml#c\nDisallow:\nSitemap:\n"
        )
        #expect(rules.sitemaps == ["https://example.org/a.xml", "https://example.org/b.xml"])
    }

    @Test func `what stands beyond the limit does not count, nor does a line cut by it`() {
        let filler = String(repeating: "#", count: RobotsRules.maximumSize - 27)
        let rules = Self.rules("User-agent: *\n\(filler)\nDisallow: /private\nDisallow: /\n")
        #expect(rules.isAllowed("/x", agent: "Newsmill"))
        let whole = Self.rules("User-agent: *\n\(filler.dropLast(60))\nDisallow: /private\nAllow: /\n")
        #expect(!whole.isAllowed("/private", agent: "Newsmill"))
    }

    @Test(arguments: [
        ("Disallow: /", "*a", "b$"), ("", "User-agent: newsmill\nDisallow: *b\n", ""),
        ("", "Disallow: /*aaaaaaaaab\n", ""),
        ("", "User-agent: newsmill\n", ""), ("", "User-agent: a\nCrawl-delay: 1\n", ""), ("", "\r", ""),
        ("Allow: /", "a", ""),
    ])
    func `hostile files are read in linear time`(start: String, repeated: String, end: String) {
        let text = start + String(repeating: repeated, count: 100_000 / repeated.utf8.count) + end
        let path = "/" + String(repeating: "a", count: 500)
        let time = ProcessorTime.seconds {
            _ = Self.rules("User-agent: newsmill\n" + text).isAllowed(path, agent: "newsmill")
        }
        #expect(time < 10)
    }
}
