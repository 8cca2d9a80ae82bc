import NewsmillCore
import NewsmillTestSupport
import Testing

@testable import NewsmillPipeline

/// What a test of a pipeline expects is held against what came, and each difference is told.
struct ExpectationTests {
    /// "Mask" repaired in the title, an advertisement removed, one quotation, one tag.
    private func article() -> Article {
        var article = Article.extracted(
            "\"We  shall come,\" Mask said.\n\nAdvertisement\n\nThe island waits.", title: "Mask sends terminals")
        article.setPublished("2025-06-21T07:49:00Z", basis: "test", stage: "extract")
        article.addAuthor("Ana Lopez", basis: "test", stage: "extract")
        article.remove(paragraph: 1, stage: "clean", rule: "advert", reason: "advertisement")
        for (place, range) in [(Place.title, 0..<4), (.paragraph(0), 18..<22)] {
            article.rewrite(place, range: range, with: "Elon Musk", stage: "normalize-names", rule: "slip", reason: "")
            article.mentions.append(
                Mention(
                    place: place, range: range, surface: "Mask", entity: "elon-musk", canonical: "Elon Musk",
                    rule: "slip", rewritten: true))
        }
        article.quotations = [
            Quotation(
                place: .paragraph(0), range: 1..<15, text: "We  shall come,",
                speaker: .init(
                    name: "Elon Musk", entity: "elon-musk", surface: "Mask", place: .paragraph(0), range: 18..<22),
                rule: "said")
        ]
        article.tags = [Tag(topic: "island", query: "island", evidence: [])]
        return article
    }

    private func expectations(_ text: String) throws -> PipelineTest.Expectations {
        let registries = Registries(stages: [], sources: [])
        let folder = try TemporaryFolder()
        try folder.write(
            #"{ "entities": [{ "id": "elon-musk", "name": "Elon Musk", "kind": "person" }] }"#, to: "e.json")
        let file = try folder.write(
            """
            { "version": 1, "sources": [], "stages": [], "entities": ["e.json"],
              "tests": [{ "name": "t", "text": "x", "expect": { \(text) } }] }
            """, to: "pipeline.json")
        return try #require(
            try ConfigurationLoader.load(file, registries: registries, environment: [:]).tests.first
        ).expect
    }

    @Test(arguments: [
        #""title": "Elon Musk sends terminals""#, #""title": "Elon Musk…""#, #""published": "2025-06-21""#,
        #""published": "2025-06-21T07:49:00Z""#, #""outlet": null, "language": null"#, #""authors": ["Ana Lopez"]"#,
        #""topics": []"#, #""paragraphs": ["\"We shall come,\" Elon Musk said.", "The island …"]"#,
        #""contains": ["We shall come"], "excludes": ["Mask", "Advertisement"]"#, #""removed": ["Advertisement"]"#,
        #""removed": [{ "text": "Adv…", "stage": "clean", "rule": "advert", "reason": "advertisement" }]"#,
        #""mentions": [{ "surface": "Mask", "canonical": "Elon Musk", "field": "title", "rewritten": true }]"#,
        #""mentions": [{ "entity": "elon-musk" }, { "surface": "Ilona", "not": true }]"#,
        #""tags": ["island", { "topic": "other", "not": true }]"#, #""quotations": ["We shall come,"]"#,
        #""quotations": [{ "speaker": "Elon Musk" }, { "speaker": null, "not": true }]"#, #""duplicate_of": null"#,
    ])
    func `what came as expected passes`(text: String) throws {
        #expect(ExpectationCheck.failures(of: try expectations(text), in: .article(article())).isEmpty)
    }

