import NewsmillCore
import NewsmillStages
import Testing

/// Files of entities are added to, and nothing else in them changes.
@Suite struct EntityFileEditorTests {
    private let file = """
        {
          // Hand-made.
          "entities": [
            { "id": "a", "name": "Anna Berg", "kind": "person", "aliases": ["Bergan", ] },
            {
              "id": "b", "name": "Berg", "kind": "place",
              "aliases": [
                "Bergen" // a remark
              ]
            },
            { "id": "c", "name": "Carl", "kind": "person" }
          ]
        }
        """

    private func edited(_ edit: (inout EntityFileEditor) throws -> Void) throws -> String {
        var editor = try EntityFileEditor(Array(file.utf8))
        try edit(&editor)
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    @Test func aliasesAreAppended() throws {
        let text = try edited { editor in
            try editor.append([Alias("Bergin", kind: .slip, gate: .evidence), Alias("Berga")], to: "a")
            try editor.append([Alias("Berghen")], to: "b")
            try editor.append([Alias("Karl")], to: "c")
        }
        let expected =
            file
            .replacing(
                #"["Bergan", ]"#,
                with: #"["Bergan", { "text": "Bergin", "kind": "slip", "gate": "evidence" }, "Berga", ]"#
            )
            .replacing("\"Bergen\" // a remark", with: "\"Bergen\", // a remark\n        \"Berghen\"")
            .replacing("{ \"id\": \"c\"", with: "{ \"aliases\": [\"Karl\"], \"id\": \"c\"")
        #expect(text == expected)
    }

    @Test func entitiesAreAppended() throws {
        let entity = Entity(
            id: "d", name: "Dora \"D\" Berg", kind: .person, wikidata: "Q1", gender: .female, born: 1971,
            roles: ["poet"],
            aliases: [Alias("Berg", gate: .name, isWord: true, notBefore: ["hut"], notAfter: ["Otto"])],
            companions: ["Bergen"])
        let text = try edited { try $0.append([entity]) }
        #expect(text.hasPrefix(file.prefix(while: { $0 != "C" })))
        #expect(
            text.hasSuffix(
                #"""
                    { "id": "c", "name": "Carl", "kind": "person" },
                    {
                      "id": "d", "name": "Dora \"D\" Berg", "kind": "person", "wikidata": "Q1", "gender": "female", "born": 1971,
                      "roles": ["poet"],
                      "companions": ["Bergen"],
                      "aliases": [{ "text": "Berg", "gate": "name", "word": true, "notBefore": ["hut"], "notAfter": ["Otto"] }]
                    }
                  ]
                }
                """#))
    }

    @Test(arguments: ["", "[]", "{}", "{ \"entities\": {} }", "{ \"entities\": [ }"])
    func whatIsNoFileOfEntitiesIsRefused(_ text: String) {
        #expect(throws: ImportProblem.self) { try EntityFileEditor(Array(text.utf8)) }
    }

    @Test func anUnknownEntityIsRefused() {
        #expect(throws: ImportProblem.self) { try edited { try $0.append([Alias("x")], to: "z") } }
    }
}
