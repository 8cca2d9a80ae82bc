import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages
import NewsmillTestSupport
import Testing

/// What is written about the program is made from the program, or compared with it; a stale page says how to mend it.
struct DocumentationTests {
    private let registries = Registries(stages: StageRegistry.all, sources: SourceRegistry.all)

    @Test func `the committed JSON Schema is current`() throws {
        #expect(
            try Repository.text(of: "docs/pipeline.schema.json") == JSONSchema(registries).text,
            "run: newsmill stages --json-schema > docs/pipeline.schema.json")
    }

    @Test func `the committed reference of pipeline.json is current`() throws {
        #expect(
            try Repository.text(of: "docs/CONFIGURATION.md") == ConfigurationReference(registries).page,
            "run: newsmill stages --reference > docs/CONFIGURATION.md")
    }

    @Test func `the README has the table of stages`() throws {
        #expect(
            try Repository.text(of: "README.md").contains(ConfigurationReference(registries).stagesTable),
            "put the output of `newsmill stages --markdown` into README.md")
    }

    @Test func `every stage file has its line in the registry`() throws {
        let folder = Repository.root.appending(path: "Sources/NewsmillStages").path
        let registered = Set(StageRegistry.all.map(\.name))
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".swift") {
            let text = try Repository.text(of: "Sources/NewsmillStages/\(name)")
            guard text.contains(": ParallelStage {") || text.contains(": SerialStage {"),
                let match = text.firstMatch(of: /static let name = "([a-z-]+)"/)
            else { continue }
            #expect(registered.contains(String(match.1)), "\(name): add its line to StageRegistry.swift")
        }
    }

    @Test(arguments: StageRegistry.all.map(\.name))
    func `every stage can be made from an empty object`(name: String) throws {
        let text = #"{ "version": 1, "sources": [], "stages": [{ "stage": "\#(name)", "options": {} }] }"#
        let file = try TemporaryFolder()
        let path = try file.write(text, to: "pipeline.json")
        #expect(try ConfigurationLoader.load(path, registries: registries, environment: [:]).stages.count == 1)
    }

    @Test func `every option of every stage and source has its line of documentation, and no line is left over`() {
        var all = StageRegistry.all.map { ($0.name, $0.options) } + SourceRegistry.all.map { ($0.type, $0.options) }
        all += [("store", StoreSection.self), ("run", RunSection.self)]
        for (name, options) in all {
            #expect(
                Set(options.documentation.keys) == Set(ConfigurationReference.keyPaths(of: options)),
                "options of \(name)")
        }
        #expect(Set(PipelineTest.documentation.keys) == Set(ConfigurationReference.keyPathsOfTests))
    }

    @Test func `the shipped pipeline is valid and names every stage there is, in order`() throws {
        let path = Repository.root.appending(path: "pipeline.json").path
        let configuration = try ConfigurationLoader.load(path, registries: registries, environment: [:])
        #expect(configuration.warnings.isEmpty)
        #expect(configuration.stages.map(\.type.name) == StageRegistry.all.map(\.name))
    }

    @Test func `pages link only to pages that exist`() throws {
        for page in [
            "README.md", "docs/ARCHITECTURE.md", "docs/ADDING-A-STAGE.md", "docs/DATABASE.md", "docs/ENTITIES.md",
            "docs/TESTING-A-PIPELINE.md", "docs/REPROCESSING.md", "docs/CONFIGURATION.md",
        ] {
            let folder = Repository.root.appending(path: page).deletingLastPathComponent()
            for match in try Repository.text(of: page).matches(of: /\]\(([^)#:]+)\)/) {
                let target = folder.appending(path: String(match.1)).path
                #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(match.1)")
            }
        }
    }
}
