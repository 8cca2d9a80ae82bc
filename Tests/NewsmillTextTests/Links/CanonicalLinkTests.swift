internal import NewsmillTestSupport
internal import NewsmillText
import Testing

@Suite struct CanonicalLinkTests {
    @Test(arguments: [
        ("HTTPS://News.Example.ORG", "https://news.example.org/"), ("http://example.org:80/a", "http://example.org/a"),
        ("https://example.org:443/a", "https://example.org/a"), ("https://example.org:/a", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("http://example.org:443/a", "http://example.org:443/a"),
        ("https://Ann:Pass@Example.org/", "https://Ann:Pass@example.org/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("https://example.org/a/./b/../c", "https://example.org/a/c"),
        ("https://example.org/..", "https://example.org/"),
        ("https://example.org/../../a/", "https://example.org/a/"),
        ("https://example.org/a/..", "https://example.org/"),
        ("https://example.org/a/.", "https://example.org/a/"), ("https://example.org/a//b", "https://example.org/a//b"),
        ("https://example.org/a/%2e%2E/b", "https://example.org/b"),
        ("https://example.org/.well", "https://example.org/.well"),
        ("https://example.org/%7Eann/%41%2f%e4%b8%ad", "https://example.org/~ann/A%2F%E4%B8%AD"),
        ("https://example.org/ä b", "https://example.org/%C3%A4%20b"),
        ("https://example.org/100%", "https://example.org/100%"),
        ("https://example.org/%zz%4", "https://example.org/%zz%4"),
        ("https://example.org/?q=%c3%a4+%7e", "https://example.org/?q=%C3%A4+~"),
        ("https://example.org/новости?q=я", "https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D1%8F"),
        ("https://xn--e1afmkfd.example/", "https://xn--e1afmkfd.example/"),
        (" \n https://example.org/a\n\tb ", "https://example.org/ab"),
        ("https://example.org/a?", "https://example.org/a"),
        ("https://example.org/?&b=2&&a=1&", "https://example.org/?b=2&a=1"),
        ("https://example.org/#!/story/7", "https://example.org/#!/story/7"),
        ("https://example.org/a#", "https://example.org/a"),
        ("https://example.org/a;v=2/b;x", "https://example.org/a;v=2/b;x"),
    ])
    func isSpeltUniformly(address: String, link: String) {
        let canonical = CanonicalLink(address)
        #expect(canonical.link == link)
        #expect(canonical.removed == [])
        #expect(CanonicalLink(link).link == link)
    }

    @Test(arguments: [
        "https://example.org/?p=123", "https://example.org/?id=utm", "https://example.org/news?story=7&page=2",
        "https://example.org/a?ref=4711", "https://example.org/a?source=reuters", "https://example.org/?feed=rss2",
        "https://example.org/a?s=9&t=3&si=4&r=5&mod=6", "https://example.org/a?cid=12",
        "https://example.org/a?from=2024-01-01",
        "https://example.org/a?artikel=1&utm=2", "https://example.org/a?utmost=3",
        "https://www.youtube.com/watch?v=utm_source",
        "https://amp.example.org/a?amp=1", "https://m.example.org/a", "https://notyoutube.com/?si=2",
        "https://example.org/search?q=a&via=c",
    ])
    func keepsWhatMayNameAnArticle(address: String) {
        #expect(CanonicalLink(address) == CanonicalLink(CanonicalLink(address).link))
        #expect(CanonicalLink(address).link == address)
    }

    @Test(arguments: [
        (
            "https://example.org/a?utm_source=rss&utm_medium=feed", "https://example.org/a",
            ["utm_source=rss", "utm_medium=feed"]
        ),
        ("https://example.org/?id=7&fbclid=x&page=2", "https://example.org/?id=7&page=2", ["fbclid=x"]),
        ("https://example.org/?UTM_Source=x&P=1", "https://example.org/?P=1", ["UTM_Source=x"]),
        ("https://example.org/?p=1&amp;utm_source=x", "https://example.org/?p=1", ["amp;utm_source=x"]),
        ("https://example.org/a?gclid", "https://example.org/a", ["gclid"]),
        (
            "https://example.org/a?at_medium=RSS&at_campaign=KARANGA", "https://example.org/a",
            ["at_medium=RSS", "at_campaign=KARANGA"]
        ),
        ("https://example.org/a?ref=rss", "https://example.org/a", ["ref=rss"]),
        ("https://example.org/a?ref_src=twsrc%5Etfw", "https://example.org/a", ["ref_src=twsrc%5Etfw"]),
        ("https://example.org/a?source=Newsletter&x=1", "https://example.org/a?x=1", ["source=Newsletter"]),
        (
            "https://www.nytimes.com/a.html?partner=rss&emc=rss", "https://www.nytimes.com/a.html",
            ["partner=rss", "emc=rss"]
        ),
        ("https://youtu.be/abc?si=T&t=30", "https://youtu.be/abc?t=30", ["si=T"]),
        ("https://x.com/a/status/1?s=20&t=Z", "https://x.com/a/status/1", ["s=20", "t=Z"]),
        ("https://example.org/a;jsessionid=1F?b=1", "https://example.org/a?b=1", [";jsessionid=1F"]),
        ("https://example.org/a;JSESSIONID=1F/b", "https://example.org/a/b", [";JSESSIONID=1F"]),
        ("https://example.org/a#comments", "https://example.org/a", ["#comments"]),
        ("https://example.org/a#:~:text=war", "https://example.org/a", ["#:~:text=war"]),
        ("https://example.org/#!a:~:text=war", "https://example.org/#!a", [":~:text=war"]),
        ("https://example.org/a#xtor=RSS-3208", "https://example.org/a", ["#xtor=RSS-3208"]),
    ])
    func losesWhatOnlyTracks(address: String, link: String, removed: [String]) {
        let canonical = CanonicalLink(address)
        #expect(canonical.link == link)
        #expect(canonical.removed == removed)
    }

    @Test(arguments: [
        "", " ", "mailto:a@example.org", "/a/b?utm_source=x", "ftp://example.org/a", "javascript:alert(1)", "http://",
        "http:///a", "https://exa mple.org/", "https://example.org:port/", "https://example.org:99999/", "urn:x:1",
        "http://:80/", "https://[::1/", "tag:example.org,2025:1", "https:example.org", " HTTP:// ",
    ])
    func leavesOtherThingsAlone(address: String) {
        let canonical = CanonicalLink(address)
        #expect(canonical.link == address)
        #expect(canonical.removed == [])
    }

    @Test(arguments: [
        (
            "https://www.google.com/url?rct=j&sa=t&url=https://example.org/a%3Fid%3D7&ct=ga",
            "https://example.org/a?id=7",
            ["www.google.com"]
        ),
        ("https://google.co.uk/url?q=https%3A%2F%2Fexample.org%2Fa", "https://example.org/a", ["google.co.uk"]),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2FExample.org%2Fa%3Ffbclid%3Dx&h=A", "https://example.org/a",
            ["l.facebook.com"]
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.org%252F",
            "https://example.org/", ["l.facebook.com", "www.google.com"]
        ),
        ("https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2F&t=x", "https://example.org/", ["t.umblr.com"]),
        // No wrapper, no target, or a target that is no page.
        (
            "https://www.google.com/search?q=https://example.org/",
            "https://www.google.com/search?q=https://example.org/", []
        ),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)", []),
        ("https://example.org/url?q=https://example.net/", "https://example.org/url?q=https://example.net/", []),
        (
            "https://google.example.org/url?q=https://example.net/",
            "https://google.example.org/url?q=https://example.net/", []
        ),
        (
            "https://evil-facebook.com/l.php?u=https://example.net/",
            "https://evil-facebook.com/l.php?u=https://example.net/", []
        ),
    ])
    func unwraps(address: String, link: String, hosts: [String]) {
        let canonical = CanonicalLink(address)
        #expect(canonical.link == link)
        #expect(canonical.unwrapped == hosts)
    }

    @Test func unwrappingEnds() {
        var address = "https://example.org/"
        for _ in 0..<20 {
            address = "https://vk.com/away.php?to=" + address.replacing("%", with: "%25").replacing("&", with: "%26")
        }
        #expect(CanonicalLink(address).unwrapped.count == 3)
    }

    @Test(arguments: [
        ("https://example.org/", "a/../"), ("https://example.org/", ";jsessionid=1"),
        ("https://example.org/", ";jsessionid=1/"),
        ("https://example.org/?", "utm_a=1&b=2&"), ("https://example.org/?", "&"), ("https://example.org/#!", ":~"),
        ("https://", "a@"), ("https://example.org/", "%"), ("https://vk.com/away.php?", "to=x&"), ("", " \n"),
    ])
    func hostileAddressesAreLinear(start: String, repeated: String) {
        let address = start + String(repeating: repeated, count: 20_000)
        let time = ProcessorTime.seconds { _ = CanonicalLink(address) }
        #expect(time < 10)
    }
}
