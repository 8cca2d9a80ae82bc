import Foundation
import NewsmillTestSupport
import NewsmillText
import Testing

/// The promises of the design, attacked through the real program.
struct InvariantTests {
    @Test func `the database does not depend on workers or batches`() throws {
        var dumps: [String: String] = [:]
        for workers in [1, 2, 5] {
            for batch in [1, 3, 64] {
                let shop = try Workshop()
                try shop.writeArticles(120)
                let result = try shop.run(["--workers", "\(workers)", "--batch", "\(batch)"])
                #expect(result.status == 0, "\(result.errors)")
                dumps["\(workers)×\(batch)"] = try shop.dump()
            }
        }
        let reference = try #require(dumps["1×1"])
        #expect(reference.count > 100_000)
        for (setting, dump) in dumps { #expect(dump == reference, "differs with workers×batch = \(setting)") }
    }

    @Test func `a second run adds nothing`() throws {
        let shop = try Workshop()
        try shop.writeArticles(60)
        try shop.folder.write("Plain title\n\nA paragraph about Elon Musk and his rockets in Texas.", to: "in/a.txt")
        #expect(try shop.run().status == 0)
        let before = try shop.dump()
        let second = try shop.run(["--json"])
        #expect(second.status == 0)
        let report = try JSONParser.parse(Array(second.output.utf8))
        #expect(report["unchanged"]?.compact == "61")
        #expect(report["stored"]?.compact == "0")
        #expect(try shop.dump() == before)
    }

    @Test func `a moved file is a sighting, a changed file a new version, and the old one is kept`() throws {
        let shop = try Workshop()
        let text = "Plain title\n\nA paragraph about the rockets in Texas that is long enough to know again."
        try shop.folder.write(text, to: "in/a.txt")
        try shop.run()
        try shop.folder.write(text, to: "in/moved.txt")
        let moved = try JSONParser.parse(Array(try shop.run(["--json"]).output.utf8))
        #expect(moved["sightings"]?.compact == "1")
        #expect(moved["unchanged"]?.compact == "1")
        try shop.folder.write(text + "\n\nA correction was added later in the day.", to: "in/a.txt")
        let changed = try JSONParser.parse(Array(try shop.run(["--json"]).output.utf8))
        #expect(changed["new_versions"]?.compact == "1")
        let dump = try shop.dump()
        #expect(dump.contains("A correction was added"))
        #expect(dump.contains("article_versions"))
    }

    /// Ten databases, five kills each: fifty instants.
    @Test(.timeLimit(.minutes(5)), arguments: 0..<10)
    func `killed at random instants, then run once: the same as undisturbed`(seed: Int) throws {
        let shop = try Workshop()
        try shop.writeArticles(250)
        var random = SplitMix64(seed: UInt64(seed))
        let arguments = ["run", "--quiet", "--now", "2025-06-30T03:00:00Z", "--batch", "8"]
        #expect(try shop.killAtRandom(arguments, using: &random))
        let last = try shop.run()
        #expect(last.status == 0, "\(last.errors)")

        let undisturbed = try Workshop()
        try undisturbed.writeArticles(250)
        try undisturbed.run()
        #expect(try shop.dump() == undisturbed.dump())
    }

    @Test(.timeLimit(.minutes(3)))
    func `SIGTERM ends a run within five seconds, what is stored is whole, and the next run finishes`() throws {
        var (shop, seconds) = try interruptedRun()
        // Others may have kept the processors from it.
        for _ in 0..<2 where seconds >= 5 { (shop, seconds) = try interruptedRun() }
        #expect(seconds < 5)
        let status = try shop.newsmill("status", "--json")
        #expect(status.output.contains("interrupted"))
        let rest = try shop.run(["--json"])
        #expect(rest.status == 0, "\(rest.errors)")
        let report = try JSONParser.parse(Array(rest.output.utf8))
        let (stored, unchanged) = (Int(report["stored"]?.compact ?? ""), Int(report["unchanged"]?.compact ?? ""))
        #expect((stored ?? 0) + (unchanged ?? 0) == 4000)
        #expect((unchanged ?? 0) > 0)
    }

    /// - Returns: how long the run went on after it was asked to end.
    private func interruptedRun() throws -> (shop: Workshop, seconds: Double) {
        let shop = try Workshop()
        try shop.writeArticles(4000)
        let process = try Program.start(["run", "--quiet", "--now", "2025-06-30T03:00:00Z"], in: shop.path)
        // Once something is stored, however busy the machine is.
        let log = "\(shop.database)-wal"
        let patience = Date().addingTimeInterval(30)
        while Date() < patience,
            ((try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0) < 4 << 20
        {
            Thread.sleep(forTimeInterval: 0.02)
        }
        let asked = Date()
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 75)
        return (shop, Date().timeIntervalSince(asked))
    }

    @Test func `poisoned items are rejections with reasons; the others are stored; the exit status says so`() throws {
        let shop = try Workshop()
        try shop.writeArticles(5, to: "in/good.jsonl")
        try shop.folder.write(
            "{\"id\": \"ok\", \"text\": \"A good line about rockets.\"}\nnot json\n{\"id\": 7}\n", to: "in/mixed.jsonl")
        try shop.folder.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, 2, 3]), to: "in/picture.txt")
        try shop.folder.write("   \n\n", to: "in/empty.txt")
        let result = try shop.run(["--json"])
        #expect(result.status == 1)
        let report = try JSONParser.parse(Array(result.output.utf8))
        #expect(report["entered"]?.compact == "10")
        #expect(report["stored"]?.compact == "6")
        #expect(report["rejected"]?.compact == "4")
        #expect(try shop.dump().contains("not json") == false)
        // Rejections do not pile up, and are allowed for when the pipeline says so.
        let before = try shop.dump()
        #expect(try shop.run().status == 1)
        #expect(try shop.dump() == before)
        try shop.folder.write(
            try shop.folder.read("pipeline.json").replacing(
                #""run": {}"#, with: #""run": { "failOn": { "rejected": 4 } }"#),
            to: "pipeline.json")
        #expect(try shop.run().status == 0)
    }

    @Test func `a full disk is said in words, loses nothing that was stored, and the next run finishes`() throws {
        let shop = try Workshop()
        try shop.writeArticles(400)
        // No file may grow beyond 400 blocks of 1 KB.
        let full = try shop.run(["--quiet"], shell: "ulimit -f 400;")
        #expect(full.status == 73)
        #expect(full.errors.contains("newsmill.db"), "\(full.errors)")
        let rest = try shop.run()
        #expect(rest.status == 0, "\(rest.errors)")
        let undisturbed = try Workshop()
        try undisturbed.writeArticles(400)
        try undisturbed.run()
        #expect(try shop.dump() == undisturbed.dump())
    }

    @Test func `one run at a time`() throws {
        let shop = try Workshop()
        try shop.writeArticles(3000)
        let first = try Program.start(["run", "--quiet"], in: shop.path)
        Thread.sleep(forTimeInterval: 0.5)
        let second = try shop.run()
        #expect(second.status == 75)
        #expect(second.errors.contains("another run"))
        kill(first.processIdentifier, SIGTERM)
        first.waitUntilExit()
    }
}
