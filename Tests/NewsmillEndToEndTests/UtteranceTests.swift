import Foundation
import NewsmillTestSupport
import NewsmillText
import Testing

/// Utterances through the real program: what is found, shown and exported, on one night or on three.
struct UtteranceTests {
    private let articles = [
        (
            "a", "2025-06-20",
            """
            The ferry to Sant Elm stays in port, the minister said on Friday.

            "No agreement that takes cod away from our fishermen will be signed by us," said Tomas Brekke, the minister of \
            fisheries.
            """
        ),
        (
            "b", "2025-06-21",
            """
            Talks about cod went on until late at night in the capital of the islands.

            "We will not sign any agreement that takes cod from our own fishermen," Tomas Brekke told reporters. "Our fishermen \
            have waited long enough for a deal on mackerel," he added.
            """
        ),
        (
            "c", nil as String?,
            """
            Fishermen blocked the harbour with forty boats on Saturday morning.

            Tomas Brekke said: "We are not going to sign an agreement which takes cod from our fishermen."
            """
        ),
        (
            "d", "2025-06-23",
            """
            The bridge of Port Valera opens again in May, its engineers promised on Monday.

            "The pier has been rebuilt from the ground, and it will outlive all of us," said Ana Lund, the engineer.
            """
        ),
    ]

    private func write(_ range: Range<Int>, _ name: String, _ shop: Workshop) throws {
        var lines = ""
        for (id, published, text) in articles[range] {
            var writer = JSONWriter()
            writer.object { writer in
                writer.key("id")
                writer.string(id)
                writer.key("title")
                writer.string("Headline \(id)")
                writer.key("published")
                writer.string(published)
                writer.key("text")
                writer.string(text)
            }
            lines += writer.text + "\n"
        }
        try shop.folder.write(lines, to: "in/\(name).jsonl")
    }

    private struct Hit: Decodable, Equatable {
        let text: String
        let utterance: String
        let articles: Int

        enum CodingKeys: String, CodingKey {
            case text, utterance
            case articles = "utterance_articles"
        }
    }

    private func quotations(_ shop: Workshop) throws -> [Hit] {
        let found = try shop.newsmill("search", "--quotes", "--json", "--limit", "100")
        return try JSONDecoder().decode([Hit].self, from: Data(found.output.utf8))
    }

    @Test func `one utterance in three articles is found, shown and exported`() throws {
        let shop = try Workshop()
        try write(0..<4, "all", shop)
        #expect(try shop.run().status == 0)
        let hits = try quotations(shop)
        let cod = hits.filter { $0.text.contains("cod") }
        #expect(cod.count == 3 && Set(cod.map(\.utterance)).count == 1)
        #expect(cod.allSatisfy { $0.articles == 3 })
        #expect(hits.filter { !$0.text.contains("cod") }.allSatisfy { $0.articles == 1 })
        let id = try #require(cod.first?.utterance)
        let shown = try shop.newsmill("explain", "--utterance", id)
        #expect(shown.status == 0)
        #expect(shown.output.contains("first dated 2025-06-20") && shown.output.contains("undated"))
        let exported = try shop.newsmill("export", "propagation", "--utterance", id, "--format", "csv")
        #expect(exported.output.split(separator: "\r\n").count == 4)
        #expect(exported.output.contains("\"shares text, later\",,1,"))
        let graph = try shop.newsmill("export", "propagation", "all", "--output", "graph.xml")
        #expect(graph.status == 0)
        #expect(try String(contentsOfFile: shop.path + "/graph.xml", encoding: .utf8).contains("<graphml"))
        #expect(try shop.newsmill("explain", "--utterance", "nothing").status == 65)
        #expect(try shop.newsmill("export", "propagation", "--story", "nothing").status == 65)
    }

    @Test func `three nights give the utterances of one`() throws {
        let (one, three) = (try Workshop(), try Workshop())
        for (name, part) in [("1", 0..<1), ("2", 1..<3), ("3", 3..<4)] {
            try write(part, name, one)
            try write(part, name, three)
            #expect(try three.run(["--workers", "\(part.count)"]).status == 0)
        }
        #expect(try one.run().status == 0)
        let found = try quotations(three)
        #expect(found == (try quotations(one)) && found.count >= 5)
    }
}
