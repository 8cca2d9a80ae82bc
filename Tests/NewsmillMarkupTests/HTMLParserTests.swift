import NewsmillText
import Testing

@testable import NewsmillMarkup

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
        ("", "document"), ("plain", "document(html(body('plain')))"),
        ("<p>a\u{0}b</p>", "document(html(body(p('ab'))))"),
        // Entities without semicolons, and those that are none.
        (
            "a &amp b &ampc &notin; &notit &nosuch; & &#x41 &#150;",
            "document(html(body('a & b &c ∉ ¬it &nosuch; & A –')))"
        ),
        ("a < b <3 </ x>c", "document(html(body('a < b <3 ' 'c')))"),
        ("<!DOCTYPE html><?php x ?><!-- <p> --!><!-->a<![CDATA[<b]]>b", "document(html(body('a' 'b')))"),
        // Misnested and unclosed inline elements.
        ("<b>a<i>b</b>c</i>d", "document(html(body(b('a' i('b')) 'c' 'd')))"),
        ("<a href=1>x<a href=2>y", "document(html(body(a('x') a('y'))))"),
        ("<a><div>x</a>y</div>z", "document(html(body(a(div('x' 'y')) 'z')))"),
        ("<div><span>a</div>b</span>c", "document(html(body(div(span('a')) 'b' 'c')))"),
        ("<span><div>a</span>b</div>", "document(html(body(span(div('a' 'b')))))"),
        // Lists and definitions.
        ("<ul><li>a<ul><li>b</ul>c<li>d</ul>", "document(html(body(ul(li('a' ul(li('b')) 'c') li('d')))))"),
        ("<ul><li><div>a<li>b</ul>", "document(html(body(ul(li(div('a')) li('b')))))"),
        ("<dl><dt>a<dd>b<dt>c", "document(html(body(dl(dt('a') dd('b') dt('c')))))"),
        // Tables.
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "document(html(body(table(tr(td('a') td('b')) tr(td('c'))) 'd')))"),
        ("<table><td>a<table><td>b</table>c</table>", "document(html(body(table(td('a' table(td('b')) 'c')))))"),
        ("<td>a</td><tr>b", "document(html(body('a' 'b')))"),
        ("<div><table><tr><td></div>a</table>b</div>c", "document(html(body(div(table(tr(td('a'))) 'b') 'c')))"),
        ("<form><div></form>a</div><form>b</form>", "document(html(body(form(div('a')) form('b'))))"),
        ("<h1>a<h2>b</h1>c", "document(html(body(h1('a') h2('b') 'c')))"),
        ("<p><table><tr><td>a</table>b", "document(html(body(p table(tr(td('a'))) 'b')))"),
        ("<button>a<button>b", "document(html(body(button('a') button('b'))))"),
        ("<select><option>a<option>b</select>c", "document(html(body(select(option('a') option('b')) 'c')))"),
        // What is no markup.
        ("<noscript><p>x</p></noscript>y", "document(html(head(noscript('<p>x</p>')) body('y')))"),
        ("<textarea><p>&lt;</textarea>x", "document(html(body(textarea('<p><') 'x')))"),
        ("<style>p > a {}</STYLE >x", "document(html(head(style('p > a {}')) body('x')))"),
        (
            "<script><!-- <script></script> --></script>x",
            "document(html(head(script('<!-- <script></script> -->')) body('x')))"
        ),
        ("<script><!-- x</script>y", "document(html(head(script('<!-- x')) body('y')))"),
        ("<script>'</scripty>'</script>x", "document(html(head(script(''</scripty>'')) body('x')))"),
        ("<iframe><p>a</iframe><xmp><b></xmp>", "document(html(body(iframe('<p>a') xmp('<b>'))))"),
        ("<title>a &amp; <b></title>x", "document(html(head(title('a & <b>')) body('x')))"),
        // Templates, frames, foreign elements, the head.
        ("<template><td>a</td></template><p>b", "document(html(head(template(td('a'))) body(p('b'))))"),
        (
            "<frameset><frame src=a><noframes><p>x</noframes></frameset>",
            "document(html(frameset(frame noframes('<p>x'))))"
        ),
        ("<svg><title>a</title><path/><g>b</g></svg>c", "document(html(body(svg(other('a') other other('b')) 'c')))"),
        ("<svg><g>a<p>b", "document(html(body(svg(other('a')) p('b'))))"),
        ("<svg><![CDATA[<a>]]></svg>", "document(html(body(svg('<a>'))))"),
        ("<head><meta name=a></head> <link rel=b><body>x", "document(html(head(meta) link body('x')))"),
        ("<body><p>a</body></html><p>b", "document(html(body(p('a') p('b'))))"),
        ("<x-a><x-b>a</x-a>b", "document(html(body(other(other('a')) 'b')))"),
        ("<p>a<p", "document(html(body(p('a'))))"), ("<p title='a>b", "document"), ("a<", "document(html(body('a<')))"),
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

    @Test(arguments: ["</i>", "<body>", "</x-a>", "</div>", "<li>", "<td>", "</p>"])
    func `misplaced tags in a deep page cost a moment, not minutes`(tag: String) {
        let html = String(repeating: "<b>", count: 100_000) + String(repeating: tag, count: 100_000)
        #expect(HTMLParser.parse("<p>text</p>" + html).content(of: 0) == "text")
    }

    @Test func `a page of more nodes than any page has is cut short`() {
        let tree = HTMLParser.parse(String(repeating: "<br>", count: 1_100_000))
        #expect(tree.isCutShort && tree.nodes.count <= 1_000_000)
    }

    @Test func `all named references are in the table, and no two of them meet`() {
        let names = "\(HTMLEntityTable.source)".split(separator: " ").map { $0.prefix { $0 != "=" && $0 != "!" } }
        #expect(names.count == 2125)
        #expect(HTMLEntities.shared.count == 2125)
        #expect(HTMLParser.decodeReferences("&AMP&nbsp;&CounterClockwiseContourIntegral;&fjlig;") == "&\u{A0}∳fj")
    }

    @Test func `references in attributes end as addresses need it`() {
        let tree = HTMLParser.parse("<a href='?a=1&copy=2&amp;b&lt' title=&copy>x</a>")
        let a = tree.nodes.firstIndex { $0.tag == .a } ?? 0
        #expect(tree.attribute(.href, of: a) == "?a=1&copy=2&b<")
        #expect(tree.attribute(.title, of: a) == "©")
    }

    @Test func `subtrees nest and nothing reaches beyond its parent`() {
        var random = SplitMix64(seed: 3)
        let pieces = [
            "<p>", "</p>", "<div class=x>", "</div>", "<b>", "<a href=y>", "</a>", "text", "<table><tr>", "<td>",
            "&amp", "<!--", "-->", "<", "<svg>", "</svg>", "<form>", "</form>", "<li>", "<x-y>", "</x-y>", "<select>",
            "<template>", "</template>", "<script>", "</script>", "</table>", "<h1>", "</body>", "<title>",
            "<frameset>",
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
