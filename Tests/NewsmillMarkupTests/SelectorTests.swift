import NewsmillMarkup
import NewsmillTestSupport
import Testing

@Suite struct SelectorTests {
    private static let page = """
        <html lang=en><body>
        <header id=top><h1 class="title big">T</h1></header>
        <article class="story main">
          <p id=p1 class=lead>1</p>
          <p id=p2>2 <a id=a1 href="https://news.example/x.html">x</a></p>
          <div id=d1 class="ad box"><p id=p3>3</p></div>
          <p id=p4 data-x=1>4</p>
          <ul id=u1><li id=l1>a<li id=l2>b<li id=l3>c</ul>
        </article>
        <p id=p5 lang=en-GB>5</p>
        </body></html>
        """

    @Test(arguments: [
        ("p", "p1 p2 p3 p4 p5"), ("article p", "p1 p2 p3 p4"), ("article > p", "p1 p2 p4"), ("article>p", "p1 p2 p4"),
        (".story p.lead", "p1"), ("#d1", "d1"), ("p#p2", "p2"), ("div.ad.box", "d1"), ("div.ad.other", ""),
        ("article *", "p1 p2 a1 d1 p3 p4 u1 l1 l2 l3"), ("#p1 + p", "p2"), ("#p1 ~ p", "p2 p4"), ("#p1 + div", ""),
        ("article > p:not(.lead)", "p2 p4"), ("li:first-child", "l1"), ("li:last-child", "l3"),
        ("li:nth-child(2)", "l2"),
        ("li:nth-child(odd)", "l1 l3"), ("li:nth-child(2n)", "l2"), ("li:nth-child(-n+2)", "l1 l2"),
        ("a[href]", "a1"), ("a[href^='https:']", "a1"), ("a[href$=\".html\"]", "a1"), ("a[href*=example]", "a1"),
        ("[class~=box]", "d1"), ("p[lang|=en]", "p5"), ("p[lang=EN-gb i]", "p5"), ("p[lang=en]", ""),
        ("#p4, .lead , div", "p1 d1 p4"), ("article div p, body > p", "p3 p5"), ("* > * > li", "l1 l2 l3"),
        ("[id=p1] ~ div > p", "p3"), ("html article ul li", "l1 l2 l3"), ("li:not(:first-child)", "l2 l3"),
    ])
    func matches(selector: String, ids: String) throws {
        let tree = HTMLParser.parse(Self.page)
        let found = try Selector(selector).matches(in: tree).compactMap { tree.attribute(.id, of: $0) }
        #expect(found.joined(separator: " ") == ids)
    }

    @Test(arguments: [
        ("", 1, "expected an element, a class or an attribute, found the end"),
        ("p >", 4, "expected an element, a class or an attribute, found the end"),
        ("p > > a", 5, "expected an element, a class or an attribute, found \">\""),
        ("p..x", 3, "expected a name, found \".\""), ("p[class", 8, "expected \"]\", found the end"),
        ("div, ", 6, "expected an element, a class or an attribute, found the end"),
        ("artcle p", 1, "expected an element that a page is read by, found \"artcle\"; did you mean \"article\"?"),
        ("p[clas=x]", 3, "expected an attribute that a page is read by, found \"clas\"; did you mean \"class\"?"),
        ("p[id=\"x]", 6, "expected the quotation mark to be closed"),
        ("p:hover", 2, "expected one of :first-child, :last-child, :nth-child, :not, found \":hover\""),
        ("p:nth-child(x)", 13, "expected a number, odd, even or a form like 2n+1, found \"x\""),
        ("p)", 2, "expected \",\", found \")\""),
    ])
    func refuses(selector: String, character: Int, expected: String) {
        #expect(throws: SelectorError.self) { try Selector(selector) }
        do {
            _ = try Selector(selector)
        } catch {
            #expect(error.character == character)
            #expect(error.expected == expected)
        }
    }

    /// Backtracking would take forever; a bit for each step does not.
    @Test func hostilePagesAreLinear() throws {
        let page = String(repeating: "<div class='a b'>", count: 400) + String(repeating: "<p>x</p>", count: 50_000)
        let selector = try Selector(String(repeating: "div ", count: 60) + "p + p ~ p")
        let tree = HTMLParser.parse(page)
        var matches = 0
        #expect(ProcessorTime.seconds { matches = selector.matches(in: tree).count } < 10)
        #expect(matches == 49_998)
    }
}
