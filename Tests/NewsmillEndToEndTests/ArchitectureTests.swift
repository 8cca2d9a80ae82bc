import Foundation
import Testing

/// The direction of dependencies is read from the imports: a shortcut fails here, with the mend.
struct ArchitectureTests {
    /// Which modules of ours, and of others', a target may import. Foundation and Glibc are free for all.
    private static let allowed: [String: Set<String>] = [
        "NewsmillCore": [],
        "NewsmillText": ["CSHA256"],
        "NewsmillRecords": ["NewsmillCore", "NewsmillText"],
        "NewsmillMarkup": ["CLibxml2", "NewsmillText"],
        "NewsmillStages": ["NewsmillCore", "NewsmillText", "NewsmillMarkup"],
        "NewsmillFetch": [
            "CCurl", "CZlib", "NewsmillCore", "NewsmillText", "NewsmillRecords", "NewsmillMarkup", "Dispatch",
        ],
        "NewsmillStore": ["NewsmillCore", "NewsmillText", "GRDB", "GRDBSQLite", "CZlib"],
        "NewsmillPipeline": ["NewsmillCore", "NewsmillText", "Logging", "Dispatch"],
    ]
    private static let free: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization"]

    private static let sources = Repository.root.appending(path: "Sources")

    private static func files(of target: String) throws -> [URL] {
        let folder = sources.appending(path: target)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }

    @Test(arguments: allowed.keys.sorted())
    func `a library imports only what lies below it`(target: String) throws {
        let allowed = try #require(Self.allowed[target]).union(Self.free)
        for file in try Self.files(of: target) {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard
                    let match = line.wholeMatch(of: /(?:@\w+ )?(?:public |internal |private )?import (?:\w+ )?(\w+)\S*/)
                else {
                    continue
                }
                let module = String(match.1)
                #expect(
                    allowed.contains(module),
                    "\(target)/\(file.lastPathComponent) imports \(module); docs/ARCHITECTURE.md has the direction of dependencies"
                )
            }
        }
    }

    @Test(arguments: allowed.keys.sorted())
    func `only the command line prints or exits`(target: String) throws {
        for file in try Self.files(of: target) where file.lastPathComponent != "SignalWatch.swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                #expect(
                    line.firstMatch(of: /(?:^|[^.\w])(?:print|debugPrint|exit|abort|fatalError)\(/) == nil
                        || line.contains("func "),
                    "\(target)/\(file.lastPathComponent): \(line)")
            }
        }
    }

    @Test func `every target of the package is in the table above`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        let libraries = folders.filter { $0.hasPrefix("Newsmill") && $0 != "NewsmillTestSupport" }
        #expect(Set(libraries) == Set(Self.allowed.keys))
    }
}
