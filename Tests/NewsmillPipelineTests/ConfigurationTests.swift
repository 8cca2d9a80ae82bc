import NewsmillCore
import NewsmillPipeline
import NewsmillTestSupport
import Testing

/// pipeline.json: everything wrong is said at once, with its place, what was expected and what was probably meant.
struct ConfigurationTests {
    private let registries = Registries(
        stages: [StageType(MarkStage.self), StageType(CountStage.self)], sources: [SourceType(ItemsSource.self)])

    private func load(
        _ text: String, files: [String: String] = [:], environment: [String: String] = [:]
    ) throws -> Configuration {
        let folder = try TemporaryFolder()
        for (name, content) in files { try folder.write(content, to: name) }
        let file = try folder.write(text, to: "pipeline.json")
        return try ConfigurationLoader.load(file, registries: registries, environment: environment)
    }

    /// The issues as `line:column path: message (suggestion)`.
    private func issues(_ text: String, files: [String: String] = [:]) throws -> [String] {
        do {
            return try load(text, files: files).warnings.map(\.message)
        } catch let error as ConfigurationError {
            return error.issues.map { issue in
                "\(issue.line):\(issue.column) \(issue.keyPath): \(issue.message)"
                    + (issue.suggestion.map { " (\($0)?)" } ?? "")
            }
        }
    }

    @Test func `what is left out has its default`() throws {
        let configuration = try load(
            """
            // JSON5: comments, bare keys and trailing commas are fine.
            { version: 1, sources: [{ id: 'a', type: "items" }], stages: [{ stage: "mark", options: { threshold: 1 } },], }
            """)
        let options = try #require(configuration.stages.first?.options as? MarkStage.Options)
        #expect(options.threshold == 1)
        #expect(options.colour == .red)
        #expect(configuration.sources.first?.enabled == true)
        #expect(configuration.store.path == "output/newsmill.db")
        #expect(configuration.run.batch == 16)
        #expect(configuration.run.failOn.failed == 0)
    }

