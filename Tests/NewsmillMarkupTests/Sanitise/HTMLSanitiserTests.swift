internal import NewsmillMarkup
internal import NewsmillText
internal import Testing

@Suite struct HTMLSanitiserTests {
    static func sanitise(_ html: String, base: String? = nil) -> String {
        let base = base.flatMap { BaseURL($0) }
        let clean = Array(html.utf8).withUnsafeBufferPointer { HTMLSanitiser.sanitise($0, base: base) }
        return String(decoding: clean, as: UTF8.self)
    }

    @Test(arguments: [
        // What is allowed stays, written anew.
        ("a <b>bold</b> &amp; &nbsp; word", "a <b>bold</b> &amp; &nbsp; word"),
        ("<P Align=center>x", "<p Align=\"center\">x</p>"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 > 2"),
        ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
        ("<i>a<b>b</i>c</b>", "<i>a<b>b</b></i>c"),
        ("a<br/>b<hr>", "a<br>b<hr>"),
        ("</p>a</div>", "a"),
        // What is not loses its tags, or all there is of it.
        ("<blink>a</blink><form><input value=x></form>", "a"),
        ("a<script>x('</b>')</script>b<style>p{}</style>c", "abc"),
        ("a<script>x()", "a"),
        ("a<SCRIPT\n>x()</script\n>b", "ab"),
        ("a<script/src=x></script/>b", "ab"),
        ("<iframe src=x>a</iframe><object data=x>b</object><embed src=x>", "ab"),
        ("a<!-- <b> --><b>c</b><!-->d", "a<b>c</b>d"),
        ("a<!-- never closed <script>x()</script>", "a never closed "),
        ("<![CDATA[a]]>", "a]]>"),
        ("<?php x() ?>a<!DOCTYPE html>", "a"),
        // Attributes
        ("<p onclick=x() style='a:b' class=c id=d title='e\"f'>x</p>", "<p title=\"e&quot;f\">x</p>"),
        ("<p/onclick=x()>y", "<p>y</p>"),
        ("<p title='<script>'>x</p>", "<p title=\"&lt;script&gt;\">x</p>"),
        ("<img src=a.jpg onerror=x()//>", "<img src=\"a.jpg\">"),
        ("<b title=a<script>x()</script>", "<b title=\"a&lt;script\">x()</b>"),
        // Addresses
        ("<a href=\"https://example.org/?a=1&b=2\">x</a>", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"),
        ("<a href=javascript:x()>x</a>", "<a>x</a>"),
        ("<a href=' JaVa\nScript:x()'>x</a>", "<a>x</a>"),
        ("<a href='&#106;avascript&colon;x()'>x</a>", "<a href=\"javascript&amp;colon;x()\">x</a>"),
        ("<a href='&#x6a&#97vascript:x()'>x</a>", "<a>x</a>"),
        ("<a href='\u{1}javascript:x()'>x</a>", "<a>x</a>"),
        ("<img src='data:text/html,x'><img src=vbscript:x>", "<img><img>"),
        ("<a href='mailto:a@example.org'>x</a>", "<a href=\"mailto:a@example.org\">x</a>"),
    ])
    func sanitises(html: String, clean: String) {
        #expect(Self.sanitise(html) == clean)
        // What is clean stays clean.
        #expect(Self.sanitise(clean) == clean)
    }

    @Test(arguments: [
        ("<a href='../c?d#e'>x</a>", "<a href=\"https://example.org/c?d#e\">x</a>"),
        ("<img src=\"//img.example.net/a.jpg\">", "<img src=\"https://img.example.net/a.jpg\">"),
        ("<blockquote cite=/a>x</blockquote>", "<blockquote cite=\"https://example.org/a\">x</blockquote>"),
        ("<a href='http://example.net/'>x</a>", "<a href=\"http://example.net/\">x</a>"),
        ("<a href='/a?b=1&amp;c=2'>x</a>", "<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>"),
        ("<a href=''>x</a>", "<a href=\"https://example.org/a/b\">x</a>"),
    ])
    func resolvesLinks(html: String, clean: String) {
        #expect(Self.sanitise(html, base: "https://example.org/a/b") == clean)
    }

    @Test(arguments: [
        String(repeating: "<!--", count: 200_000), String(repeating: "<div>", count: 100_000),
        String(repeating: "<a b='", count: 100_000), String(repeating: "<script>", count: 100_000),
        String(repeating: "</x", count: 100_000), String(repeating: "&", count: 300_000),
        "<p " + String(repeating: "a=b ", count: 100_000), String(repeating: "<![CDATA[", count: 50_000),
    ])
    func hostileMarkupEndsQuickly(html: String) {
        let clean = Self.sanitise(html)
        #expect(clean.utf8.count <= html.utf8.count * 5 + 4000)
    }
}
