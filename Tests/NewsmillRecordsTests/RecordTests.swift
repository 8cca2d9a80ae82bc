internal import NewsmillCore
internal import NewsmillRecords
internal import NewsmillText
internal import Testing

@Suite struct RecordTests {
    static func read(_ line: String) throws -> Record { try Record(Array(line.utf8)) }

    @Test func readsEveryKey() throws {
        let record = try Self.read(
            #"""
            {"id": "a-1", "url": "https://example.org/1", "html": "<p>Words</p>", "title": "A title", "published": "6 June 2025",
             "outlet": "Example", "source": "export", "authors": ["Ann Lee", "Bo Ek"], "language": "en", "topics": ["space"],
             "score": {"any": [1, 2]}, "text": null}
            """#)
        var given = Document.Given(basis: "record")
        given.url = "https://example.org/1"
        given.title = "A title"
        given.published = "6 June 2025"
        given.outlet = "Example"
        given.language = "en"
        given.authors = ["Ann Lee", "Bo Ek"]
        given.topics = ["space"]
        #expect(record.id == "a-1")
        #expect(record.source == "export")
        #expect(record.document == Document(kind: .html, text: "<p>Words</p>", given: given))
    }

    @Test func anIntegerIsAnID() throws {
        #expect(try Self.read(#"{"id":9007199254740993,"text":"Words"}"#).id == "9007199254740993")
    }

    @Test func oneNameIsAListOfOne() throws {
        #expect(try Self.read(#"{"id":1,"text":"Words","authors":"Ann Lee"}"#).document.given.authors == ["Ann Lee"])
    }

    @Test(arguments: [
        (
            #"{"id":1,"raw_base64":"zu7x6uLg","content_type":"text/plain; charset=windows-1251"}"#, "Оосква",
            "windows-1251", "declared"
        ),
        (#"{"id":1,"raw_base64":"Q2Fmw6kgZm9yIGFsbA=="}"#, "Café for all", "utf-8", "guessed"),
    ])
    func decodesRawBytes(line: String, text: String, encoding: String, basis: String) throws {
        let document = try Self.read(line).document
        #expect(document.kind == .text)
        #expect(document.text == text)
        #expect(document.decoding == Decoding(encoding: encoding, basis: basis, replacements: 0))
    }

    @Test(arguments: [
        (#"{"id":1,"raw_base64":"PGh0bWw+PHA+SGk="}"#, Document.Kind.html),
        (#"{"id":1,"raw_base64":"PGh0bWw+PHA+SGk=","content_type":"text/plain"}"#, .text),
        (#"{"id":1,"raw_base64":"SGk=","content_type":"text/html"}"#, .html),
    ])
    func contentTypeDecides(line: String, kind: Document.Kind) throws {
        #expect(try Self.read(line).document.kind == kind)
    }

    @Test func aZeroCharacterIsReplacedAndCounted() throws {
        let document = try Self.read(#"{"id":1,"text":"one\u0000two"}"#).document
        #expect(document.text == "one\u{FFFD}two")
        #expect(document.decoding?.replacements == 1)
    }

    @Test(arguments: [
        ("", nil, "not valid JSON: expected a value at byte 0"),
        ("[1]", nil, "expected an object with an id and a text, found an array"),
        (#"{"text":"Words"}"#, nil, "id: missing; expected a string or an integer"),
        (#"{"id":null,"text":"Words"}"#, nil, "id: missing; expected a string or an integer"),
        (#"{"id":"","text":"Words"}"#, nil, "id: expected a string or an integer, found an empty string"),
        (#"{"id":1.5,"text":"Words"}"#, nil, "id: expected a string or an integer, found a number"),
        (#"{"id":{},"text":"Words"}"#, nil, "id: expected a string or an integer, found an object"),
        (#"{"id":"a"}"#, "a", "no text: expected one of html, text and raw_base64"),
        (
            #"{"id":"a","title":"T"}"#, "a",
            "no text: expected one of html, text and raw_base64; a title alone is not an article"
        ),
        (#"{"id":"a","text":" \n\t"}"#, "a", "no text: text is empty"),
        (#"{"id":"a","text":7}"#, "a", "text: expected a string, found a number"),
        (#"{"id":"a","text":"x","html":"y"}"#, "a", "expected one of html, text and raw_base64, found html and text"),
        (#"{"id":"a","text":"x","published":20250606}"#, "a", "published: expected a string, found a number"),
        (#"{"id":"a","text":"x","authors":["A",1]}"#, "a", "authors[1]: expected a string, found a number"),
        (#"{"id":"a","raw_base64":"a"}"#, "a", "raw_base64: expected Base64 (RFC 4648)"),
        (#"{"id":"a","raw_base64":"JVBERi0xLjc="}"#, "a", "no text: raw_base64 holds a PDF document"),
        (
            #"{"id":"a","raw_base64":"SGk=","content_type":"image/png"}"#, "a",
            "content_type: expected text/html or text/plain, found image/png"
        ),
        (
            #"{"id":"a","text":"x"#, "a",
            "not valid JSON: expected a closing quote for the string that begins here at byte 17"
        ),
        (#"{"id" : -7, "text":"x"}}"#, "-7", "not valid JSON: expected the end of the text at byte 23"),
        (#"{"text":"\"id\":\"no\"""#, nil, "not valid JSON: expected ',' or '}' at byte 23"),
    ])
    func saysWhatIsWrong(line: String, id: String?, reason: String) throws {
        let error = try #require(throws: RecordError.self) { try Self.read(line) }
        #expect(error.reason == reason)
        #expect(error.id == id)
    }

    @Test func refusesWhatIsNotUTF8() throws {
        let line = Array(#"{"id":"a","text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8)
        let error = try #require(throws: RecordError.self) { try Record(line) }
        #expect(error.reason == "not valid UTF-8 at byte 21")
        #expect(error.id == "a")
    }

    @Test(arguments: [
        ("", [] as [UInt8]?), ("TQ==", [77]), ("TQ", [77]), ("TWE=", [77, 97]), ("TW Fu\n", [77, 97, 110]),
        ("-_8", [251, 255]),
        ("+/8=", [251, 255]), ("T", nil), ("TQ=", nil), ("TQ==TQ==", nil), ("T*==", nil),
    ])
    func readsBase64(text: String, bytes: [UInt8]?) {
        #expect(Base64.decode(text) == bytes)
    }
}
