import NewsmillPipeline
import Testing

/// A line is added, and nobody's comment or layout is touched.
struct PipelineEditorTests {
    private func added(to text: String) throws -> String {
        var editor = PipelineEditor(text)
        try editor.add(source: [("id", "\"b\""), ("type", "\"feed\"")])
        return editor.text
    }

    @Test(arguments: [
        (
            "{ // top\n  \"sources\": [\n    { \"id\": \"a\" }\n  ],\n}",
            "{ // top\n  \"sources\": [\n    { \"id\": \"a\" },\n    { \"id\": \"b\", \"type\": \"feed\" }\n  ],\n}"
        ),
        (
            "{ sources: [\n\t{ id: 'a]' }, // a note, with ]\n\t/* and ] another */\n] }",
            "{ sources: [\n\t{ id: 'a]' }, // a note, with ]\n\t{ \"id\": \"b\", \"type\": \"feed\" },\n\t/* and ] another */\n] }"
        ),
        (
            "{ \"sources\": [\n    { \"id\": \"a\" } // last\n  ] }",
            "{ \"sources\": [\n    { \"id\": \"a\" }, // last\n    { \"id\": \"b\", \"type\": \"feed\" }\n  ] }"
        ),
        (
            "{\n  \"sources\": []\n}",
            "{\n  \"sources\": [\n    { \"id\": \"b\", \"type\": \"feed\" }\n  ]\n}"
        ),
        (
            "{\"sources\": [{\"id\": \"a\", \"path\": [\"x\", \"y\"]}]}",
            "{\"sources\": [{\"id\": \"a\", \"path\": [\"x\", \"y\"]},\n  { \"id\": \"b\", \"type\": \"feed\" }]}"
        ),
    ])
    func `a source is added behind the last one`(before: String, after: String) throws {
        #expect(try added(to: before) == after)
        #expect(PipelineEditor(after).sourceIDs.last == "b")
    }

    @Test(arguments: ["{}", "{ \"sources\": 7 }", "no json"])
    func `without a list of sources there is nothing to add to`(text: String) {
        #expect(throws: PipelineEditError.self) { try added(to: text) }
    }
}
