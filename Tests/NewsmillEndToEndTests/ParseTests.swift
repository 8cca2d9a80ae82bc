import NewsmillTestSupport
import NewsmillText
import Testing

/// `newsmill parse`: one page, everything found in it, nothing stored.
struct ParseTests {
    private static let page = """
        <html><head><title>The bridge is open</title></head><body><nav><a href=/>Home</a></nav><article>
        <p class=lead>The harbour bridge reopened on Monday after nine weeks of repairs, the port authority said.</p>
        <div class=related>Read what we wrote on the barge and on the ferry in May.</div>
        <p>It had been closed since a barge hit one of its piers, and the people had to take the ferry for weeks.</p>
        </article></body></html>
        """

    private func parse(_ arguments: String..., rules: String? = nil, input: String = page) throws -> Program.Result {
        let folder = try TemporaryFolder()
        try folder.write(Self.page, to: "page.html")
        if let rules {
            try folder.write(
                #"{ "version": 1, "sources": [], "stages": [{ "stage": "extract", "options": { "rules": [\#(rules)] } }] }"#,
                to: "pipeline.json")
        }
        return try Program.run(["parse"] + arguments, in: folder.path, input: input)
    }

    @Test func `people read what was found`() throws {
        let result = try parse("page.html")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("The bridge is open\n"))
        #expect(result.output.contains("language   en  text"))
    }

    @Test func `programs read the record that filter writes`() throws {
        let result = try parse("--json", "--url", "https://news.example/a", "-")
        let record = try JSONParser.parse(Array(result.output.utf8))
        #expect(record["url"]?.string == "https://news.example/a")
        #expect(record["language"]?.string == "en")
        #expect(record["paragraphs"]?.array?.count == 2)
    }

    @Test func `the trace says why each block was kept or dropped`() throws {
        let result = try parse("--trace", "page.html")
        #expect(result.output.contains("+ p.lead  The harbour bridge"))
        #expect(result.output.contains("- div.related  Read what we wrote"))
    }

    @Test func `an outlet's rule is used, and a wrong one said with its place`() throws {
        let used = try parse(
            "--url", "https://news.example/a", "page.html", rules: #"{ "host": "news.example", "body": "p.lead" }"#)
        #expect(used.output.contains("outlet-rule/body"))
        #expect(!used.output.contains("It had been closed"))
        let wrong = try parse("page.html", rules: #"{ "host": "news.example", "body": "p..lead" }"#)
        #expect(wrong.status == 78)
        #expect(wrong.errors.contains("expected a name, found \".\", at character 3"))
    }

    @Test(arguments: [("nowhere.html", "", Int32(65)), ("-", "", 65), ("-", "<nav>x</nav><p>.</p>", 65)])
    func `what is no article ends with 65`(place: String, input: String, status: Int32) throws {
        #expect(try parse(place, input: input).status == status)
    }
}
