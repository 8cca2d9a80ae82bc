internal import NewsmillCore
internal import NewsmillFetch
internal import NewsmillText
internal import Testing

@Suite struct RecordFileTests {
    @Test func aBadLineDoesNotStopTheRest() throws {
        let folder = try TemporaryFolder([
            "r.jsonl": """
            {"id":"one","text":"1"}\r
            {"id":"two","text":

               \("")
            {"id":"three"}
            {"id":"four","text":"4","title":"Four"}
            """
        ])
        #expect(
            try folder.read("r.jsonl") == [
                "r.jsonl#one: 1", "r.jsonl#L2 ✗ record", "r.jsonl#L5 ✗ record", "r.jsonl#four: 4",
            ])

        let items = try folder.items(["r.jsonl"])
        guard case .article(let article)? = items.last, case .rejected(let rejection) = items[2] else {
            Issue.record("expected an article last and a rejection before it")
            return
        }
        let line = Array(#"{"id":"four","text":"4","title":"Four"}"#.utf8)
        #expect(article.id == "four" && article.part == nil && article.document.given.title == "Four")
        #expect(article.document.given.basis == "record")
        #expect(article.capture.body == line && article.capture.sha256 == SHA256.hex(line))
        #expect(article.capture.mediaType == "application/x-ndjson")
        #expect(rejection.reason == "no text: expected one of html, text and raw_base64")
        #expect(rejection.capture?.body == Array(#"{"id":"three"}"#.utf8))
    }

    @Test func linesMayBeLongerThanAReadAndNoLongerThanTheLimit() throws {
        let long = String(repeating: "word ", count: 120_000)
        let folder = try TemporaryFolder([
            "r.jsonl": """
            {"id":1,"text":"\(long)"}
            {"id":2,"text":"short"}
            {"id":3,"text":"\(long)\(long)"}
            {"id":4,"text":"end"}
            """
        ])
        let found = try folder.read("r.jsonl", maximumBytes: 700_000)
        #expect(found == ["r.jsonl#1: \(long)", "r.jsonl#2: short", "r.jsonl#L3 ✗ too-large", "r.jsonl#4: end"])
        #expect(try folder.read("r.jsonl", maximumBytes: 30).last == "r.jsonl#4: end")
    }

    /// The trail begins here: what a capture gives once it must give again.
    @Test func anArticleIsRebuiltFromItsCapture() throws {
        let folder = try TemporaryFolder([
            "a.txt": "Words", "b.html": "<p>Words", "r.jsonl": #"{"id":1,"text":"r","title":"T"}"#,
        ])
        for case .article(let article) in try folder.items(["*"]) {
            #expect(try CaptureReader.article(in: article.capture, part: article.part) == article)
        }
        let text = Capture(source: "", location: "", capturedAt: "", mediaType: "text/plain", sha256: "", body: [0x61])
        #expect(throws: CaptureError.self) { try CaptureReader.article(in: text, part: "no such part") }
    }

    @Test func theCharsetOfTheMediaTypeCounts() throws {
        let capture = Capture(
            source: "", location: "", capturedAt: "", mediaType: "Text/HTML; charset=\"windows-1251\"", sha256: "",
            body: [0xE6])
        let article = try CaptureReader.article(in: capture, part: nil)
        #expect(article.document.text == "ж" && article.document.kind == .html)
        #expect(article.document.decoding == Decoding(encoding: "windows-1251", basis: "declared", replacements: 0))
    }
}
