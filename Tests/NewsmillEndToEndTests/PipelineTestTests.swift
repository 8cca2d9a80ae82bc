import Foundation
import NewsmillTestSupport
import NewsmillText
import Testing

/// `newsmill test`, through the real program.
struct PipelineTestTests {
    /// A workshop whose pipeline has these tests.
    private func shop(_ tests: String, rules: String = "") throws -> Workshop {
        let shop = try Workshop()
        let pipeline = try shop.folder.read("pipeline.json")
            .replacing(#""run": {}"#, with: #""run": {}, "tests": [\#(tests)]"#)
            .replacing(
                #"{ "stage": "extract" }"#, with: #"{ "stage": "extract", "options": { "rules": [\#(rules)] } }"#)
        try shop.folder.write(pipeline, to: "pipeline.json")
        return shop
    }

    @Test func `the shipped tests pass`() throws {
        let result = try Program.run(["test"], in: Repository.root.path)
        #expect(result.status == 0, "\(result.output)")
        let quiet = try Program.run(["test", "--quiet"], in: Repository.root.path)
        #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.errors.isEmpty)
    }

    @Test func `files of every kind, an outlet's rule and copies are tested`() throws {
        let shop = try shop(
            """
            { "name": "rule", "url": "https://www.news.example/a",
              "html": "<div class='story'><p>The bridge is open again.</p><p class='promo'>Subscribe today!</p></div><p>Other.</p>",
              "expect": { "paragraphs": ["The bridge is open again."] } },
            { "name": "first", "file": "in/two.jsonl", "part": "a", "expect": { "duplicate_of": null } },
            { "name": "copy", "file": "in/two.jsonl", "part": "b", "expect": { "duplicate_of": "a" } },
            { "name": "alone", "file": "in/two.jsonl", "part": "a", "expect": { "duplicate_of": null } },
            { "name": "given", "text": "Only a text.", "published": "2025-06-01", "outlet": "Post", "title": "Heading",
              "expect": { "published": "2025-06-01", "outlet": "Post", "title": "Heading" } },
            { "name": "empty", "file": "in/empty.txt", "expect": { "rejected": { "stage": "input", "rule": "empty" } } },
            { "name": "not all stages", "text": "First of all.\\n\\nAdvertisement\\n\\nMusk came.", "stages": ["normalize-names"],
              "expect": { "contains": ["Advertisement"], "removed": [], "tags": [] } }
            """, rules: #"{ "host": "news.example", "body": ".story", "remove": [".promo"] }"#)
        let words = (0..<60).map { "word\($0 * 7 % 61)x" }.joined(separator: " ")
        try shop.folder.write(
            "{\"id\": \"a\", \"text\": \"\(words).\"}\n{\"id\": \"b\", \"text\": \"\(words) indeed.\"}\n",
            to: "in/two.jsonl")
        try shop.folder.write("  \n", to: "in/empty.txt")
        let result = try shop.newsmill("test")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.contains("7 tests passed"))
        #expect(!FileManager.default.fileExists(atPath: shop.database))
    }

    @Test func `a failure is shown with its line, as text, as JSON and as JUnit XML`() throws {
        let shop = try shop(
            """
            { "name": "good", "text": "A good line about rockets.", "expect": {} },
            { "name": "bad", "text": "Tesla said it.\\n\\nIlona was told.",
              "expect": {
                "excludes": ["Tesla"] } },
            { "name": "unclear", "file": "entities.json", "expect": {} }
            """)
        let start =
            try #require(
                try shop.folder.read("pipeline.json").split(separator: "\n", omittingEmptySubsequences: false)
                    .firstIndex { $0.contains("\"bad\"") }) + 1
        let result = try shop.newsmill("test")
        #expect(result.status == 1)
        #expect(result.output.contains("ok    good"))
        #expect(result.output.contains("FAIL  bad  pipeline.json:\(start)"), "\(result.output)")
        #expect(result.output.contains("expect.excludes[0]  pipeline.json:\(start + 2)"))
        #expect(
            result.output.contains("- no text with: Tesla") && result.output.contains("+ paragraph 0: Tesla said it."))
        #expect(result.output.contains("2 of 3 tests failed"))

        let json = try JSONParser.parse(Array(try shop.newsmill("test", "--json", "--only", "bad").output.utf8))
        #expect(json["failed"]?.compact == "1" && json["passed"]?.compact == "0")
        #expect(json["tests"]?.array?.first?["failures"]?.array?.first?["line"]?.compact == "\(start + 2)")

        #expect(try shop.newsmill("test", "--quiet", "--junit", "results.xml").status == 1)
        let document = try XMLDocumentCheck.parse(try shop.folder.read("results.xml"))
        #expect(document.filter { $0 == "testcase" }.count == 3)
        #expect(document.filter { $0 == "failure" || $0 == "error" }.count == 2)
        let typo = try shop.newsmill("test", "--only", "god")
        #expect(typo.status == 64 && typo.errors.contains("did you mean \"good\"?"))
    }

    @Test func `a test that cannot be run says why`() throws {
        let shop = try shop(
            """
            { "name": "which", "file": "in/two.jsonl", "expect": {} },
            { "name": "missing", "file": "in/two.jsonl", "part": "c", "expect": {} }
            """)
        try shop.folder.write(
            "{\"id\": \"a\", \"text\": \"One line here.\"}\n{\"id\": \"b\", \"text\": \"Two lines here.\"}\n",
            to: "in/two.jsonl")
        let result = try shop.newsmill("test")
        #expect(result.status == 1)
        #expect(result.output.contains(#"name one with "part": "a", "b""#), "\(result.output)")
        #expect(result.output.contains(#"has no part "c"; it has "a", "b""#))
        try shop.folder.write(
            try shop.folder.read("pipeline.json").replacing("two.jsonl", with: "none.jsonl"), to: "pipeline.json")
        let invalid = try shop.newsmill("validate")
        #expect(invalid.status == 78 && invalid.errors.contains("tests[0].file: cannot read the file"))
    }
}

/// The names of the elements of a well-formed document, in order.
private enum XMLDocumentCheck {
    struct NotWellFormed: Error {}

    static func parse(_ text: String) throws -> [String] {
        var open: [Substring] = []
        var names: [String] = []
        for match in text.matches(of: /<(\/?)([a-z]+)((?:\s+[a-z]+="[^"<&]*(?:&[a-z#0-9]+;[^"<&]*)*")*)\s*(\/?)>/) {
            if match.1 == "/" {
                guard open.popLast() == match.2 else { throw NotWellFormed() }
            } else {
                names.append(String(match.2))
                if match.4.isEmpty { open.append(match.2) }
            }
        }
        // Whatever is no tag must hold no markup.
        guard open.isEmpty, text.hasPrefix("<?xml") else { throw NotWellFormed() }
        return names
    }
}
