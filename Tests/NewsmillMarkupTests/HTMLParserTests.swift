import NewsmillMarkup
import NewsmillText
import Testing

struct HTMLParserTests {
    /// The tree as `tag(child child)`, text in quotes.
    private func outline(_ html: String) -> String {
        let tree = HTMLParser.parse(html)
        func show(_ node: Int) -> String {
            if tree.nodes[node].tag == .text { return "'\(String(decoding: tree.text(of: node), as: UTF8.self))'" }
            var children: [String] = []
            var child = node + 1
            while child < Int(tree.nodes[node].end) {
                children.append(show(child))
                child = Int(tree.nodes[child].end)
            }
            return "\(tree.nodes[node].tag)" + (children.isEmpty ? "" : "(\(children.joined(separator: " ")))")
        }
        return show(0)
    }

    @Test(arguments: [
        ("<p>One<p>Two", "document(html(body(p('One') p('Two'))))"),
        ("<ul><li>a<li>b</ul>", "document(html(body(ul(li('a') li('b')))))"),
        ("<p>a <b>b</p> c", "document(html(body(p('a ' b('b')) ' c')))"),
        (
            "<script>if (a < b) { '<p>' }</script><p>x",
            "document(html(head(script('if (a < b) { '<p>' }')) body(p('x'))))"
        ),
        ("<p>caf&eacute; &amp; &#8217;</p>", "document(html(body(p('café & ’'))))"),
        ("", "document"), ("plain", "document(html(body(p('plain'))))"),
        ("<p>a\u{0}b</p>", "document(html(body(p('a b'))))"),
    ])
    func `damaged markup comes out repaired`(html: String, expected: String) {
        #expect(outline(html) == expected)
    }

    @Test func `attributes are found by name, entities in them decoded`() {
        let tree = HTMLParser.parse(
            #"<meta property="og:title" content="A &amp; B" data-x="y"><p class='lead' hidden>x"#)
        let meta = tree.nodes.firstIndex { $0.tag == .meta } ?? 0
        #expect(tree.attribute(.property, of: meta) == "og:title")
        #expect(tree.attribute(.content, of: meta) == "A & B")
        let p = tree.nodes.firstIndex { $0.tag == .p } ?? 0
        #expect(tree.attribute(.class, of: p) == "lead")
        #expect(tree.attribute(.hidden, of: p) == "")
        #expect(tree.attribute(.href, of: p) == nil)
    }

    @Test func `a declared charset is ignored: the text is UTF-8 already`() {
        #expect(outline("<meta charset=windows-1251><p>Привет é</p>").hasSuffix("p('Привет é'))))"))
    }

    @Test func `ten thousand nested elements and a million attributes end in a tree`() {
        let deep = HTMLParser.parse(
            String(repeating: "<div>", count: 10_000) + "text" + String(repeating: "</div>", count: 9_000))
        #expect(deep.content(of: 0) == "text")
        let wide = HTMLParser.parse(
            "<p " + (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ") + " id=x>text</p>")
        #expect(wide.content(of: 0) == "text")
    }

    @Test(arguments: ["</i>", "<body>"])
    func `misplaced tags in a deep page cost a moment, not minutes`(tag: String) {
        let html = String(repeating: "<b>", count: 100_000) + String(repeating: tag, count: 100_000)
        #expect(HTMLParser.parse("<p>text</p>" + html).isCutShort)
        #expect(!HTMLParser.parse(String(repeating: "<b>x</i>", count: 2_000)).isCutShort)
    }

    @Test func `subtrees nest and nothing reaches beyond its parent`() {
        var random = SplitMix64(seed: 3)
        let pieces = [
            "<p>", "</p>", "<div class=x>", "</div>", "<b>", "<a href=y>", "</a>", "text", "<table><tr>", "<td>",
            "&amp", "<!--", "-->", "<",
        ]
        for _ in 0..<300 {
            let html = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let tree = HTMLParser.parse(html)
            for node in tree.nodes.indices.dropFirst() {
                let parent = Int(tree.nodes[node].parent)
                #expect(parent < node && Int(tree.nodes[node].end) <= Int(tree.nodes[parent].end))
                #expect(Int(tree.nodes[node].end) > node)
            }
        }
    }
}
