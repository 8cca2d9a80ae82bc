import Testing

@testable import NewsmillMarkup

/// Sections that go past libxml2 read as if it had read them.
struct CDATATests {
    private func text(_ description: String, _ rest: String = "") throws -> String? {
        let feed =
            "<rss version=\"2.0\"><channel>\(rest)<item><title>T</title><description>\(description)</description></item></channel></rss>"
        return try FeedParser.parse(Array(feed.utf8), options: FeedOptions(cleansHTML: false)).entries.first?.summary?
            .text
    }

    @Test(arguments: [
        ("<![CDATA[<p>One & two</p>]]>", "<p>One & two</p>"), ("a <![CDATA[b]]> c", "a b c"),
        ("<![CDATA[a]]><![CDATA[b]]>", "ab"), ("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"),
        ("<![CDATA[a\r\nb\rc]]>", "a\nb\nc"), ("<![CDATA[Zürich 東京]]>", "Zürich 東京"), ("<![CDATA[]]>x", "x"),
        ("<!-- <![CDATA[ --><![CDATA[a]]>", "a"), ("<?php <![CDATA[ ?><![CDATA[a]]>", "a"),
        ("<![CDATA[<!-- a -->]]>b", "<!-- a -->b"),
        // What only libxml2, or the mender, should judge.
        ("<![CDATA[a\u{1}b]]>", "ab"), ("<?newsmill-cdata 0?><![CDATA[a]]>", "a"),
    ])
    func `a section's text is what stands in it`(description: String, expected: String) throws {
        #expect(try text(description) == expected)
    }

    @Test func `a section without its end is mended, and one in a comment is none`() throws {
        #expect(try text("<![CDATA[half")?.hasPrefix("half") == true)
        #expect(try text("<![CDATA[a]]>", "<!-- <![CDATA[<item><title>No</title></item>]]> -->") == "a")
    }
}
