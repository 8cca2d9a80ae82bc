import Foundation
import NewsmillStore
import NewsmillTestSupport
import NewsmillText
import Testing

/// Copies and stories across nights, through the real program.
struct NightsTests {
    /// Stories of a few articles, some of them copies of others with a paragraph put in front.
    private func articles() -> [(id: String, text: String)] {
        var random = SplitMix64(seed: 3)
        var made: [(id: String, text: String)] = []
        let topics = ["bridge", "harvest", "election", "reactor", "festival", "glacier"]
        for number in 0..<60 {
            if number % 5 == 4, let other = made.randomElement(using: &random) {
                made.append(("r\(number)", "Brought to you by the desk of outlet \(number).\n\n" + other.text))
                continue
            }
            let topic = number % topics.count
            let words = (0..<90).map { _ in
                let rank = Int(pow(Double.random(in: 0..<1, using: &random), 3) * 60)
                return "\(topics[topic])\(String(UnicodeScalar(UInt8(97 + rank % 26))))\(rank)"
            }
            let paragraphs = stride(from: 0, to: 90, by: 30).map { words[$0..<($0 + 30)].joined(separator: " ") + "." }
            made.append(
                ("r\(number)", "Headline \(number) of \(topics[topic])\n\n" + paragraphs.joined(separator: "\n\n")))
        }
        return made
    }

    private func write(_ articles: ArraySlice<(id: String, text: String)>, _ name: String, _ shop: Workshop) throws {
        var lines = ""
        for article in articles {
            var writer = JSONWriter()
            writer.object { writer in
                writer.key("id")
                writer.string(article.id)
                writer.key("text")
                writer.string(article.text)
            }
            lines += writer.text + "\n"
        }
        try shop.folder.write(lines, to: "in/\(name).jsonl")
    }

    /// Which article is a copy of which, and which are one story, by the ids of their records.
    private func groups(_ shop: Workshop) throws -> [String] {
        try Store.open(shop.database, mode: .readOnly).sameness()
    }

    @Test func `a corpus fed on three nights gives the groups of one`() throws {
        let articles = articles()
        let one = try Workshop()
        for (name, part) in [("a", 0..<20), ("b", 20..<45), ("c", 45..<60)] { try write(articles[part], name, one) }
        #expect(try one.run().status == 0)
        let three = try Workshop()
        for (name, part) in [("a", 0..<20), ("b", 20..<45), ("c", 45..<60)] {
            try write(articles[part], name, three)
            #expect(try three.run(["--workers", "\(part.count % 3 + 1)", "--batch", "7"]).status == 0)
        }
        let expected = try groups(one)
        #expect(try groups(three) == expected)
        #expect(expected.count == 60)
        #expect(expected.filter { $0.contains("copy of r") }.count >= 8)
    }
}