    @Test func `all errors come at once, each with line, column, key path, expectation and nearest name`() throws {
        let found = try issues(
            """
            {
              "version": 2,
              "sources": [
                { "id": "a", "type": "itms" },
                { "id": "b", "type": "items", "url": "x" },
                { "id": "b", "type": "items" },
                { "type": "items" }
              ],
              "stages": [
                { "stage": "mark", "options": { "treshold": 1, "colour": "rde", "names": ["x", 3, true] } },
                { "stage": "cuont" },
                { "stage": "count", "option": {} }
              ],
              "stor": {},
              "run": { "batch": 0, "workers": "two", "failOn": { "rejected": 1.5 } }
            }
            """)
        #expect(
            found == [
                #"2:14 version: expected 1, found 2"#,
                #"4:26 sources[0].type: unknown name "itms"; expected one of "items" (items?)"#,
                #"5:35 sources[1].url: unknown key; expected one of "enabled", "id", "type""#,
                #"6:13 sources[2].id: the id "b" appears twice; ids name sources in the database"#,
                #"7:5 sources[3].id: required key is missing"#,
                #"10:37 stages[0].options.treshold: unknown key; expected one of "colour", "names", "note", "rules", "threshold" (threshold?)"#,
                #"10:62 stages[0].options.colour: expected one of "red", "green", found "rde" (red?)"#,
                #"10:84 stages[0].options.names[1]: expected a string, found 3"#,
                #"10:87 stages[0].options.names[2]: expected a string, found true or false"#,
                #"11:16 stages[1].stage: unknown name "cuont"; expected one of "mark", "count" (count?)"#,
                #"12:25 stages[2].option: unknown key; expected one of "options", "stage" (options?)"#,
                #"14:3 stor: unknown key; expected one of "$schema", "entities", "run", "sources", "stages", "store", "tests", "version" (store?)"#,
                #"15:21 run.batch: expected a whole number from 1 to 4096, found 0"#,
                #"15:35 run.workers: expected a whole number, found the string "two""#,
                #"15:66 run.failOn.rejected: expected a whole number, found 1.5"#,
            ])
    }

    @Test(arguments: [
        (#"{ "version": 1, "sources": [ }"#, "1:30 : expected a value"),
        ("{\n  \"version\": 1\n  \"stages\": []\n}", "3:3 : expected ',' or '}'"),
        ("", "1:1 : expected a value"),
        ("[]", "1:1 : expected an object, found an array"),
        ("{ /* open", "1:3 : expected */ to end the comment that begins here"),
        (#"{ "version": 1, "sources": "x", "stages": 3 }"#, "1:28 sources: expected an array, found a string"),
        (#"{ "version": 1, "version": 1, "stages": [] }"#, "1:1 sources: required key is missing"),
    ])
    func `a broken file says where`(text: String, expected: String) throws {
        #expect(try issues(text).first == expected)
    }

    @Test func `values of the right type that cannot work are found, in elements of arrays too`() throws {
        let found = try issues(
            """
            { "version": 1, "sources": [], "stages": [
              { "stage": "mark", "options": { "threshold": 7, "rules": [{ "name": "x", "weight": 1 }, { "name": 2, "wieght": 2 }] } },
              { "stage": "mark", "options": { "note": "impossible" } } ] }
            """)
        #expect(
            found == [
                #"2:48 stages[0].options.threshold: expected a number from 0 to 1, found 7.0"#,
                #"2:91 stages[0].options.rules[1].weight: required key is missing"#,
                #"2:101 stages[0].options.rules[1].name: expected a string, found 2"#,
                #"2:104 stages[0].options.rules[1].wieght: unknown key; expected one of "name", "weight" (weight?)"#,
                #"3:14 stages[1].stage: the stage "mark" appears twice"#,
                #"3:43 stages[1].options.note: expected something possible"#,
            ])
    }

    @Test func `environment variables fill in, fall back and are missed`() throws {
        let text = """
            { "version": 1, "sources": [], "stages": [],
              "store": { "path": "${OUT}/${NAME:-newsmill}.db" } }
            """
        #expect(try load(text, environment: ["OUT": "/tmp/x"]).store.path == "/tmp/x/newsmill.db")
        #expect(try load(text, environment: ["OUT": "o", "NAME": "n"]).store.path == "o/n.db")
        #expect(try load(text.replacing("${OUT}", with: "$${OUT}")).store.path == "${OUT}/newsmill.db")
        #expect(
            try issues(text) == [
                "2:22 store.path: the environment variable OUT is not set; set it, or write ${OUT:-default}"
            ])
    }

    @Test func `entities are read, and their file's errors name that file`() throws {
        let good = """
            { "entities": [ { "id": "elon-musk", "name": "Elon Musk", "kind": "person",
              "aliases": ["Musk", { "text": "Ilona", "kind": "slip", "gate": "evidence", "notBefore": ["Maher"] }],
              "companions": ["Tesla"] } ] }
            """
        let text = #"{ "version": 1, "sources": [], "stages": [], "entities": ["e.json"] }"#
        let entity = try #require(try load(text, files: ["e.json": good]).entities.first)
        #expect(entity.aliases.map(\.text) == ["Musk", "Ilona"])
        #expect(entity.aliases[1].kind == .slip)
        #expect(entity.aliases[1].gate == .evidence)
        #expect(entity.aliases[1].notBefore == ["Maher"])

        let bad = good.replacing("\"person\"", with: "\"persn\"").replacing("gate", with: "gat")
        do {
            _ = try load(text, files: ["e.json": bad])
            Issue.record("expected an error")
        } catch let error as ConfigurationError {
            #expect(error.issues.map(\.file) == ["e.json", "e.json"])
            #expect(error.issues.map(\.suggestion) == ["person", "gate"])
            #expect(error.issues.map(\.keyPath) == ["entities[0].kind", "entities[0].aliases[1].gat"])
        }
        #expect(try issues(text).first?.contains("no such file") == true)
    }

    @Test func `the hash follows the file and every file it names`() throws {
        let text = #"{ "version": 1, "sources": [], "stages": [], "entities": ["e.json"] }"#
        let first = try load(text, files: ["e.json": #"{ "entities": [] }"#]).hash
        #expect(try load(text, files: ["e.json": #"{ "entities": [] }"#]).hash == first)
        #expect(try load(text, files: ["e.json": #"{ "entities": [ ] }"#]).hash != first)
        #expect(try load(text + "\n", files: ["e.json": #"{ "entities": [] }"#]).hash != first)
    }

    @Test func `a missing file says what to do`() {
        let error = #expect(throws: ConfigurationError.self) {
            try ConfigurationLoader.load("/nowhere/pipeline.json", registries: registries, environment: [:])
        }
        #expect(error?.description.contains("--config") == true)
    }
}
