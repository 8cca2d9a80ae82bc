import Foundation
import GRDB
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

    private func lessons(_ shop: Workshop) throws -> [String] {
        try shop.dump().split(separator: "\n").filter { $0.hasPrefix("[\"lessons\"") }.map {
            // Their numbers may differ.
            String($0.drop { $0 != "," }.dropFirst().drop { $0 != "," })
        }
    }

    @Test func `found anew, the groups are those of the nights, and the next night goes on from them`() throws {
        let articles = articles()
        let nights = try Workshop()
        let again = try Workshop()
        for shop in [nights, again] {
            for (name, part) in [("a", 0..<20), ("b", 20..<45)] {
                try write(articles[part], name, shop)
                try shop.run()
            }
        }
        // Whatever had become of them.
        let queue = try DatabaseQueue(path: again.database)
        try queue.write { db in
            try db.execute(
                sql: """
                    UPDATE articles SET duplicate_of = 1, similarity = 0.5, story_id = 1 WHERE id > 5;
                    DELETE FROM lessons WHERE id % 3 = 0;
                    INSERT INTO stories (story, title, keywords, first_run_id, last_run_id) VALUES ('stale', 'Stale', '[]', 1, 1);
                    """)
        }
        try queue.close()
        let result = try again.newsmill("reprocess", "--with-groups", "--json", "--workers", "3", "--batch", "7")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try groups(again) == (try groups(nights)))
        #expect(try lessons(again) == (try lessons(nights)))
        #expect(try !again.dump().contains("stale"))
        for shop in [nights, again] {
            try write(articles[45..<60], "c", shop)
            try shop.run()
        }
        #expect(try groups(again) == (try groups(nights)))
        let selected = try again.newsmill("reprocess", "--with-groups", "--id", "3")
        #expect(selected.status == 64)
    }

    @Test func `finding groups anew is kept whole or not at all`() throws {
        let shop = try Workshop()
        try write(articles()[0..<60], "a", shop)
        try shop.run()
        let before = try groups(shop)
        for delay in [400_000, 900_000] {
            let process = try Program.start(["reprocess", "--with-groups", "--quiet"], in: shop.path)
            usleep(useconds_t(delay))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try groups(shop) == before)
        }
        #expect(try shop.newsmill("reprocess", "--with-groups", "--quiet").status == 0)
        #expect(try groups(shop) == before)
    }
}
