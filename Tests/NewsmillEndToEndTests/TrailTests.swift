import Foundation
import GRDB
import NewsmillTestSupport
import NewsmillText
import Testing

/// Every stored text can be rebuilt, byte for byte, from its capture and its recorded decisions; a trail that has been
/// tampered with is noticed.
struct TrailTests {
    private func explained(_ shop: Workshop, _ id: Int) throws -> (result: Program.Result, trail: JSONNode?) {
        let result = try shop.newsmill("explain", "\(id)", "--json")
        return (result, try? JSONParser.parse(Array(result.output.utf8))["trail"])
    }

    @Test func `the samples and generated articles are rebuilt`() throws {
        let shop = try Workshop(
            sources: """
                { "id": "samples", "type": "files", "path": "\(Repository.root.path)/seeds/*" },
                { "id": "in", "type": "files", "path": "in/*" }
                """)
        try shop.writeArticles(6)
        try shop.folder.write(
            Data([0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xFC, 0x0A, 0x0A])
                + Data("Ilona, said Tesla, caf\u{E9}.\r\nNext line.".utf8),
            to: "in/mixed.txt")
        let run = try shop.run(["--json"])
        let stored = try #require(Int(try JSONParser.parse(Array(run.output.utf8))["stored"]?.compact ?? ""))
        #expect(stored == 18)
        for id in 1...stored {
            let (result, trail) = try explained(shop, id)
            #expect(result.status == 0)
            #expect(trail?["rebuilt"]?.compact == "true", "article \(id): \(trail?.compact ?? result.errors)")
        }
    }

    @Test(arguments: [
        ("UPDATE decisions SET before = 'Elon' WHERE action = 'rewrote'", "does not say"),
        ("UPDATE decisions SET after = 'Somebody' WHERE action = 'rewrote'", "differs"),
        ("DELETE FROM decisions WHERE action = 'removed'", "differs"),
        ("UPDATE paragraphs SET text = 'Something else.' WHERE position = 0", "differs"),
        ("UPDATE paragraphs SET original = 'Something else.' WHERE position = 0", "other paragraphs"),
        ("UPDATE captures SET body = x'4869', size = 2", "other paragraphs"),
    ])
    func `a trail that has been tampered with is noticed`(sql: String, expected: String) throws {
        let shop = try Workshop()
        try shop.folder.write(
            "A title without anything in it\n\n\"So, Ilona, come,\" the head of Tesla was told.\n\nAdvertisement\n\nHe did not come.",
            to: "in/a.txt")
        try shop.run()
        let queue = try DatabaseQueue(path: shop.database)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let (result, trail) = try explained(shop, 1)
        #expect(result.status == 65)
        #expect(trail?["reason"]?.string?.contains(expected) == true, "\(trail?.compact ?? result.errors)")
    }
}
