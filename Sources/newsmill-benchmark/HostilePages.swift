/// Pages made to cost more than they should.
enum HostilePages {
    static let all: [(name: String, html: String)] = [
        ("100,000 nested div", times("<div>", 100_000) + "text"),
        ("100,000 nested custom elements", times("<x-a><x-b>", 50_000) + times("</x-a>", 50_000)),
        ("misplaced end tags in open elements", times("<b>", 500) + times("</i></p></td></x-y>", 50_000)),
        ("misnested formatting", times("<a><b><div></a></b>x", 50_000)),
        ("a million attributes", "<p " + (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ") + ">text"),
        ("unclosed list items and cells", times("<li>x<table><td>y", 50_000)),
        ("unclosed comment", times("<!-- x", 100_000)),
        ("unclosed quotes", times("<a href=\"x>y", 100_000)),
        ("scripts in comments in scripts", times("<script><!--<script>", 50_000)),
        ("ampersands", times("&amp", 250_000)),
        ("one long line", times("word ", 250_000)),
        ("100,000 short paragraphs", times("<p>A short line. Another.</p>", 100_000)),
        (
            "50,000 linked headings",
            times("<h3><a href=x>A headline of a story</a></h3><p>Its text, which is short.</p>", 50_000)
        ),
        ("distinct class names", (0..<50_000).map { "<div class=\"name-\($0) ad\($0)b\">x y z</div>" }.joined()),
        (
            "deep paragraphs",
            times("<div><p>A paragraph that is long enough to count as prose, and it ends.</p>", 20_000)
        ),
        ("nested JSON", "<script type=application/ld+json>" + times("[", 500_000) + "</script><p>x"),
        (
            "many JSON-LD scripts",
            times("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"name\":\"x\"}</script>", 20_000)
        ),
        (
            "dates",
            times("<time>21 June 2025 and 22 June 2025</time><b class=date>published 1 2 3 4 5 6 7 8</b>", 20_000)
        ),
        ("bylines", times("<span class=author>By a and b and c and d, e, f, g, h</span>", 20_000)),
        (
            "title of separators",
            "<title>" + times("a | b - c :: ", 50_000) + "</title><h1>" + times("a | b - ", 50_000) + "</h1><p>x"
        ),
        ("headings", times("<h1>A headline that is long enough</h1>", 30_000)),
    ]

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
