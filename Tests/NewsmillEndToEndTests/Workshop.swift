import Foundation
import NewsmillStore
import NewsmillTestSupport
import NewsmillText

/// A folder with a pipeline of its own: input in `in/`, database in `out/`, the shipped entities and stages.
struct Workshop {
    let folder: TemporaryFolder
    var path: String { folder.path }
    var database: String { "\(folder.path)/out/newsmill.db" }

    init(sources: String = #"{ "id": "in", "type": "files", "path": "in/*" }"#, run: String = "{}") throws {
        folder = try TemporaryFolder()
        try folder.write(try Repository.text(of: "seeds/entities.json"), to: "entities.json")
        try folder.write(
            """
            {
              "version": 1, "sources": [\(sources)], "entities": ["entities.json"],
              "stages": [
                { "stage": "extract" }, { "stage": "clean" }, { "stage": "deduplicate-paragraphs" },
                { "stage": "normalize-names" }, { "stage": "extract-quotations" },
                { "stage": "tag", "options": { "topics": [{ "id": "musk", "query": "entity:elon-musk OR rocket*" }] } },
                { "stage": "deduplicate-articles" }, { "stage": "group-stories" }
              ],
              "store": { "path": "out/newsmill.db" }, "run": \(run)
            }
            """, to: "pipeline.json")
    }

    /// `newsmill run`, with a fixed clock.
    @discardableResult
    func run(_ arguments: [String] = [], shell: String? = nil) throws -> Program.Result {
        try Program.run(["run", "--now", "2025-06-30T03:00:00Z"] + arguments, in: path, shell: shell)
    }

    func newsmill(_ arguments: String..., input: String = "") throws -> Program.Result {
        try Program.run(arguments, in: path, input: input)
    }

    /// Starts the program again and again and kills it at random instants, until at least one kill hit a run at work. On a busy
    /// machine that takes more kills, and later ones.
    ///
    /// - Parameter longest: seconds before a kill, at first.
    /// - Returns: whether a kill hit.
    func killAtRandom(
        _ arguments: [String], times: Int = 5, longest: Double = 0.7, using random: inout SplitMix64
    ) throws -> Bool {
        for round in 0..<5 {
            for _ in 0..<times {
                let process = try Program.start(arguments, in: path)
                usleep(UInt32(Double.random(in: 0.02...longest, using: &random) * Double(1 << round) * 1e6))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
            }
            // A run that was killed counts as running until the next one begins.
            let status = try newsmill("status", "--json").output
            if status.contains("\"running\"") || status.contains("\"crashed\"") { return true }
        }
        return false
    }

    /// All content of the database, sorted; run times aside.
    func dump() throws -> String {
        try Store.open(database, mode: .readOnly).dump()
    }

    /// Invented articles with damage of every kind, as one .jsonl.
    func writeArticles(_ count: Int, to name: String = "in/articles.jsonl", seed: UInt64 = 1) throws {
        var random = SplitMix64(seed: seed)
        let subjects = ["Elon Musk", "Donald Trump", "Dmitry Peskov", "The ministry", "A spokesman", "The company"]
        let verbs = ["announced", "denied", "discussed", "postponed", "welcomed", "criticised"]
        let objects = [
            "the rocket launch", "a new tariff", "the satellite contract", "an asylum request", "the budget",
        ]
        func sentence() -> String {
            let parts = [subjects, verbs, objects].map { $0.randomElement(using: &random) ?? "" }
            return parts.joined(separator: " ") + " on day \(Int.random(in: 1...900, using: &random)) of the talks."
        }
        var lines = ""
        for number in 0..<count {
            var blocks = [" date 2025-06-\(10 + number % 20) Headline number \(number) about \(objects[number % 5])"]
            for index in 0..<6 {
                let paragraph = [sentence(), sentence(), sentence()].joined(separator: " ")
                blocks.append(paragraph)
                if index == 0, number % 4 == 0 { blocks.append(paragraph) }
                if index == 2 { blocks.append("Advertisement") }
                if index == 4, number % 3 == 0 { blocks.append("\"So, Ilona, come,\" the head of Tesla was told.") }
            }
            var writer = JSONWriter()
            writer.object { writer in
                writer.key("id")
                writer.string("r\(number)")
                writer.key("text")
                writer.string(blocks.joined(separator: "\n\n"))
            }
            lines += writer.text + "\n"
        }
        try folder.write(lines, to: name)
    }
}
