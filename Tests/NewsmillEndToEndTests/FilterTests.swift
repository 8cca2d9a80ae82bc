import Foundation
import NewsmillTestSupport
import Testing

/// `newsmill filter` and the stories that later articles split.
@Suite(.serialized) struct FilterTests {
    private let workshop: Workshop

    /// Three reports of each of two events of one kind, the events by turns.
    private static let raid = [
        "The Danish navy seized 26 pirates in the Strait of Hormuz on Thursday. Frigate Thetis freed the tanker, Commander Holm said.",
        "The Danish navy seized 23 pirates in the Strait of Hormuz on Saturday. Destroyer Absalon answered the Maltese freighter Gozo.",
        "Frigate Thetis of the Danish navy freed a tanker in the Strait of Hormuz on Thursday and seized 26 pirates.",
        "Destroyer Absalon of the Danish navy answered the Maltese freighter Gozo in the Strait of Hormuz and seized 23 pirates.",
        "Commander Holm said 26 pirates were seized when frigate Thetis freed the tanker on Thursday, in the Strait of Hormuz.",
        "On Saturday 23 pirates were seized when destroyer Absalon answered the Maltese freighter Gozo, in the Strait of Hormuz.",
    ]

    private static var input: String {
        zip(0..., raid).map { #"{"id": "\#($0)", "text": "\#($1)"}"# + "\n" }.joined()
    }

    init() throws {
        workshop = try Workshop()
        try workshop.folder.write(Self.input, to: "in/raid.jsonl")
        let pipeline = try String(contentsOfFile: "\(workshop.path)/pipeline.json", encoding: .utf8)
        try workshop.folder.write(
            pipeline.replacing(
                #"{ "stage": "group-stories" }"#,
                with: #"{ "stage": "group-stories", "options": { "threshold": 0.03, "merge": 1, "split": 0.9 } }"#),
            to: "pipeline.json")
    }

    private struct Line: Decodable {
        var id: String
        var story: String?
    }

    private func lines(_ output: String) throws -> [Line] {
        try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test func `stories are those that the database would hold`() throws {
        let first = try lines(workshop.newsmill("filter", "--answer", "at-once", input: Self.input).output)
        #expect(Set(first.prefix(5).map(\.story)).count == 1)
        let settled = try workshop.newsmill("filter", input: Self.input)
        #expect(settled.status == 0)
        let found = try lines(settled.output)
        #expect(found.map(\.id) == first.map(\.id))
        #expect(found.map(\.story) == [0, 5, 0, 5, 0, 5].map { first[$0].story })
        #expect(try workshop.newsmill("filter", "--answer", "at-end", input: Self.input).output == settled.output)
        // Nothing that waits without stories.
        let short = try workshop.newsmill("filter", "--stages", "clean", input: Self.input)
        #expect(try lines(short.output).count == 6)
    }

    @Test(arguments: ["at-once", "at-pause"])
    func `a program that waits for each answer gets it`(_ answer: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["filter", "--answer", answer]
        process.currentDirectoryURL = URL(fileURLWithPath: workshop.path)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for line in Self.input.split(separator: "\n").prefix(2) {
            try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
            // The test would hang here.
            var answer = Data()
            while answer.last != UInt8(ascii: "\n") { answer += output.fileHandleForReading.availableData }
            #expect(try lines(String(decoding: answer, as: UTF8.self)).count == 1)
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
