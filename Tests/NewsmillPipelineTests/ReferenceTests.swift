import NewsmillCore
import NewsmillPipeline
import NewsmillText
import Testing

/// The schema and the reference are made from what the program reads.
struct ReferenceTests {
    private let registries = Registries(stages: [StageType(MarkStage.self), StageType(CountStage.self)], sources: [])

    @Test func `the key paths of options are found from the type`() {
        #expect(
            ConfigurationReference.keyPaths(of: MarkStage.Options.self)
                == ["threshold", "colour", "names", "rules", "rules[].name", "rules[].weight", "note"])
    }

    @Test func `the schema knows types, defaults, choices and descriptions`() throws {
        let schema = try JSONParser.parse(Array(JSONSchema(registries).text.utf8))
        let stage = try #require(schema["properties"]?["stages"]?["items"]?["oneOf"]?.array?.first)
        let options = try #require(stage["properties"]?["options"]?["properties"])
        #expect(options["threshold"]?["type"]?.string == "number")
        #expect(options["threshold"]?["default"]?.compact == "0.5")
        #expect(options["colour"]?["enum"]?.compact == #"["red","green"]"#)
        #expect(options["rules"]?["items"]?["properties"]?["weight"]?["description"]?.string == "Its weight.")
        #expect(
            schema["properties"]?["run"]?["properties"]?["failOn"]?["properties"]?["failed"]?["default"]?.compact == "0"
        )
    }

    @Test func `the table of stages says which see every article`() {
        #expect(
            ConfigurationReference(registries).stagesTable == """
                | stage | what it does | sees |
                |---|---|---|
                | `mark` | Marks. | one article alone |
                | `count` | Counts. | every article in order |

                """)
    }
}