    @Test(arguments: [
        (#""title": "Mask sends""#, "title", "- Mask sends|+ Elon Musk sends terminals"),
        (#""title": null"#, "title", "- nothing|+ Elon Musk sends terminals"),
        (#""published": "2025-06-22""#, "published", "- 2025-06-22|+ 2025-06-21T07:49:00Z"),
        (#""outlet": "Post""#, "outlet", "- Post|+ nothing"),
        (
            #""authors": ["Bo Chen", "Ana Lopez"]"#, "authors",
            "- Bo Chen|  Ana Lopez"
        ),
        (
            #""paragraphs": ["\"We shall come,\" Elon Musk said.", "Nobody waits."]"#, "paragraphs",
            #"  "We shall come," Elon Musk said.|- Nobody waits.|+ The island waits."#
        ),
        (
            #""contains": ["Advertisement"]"#, "contains[0]",
            "- text with: Advertisement|+ paragraph 1, removed by clean, rule advert, advertisement: Advertisement"
        ),
        (
            #""excludes": ["island"]"#, "excludes[0]",
            "- no text with: island|+ paragraph 2: The island waits."
        ),
        (
            #""removed": []"#, "removed",
            "- none|+ paragraph 1, removed by clean, rule advert, advertisement: Advertisement"
        ),
        (
            #""removed": ["The island waits."]"#, "removed[0]",
            "- removed: The island waits.|+ paragraph 2, kept: The island waits."
        ),
        (
            #""mentions": [{ "surface": "Mask", "not": true }]"#, "mentions[0]",
            "- none of: \"Mask\"|+ \"Mask\" → Elon Musk (elon-musk) in the title, rule slip, rewritten\n"
                + "  \"Mask\" → Elon Musk (elon-musk) in paragraph 0, rule slip, rewritten"
        ),
        (#""tags": ["harbour"]"#, "tags[0]", "- harbour|+ island: island"),
        (#""tags": []"#, "tags", "- none|+ island: island"),
        (
            #""quotations": [{ "text": "We shall…", "speaker": "Ana" }]"#, "quotations[0]",
            "- \"We shall…\", by Ana|+ \"We shall come,\", by Elon Musk"
        ),
        (
            #""rejected": { "stage": "clean" }"#, "rejected",
            "- a rejection (stage clean)|+ it came through: Elon Musk sends terminals"
        ),
    ])
    func `what came otherwise is told`(text: String, path: String, lines: String) throws {
        let failures = ExpectationCheck.failures(of: try expectations(text), in: .article(article()))
        #expect(failures.map(\.keyPath) == ["expect.\(path)"])
        #expect(failures.first?.difference.joined(separator: "|") == lines)
    }

    @Test func `a rejection is expected or is a failure`() throws {
        let item = Item.rejected(
            Rejection(article(), kind: .dropped, stage: "extract", rule: "no-text", reason: "there is no prose in it"))
        for met in [#""rejected": {}"#, #""rejected": { "stage": "extract", "reason": "there is …" }"#] {
            #expect(ExpectationCheck.failures(of: try expectations(met), in: item).isEmpty)
        }
        for (missed, path) in [(#""title": "x""#, "expect"), (#""rejected": { "rule": "short" }"#, "expect.rejected")] {
            let failures = ExpectationCheck.failures(of: try expectations(missed), in: item)
            #expect(failures.map(\.keyPath) == [path])
            #expect(failures.first?.came == "rejected by extract, rule no-text: there is no prose in it")
        }
    }

    @Test func `what cannot work in a test is found before any is run`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            """
            { "version": 1, "sources": [], "stages": [], "tests": [
              { "name": "a", "expect": {} },
              { "name": "a", "text": "x", "html": "y", "part": "p", "expect": {} },
              { "name": "b", "file": "no.txt", "stages": ["marc"], "expect": { "titel": "x", "tags": [3] } },
              { "name": "c", "text": "x", "stages": ["marc"],
                "expect": { "mentions": [{ "entity": "x" }, { "rewritten": true }, { "field": "lead" }] } },
              { "name": "d", "text": "x" }
            ] }
            """, to: "pipeline.json")
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationLoader.load(
                file, registries: Registries(stages: [StageType(MarkStage.self)], sources: []), environment: [:])
        }
        let found = (error?.issues ?? []).map { issue in
            "\(issue.line):\(issue.column) \(issue.keyPath): \(issue.message)"
                + (issue.suggestion.map { " (\($0)?)" } ?? "")
        }
        #expect(
            found == [
                #"2:3 tests[0]: expected one of "file", "text" and "html""#,
                #"3:13 tests[1].name: expected a name of its own, found "a" a second time"#,
                #"3:39 tests[1].html: expected one of "file", "text" and "html", found text and html"#,
                #"3:52 tests[1].part: expected a "file" of which it is a part"#,
            ] + found.dropFirst(4))
        #expect(
            found.contains {
                $0.hasPrefix("4:") && $0.contains("expect.titel: unknown key") && $0.hasSuffix("(title?)")
            })
        #expect(found.contains { $0.hasPrefix("4:") && $0.contains("expect.tags[0]: expected") })
        #expect(found.contains { $0.contains("expect.mentions[2].field: expected one of \"title\", \"body\"") })
        #expect(found.contains { $0.contains("tests[4].expect: required key is missing") })
    }

    @Test func `a missing file, an unknown stage and entity are found, and files are no part of the hash`() throws {
        func load(_ test: String, content: String = "x") throws -> Result<Configuration, ConfigurationError> {
            let folder = try TemporaryFolder()
            try folder.write(content, to: "a.txt")
            let file = try folder.write(
                #"{ "version": 1, "sources": [], "stages": [], "tests": [\#(test)] }"#, to: "pipeline.json")
            do throws(ConfigurationError) {
                return .success(
                    try ConfigurationLoader.load(
                        file, registries: Registries(stages: [StageType(MarkStage.self)], sources: []),
                        environment: [:]))
            } catch {
                return .failure(error)
            }
        }
        for (test, expected) in [
            (#"{ "name": "a", "file": "b.txt", "expect": {} }"#, "no such file"),
            (#"{ "name": "a", "file": "a.txt", "stages": ["marc"], "expect": {} }"#, "did you mean \"mark\"?"),
            (#"{ "name": "a", "text": "x", "expect": { "mentions": [{ "entity": "x" }] } }"#, "id of an entity"),
            (#"{ "name": "a", "text": "x", "expect": { "mentions": [{ "rewritten": true }] } }"#, "\"surface\""),
        ] {
            let result = try load(test)
            guard case .failure(let error) = result else {
                Issue.record("\(test) passed")
                continue
            }
            #expect(error.issues.count == 1 && error.description.contains(expected), "\(error)")
        }
        let good = #"{ "name": "a", "file": "a.txt", "expect": { "title": null } }"#
        let (first, second) = (try load(good).get(), try load(good, content: "y").get())
        #expect(first.hash == second.hash)
        #expect(first.tests.first?.line == 1 && first.tests.first?.keyPath == "tests[0]")
    }

    @Test func `results are written as JUnit XML, whatever the texts hold`() throws {
        var test = try #require(try JUnitTests.tests("plain", "with <&\\\"> and \\u0001").first)
        test.line = 7
        let failure = TestFailure("expect.title", expected: "a < b\nc", came: "\u{1}&")
        let results = [
            TestResult(test: test, failures: [], seconds: 0.0124),
            TestResult(test: test, failures: [failure], seconds: 1),
            TestResult(test: test, failures: [], problem: "no such part", seconds: 0),
        ]
        let text = JUnitReport(file: "p.json", results: results, line: { _ in 9 }).text
        #expect(text.contains(#"<testsuite name="p.json" tests="3" failures="1" errors="1" skipped="0" time="1.012">"#))
        #expect(text.contains(#"<testcase name="plain" classname="p.json" file="p.json" line="7" time="0.012"/>"#))
        #expect(text.contains("<failure message=\"expect.title\" type=\"expectation\">p.json:9: expect.title&#10;"))
        #expect(text.contains("- a &lt; b&#10;c&#10;  + \u{FFFD}&amp;</failure>"))
        #expect(text.contains("<error message=\"no such part\" type=\"input\">no such part</error>"))
        #expect(!text.unicodeScalars.contains("\u{1}"))
    }
}

private enum JUnitTests {
    static func tests(_ names: String...) throws -> [PipelineTest] {
        let folder = try TemporaryFolder()
        let tests = names.map { #"{ "name": "\#($0)", "text": "x", "expect": {} }"# }.joined(separator: ",")
        let file = try folder.write(
            #"{ "version": 1, "sources": [], "stages": [], "tests": [\#(tests)] }"#, to: "pipeline.json")
        return try ConfigurationLoader.load(
            file, registries: Registries(stages: [], sources: []), environment: [:]
        ).tests
    }
}
