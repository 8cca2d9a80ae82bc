internal import NewsmillText
internal import Testing

@Suite struct BaseURLTests {
    /// RFC 3986, sections 5.4.1 and 5.4.2.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ])
    func resolves(reference: String, address: String) {
        #expect(BaseURL("http://a/b/c/d;p?q")?.resolve(reference) == address)
    }

    @Test(arguments: [
        ("https://example.org", "a", "https://example.org/a"),
        (" https://example.org/x \n", " a ", "https://example.org/a"),
        ("https://example.org?q", "a", "https://example.org/a"), ("/x/y", "a", "/x/a"), ("x", "a", "a"),
        ("http:///example.org/", "a", "http://example.org/a"),
        ("https://example.org/ä/", "ö", "https://example.org/ä/ö"),
    ])
    func resolvesAgainstOddBases(base: String, reference: String, address: String) {
        #expect(BaseURL(base)?.resolve(reference) == address)
    }

    @Test(arguments: ["", " ", "javascript:alert(1)", "mailto:a@example.org", "urn:x:1"])
    func isNoBase(text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test func basesNest() {
        let outer = BaseURL("https://example.org/a/")
        #expect(BaseURL("b/", in: outer)?.resolve("c") == "https://example.org/a/b/c")
        #expect(BaseURL("javascript:x", in: outer) == nil)
    }
}
