internal import NewsmillMarkup
internal import NewsmillTestSupport
import Testing

@Suite struct FeedDiscoveryTests {
    /// What the page itself gives, without the guesses.
    static func found(_ html: String, at address: String = "https://example.org/news/") -> [FeedCandidate] {
        FeedDiscovery.candidates(html: html, address: address).filter {
            $0.basis != .wellKnownPath && $0.basis != .service
        }
    }

    @Test(arguments: [
        (#"<link rel="alternate" type="application/rss+xml" href="/rss">"#, FeedCandidate.Basis.declared),
        (#"<LINK HREF=/rss TYPE=application/atom+xml REL=Alternate>"#, .declared),
        (#"<link rel="home alternate" type="Application/RSS+XML; charset=utf-8" href="../rss"/>"#, .declared),
        (#"<link rel=alternate type=application/rdf+xml href=/rss>"#, .declared),
        (#"<link rel=alternate type=application/feed+json href=/rss>"#, .declared),
        (#"<link rel=feed href=/rss>"#, .declared),
        (#"<link rel=alternate type=text/xml href=/rss>"#, .declaredVaguely),
        (#"<link rel=alternate href=/rss>"#, .declaredVaguely),
        (#"<body><link rel=alternate type=application/rss+xml href=/rss></body>"#, .declared),
        (#"<link rel=alternate type=application/rss+xml href="feed://example.org/rss">"#, .declared),
        (#"<link rel=alternate type=application/rss+xml href="feed:https://example.org/rss">"#, .declared),
        (#"<a href="/rss">All our feeds</a>"#, .anchor), (#"<a type="application/rss+xml" href="/rss">x</a>"#, .anchor),
    ])
    func `the page names a feed`(html: String, basis: FeedCandidate.Basis) {
        let found = Self.found(html)
        #expect(found.map(\.basis) == [basis])
        #expect(found.first?.url.hasSuffix("://example.org/rss") == true)
    }

    @Test(arguments: [
        "/rss/world", "/feeds/world.html", "/world.rss", "/atom.xml", "/index.xml", "/world-rss.xml", "/?feed=rss2",
        "/news?format=rss",
        "/index.rdf", "/a/feed/", "https://feeds.example.org/x", "/arc/outboundfeeds/rss/?outputType=xml",
        "/rss.php?id=3",
        "/rssfeeds/1.cms",
    ])
    func `a link that looks like a feed's`(href: String) {
        #expect(Self.found("<a href=\"\(href)\">x</a>").map(\.basis) == [.anchor])
    }

    @Test(arguments: [
        #"<a href="/news/animal-feed-prices">x</a>"#, #"<a href="/feedback">x</a>"#, #"<a href="/atomic">x</a>"#,
        #"<a href="https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fexample.org%2Frss">RSS</a>"#,
        #"<a href="javascript:rss()">RSS</a>"#,
        #"<a href="https://www.facebook.com/sharer?u=https://example.org/rss">x</a>"#,
        #"<a href="/sitemap.xml">Map</a>"#,
        #"<link rel="alternate stylesheet" type="text/css" href="/rss">"#, #"<link rel="canonical" href="/rss">"#,
        #"<link rel="alternate" hreflang="de" href="/de/">"#,
        #"<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">"#,
        #"<link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">"#,
        #"<link rel=alternate type=application/rss+xml href="">"#,
        #"<meta http-equiv="refresh" content="0; url=/rss">"#, "<a>rss</a>", "",
    ])
    func `is no feed`(html: String) {
        #expect(Self.found(html) == [])
    }

    @Test(arguments: [
        ("RSS", true), ("Subscribe via RSS", true), ("Atom", true), ("The press and Russia", false), ("feed", false),
    ])
    func `a link that says it leads to a feed`(label: String, isFeed: Bool) {
        #expect(Self.found("<a href='/subscribe/14'>\(label)</a>").count == (isFeed ? 1 : 0))
    }

    @Test func `in order of trust, each address once, relative to the base`() {
        let found = Self.found(
            """
            <base href="https://cdn.example.org/x/"><base href="https://wrong.example/">
            <link rel="alternate" type="application/rss+xml" title="Example » Comments Feed" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="Example  » Feed" href="feed/">
            <body><a href="https://other.example/rss">Theirs</a><a href="feed/"><img src="i.png"></a><a href="world.rss">World</a>
            <a href="https://cdn.example.org:443/x/feed/#top">RSS</a>
            """)
        #expect(
            found == [
                FeedCandidate(
                    url: "https://cdn.example.org/x/feed/", basis: .declared, title: "Example » Feed",
                    detail: "application/rss+xml"),
                FeedCandidate(url: "https://cdn.example.org/x/world.rss", basis: .anchor, title: "World"),
                FeedCandidate(url: "https://other.example/rss", basis: .foreignAnchor, title: "Theirs"),
                FeedCandidate(
                    url: "https://cdn.example.org/comments/feed/", basis: .comments,
                    title: "Example » Comments Feed", detail: "application/rss+xml"),
            ])
    }

    @Test(arguments: [
        ("https://www.youtube.com/channel/UCx/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UCx"),
        ("https://youtube.com/user/ann", "https://www.youtube.com/feeds/videos.xml?user=ann"),
        ("https://m.youtube.com/playlist?a=1&list=PL1", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1"),
        ("https://old.reddit.com/r/europe/top/", "https://www.reddit.com/r/europe/.rss"),
        ("https://medium.com/@ann/story-1", "https://medium.com/feed/@ann"),
        ("https://ann.medium.com/s", "https://ann.medium.com/feed"),
        ("https://ann.substack.com/p/one", "https://ann.substack.com/feed"),
        ("https://ann.tumblr.com/", "https://ann.tumblr.com/rss"),
        ("https://ann.blogspot.co.uk/2025/a.html", "https://ann.blogspot.co.uk/feeds/posts/default"),
        ("https://ann.wordpress.com", "https://ann.wordpress.com/feed/"),
        ("https://github.com/apple/swift/issues", "https://github.com/apple/swift/releases.atom"),
        ("https://social.example/@ann/12", "https://social.example/@ann.rss"),
        ("https://bsky.app/profile/ann.example", "https://bsky.app/profile/ann.example/rss"),
        ("https://example.org/r/x", nil), ("https://github.com/apple", nil), ("https://www.youtube.com/@ann", nil),
        ("https://www.tiktok.com/@ann", nil), ("https://www.substack.com/", nil), ("https://notreddit.com/r/x", nil),
        ("https://www.youtube.com/channel/", nil),
    ])
    func `services have their feeds at known addresses`(address: String, feed: String?) {
        let services = FeedDiscovery.guesses(address: address).filter { $0.basis == .service }
        #expect(services.first?.url == feed)
    }

    @Test func `well-known paths of the site and of the page's folder`() {
        let guesses = FeedDiscovery.guesses(address: "https://Example.org:8080/blog/post?x#y")
        let urls = guesses.map(\.url)
        for path in [
            "/feed/", "/rss.xml", "/atom.xml", "/feeds/posts/default", "/?feed=rss2", "/blog/rss.xml",
            "/blog/index.xml",
        ] {
            #expect(urls.contains("https://example.org:8080" + path))
        }
        #expect(Set(urls).count == urls.count)
        #expect(guesses.allSatisfy { $0.detail != nil })
        #expect(FeedDiscovery.guesses(address: "mailto:a@example.org") == [])
        #expect(FeedDiscovery.guesses(address: "https://example.org").allSatisfy { !$0.url.contains("blog/index") })
    }

    @Test func sitemaps() {
        let sitemaps = FeedDiscovery.sitemaps(address: "https://example.org/a/b")
        #expect(sitemaps.first == "https://example.org/news-sitemap.xml")
        #expect(sitemaps.contains("https://example.org/sitemap.xml"))
        #expect(FeedDiscovery.sitemaps(address: "file:///a") == [])
    }

    @Test(arguments: [
        "<a href='/rss/#'>RSS</a>", "<a href='/rss'>", "<link rel=alternate type=text/xml href=/rss/#>",
        "<a href=x>fee</a>",
    ])
    func `hostile pages are bounded`(repeated: String) {
        let html = (0..<5000).map { repeated.replacing("#", with: "\($0)") }.joined()
        let time = ProcessorTime.seconds {
            #expect(FeedDiscovery.candidates(html: html, address: "https://example.org/").count <= 200)
        }
        #expect(time < 10)
    }
}
