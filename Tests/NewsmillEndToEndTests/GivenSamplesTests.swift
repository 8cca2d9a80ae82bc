import Foundation
import NewsmillText
import Testing

/// The five real articles the project was asked for. They are not ours to ship: the checks run where they lie beside the
/// checkout.
struct GivenSamplesTests {
    private static let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/seeds").path
    private static let areHere = FileManager.default.fileExists(atPath: folder)

    private struct Expected {
        var titleStart: String
        var published: String?
        var outlet: String?
    }

    private static let expected = [
        Expected(titleStart: "Russia's 'New People' party", published: "2025-06-21T07:49:00Z"),
        Expected(titleStart: "Russian political party requests", published: nil),
        Expected(titleStart: "Taking swipe at US", published: "2025-06-07"),
        Expected(titleStart: "Russia brazenly offers", published: "2025-06-06", outlet: "online.ua"),
        Expected(titleStart: "Russia Extends Political", published: nil),
    ]

    @Test(.enabled(if: areHere))
    func `titles, dates and the outlet are right, damage is marked, slips are repaired, the trail holds`() throws {
        let shop = try Workshop(sources: #"{ "id": "given", "type": "files", "path": "\#(Self.folder)/*.txt" }"#)
        #expect(try shop.run().status == 0)
        var rules: [String: Int] = [:]
        var repaired: [String] = []
        for (index, expected) in Self.expected.enumerated() {
            let result = try shop.newsmill("explain", "\(index + 1)", "--json")
            let root = try JSONParser.parse(Array(result.output.utf8))
            let article = try #require(root["article"])
            #expect(article["title"]?.string?.hasPrefix(expected.titleStart) == true)
            #expect(article["title"]?.string?.count ?? 0 < 120)
            #expect(article["published"]?.string == expected.published)
            #expect(article["outlet"]?.string == expected.outlet)
            #expect(root["trail"]?["rebuilt"]?.compact == "true")
            for paragraph in article["paragraphs"]?.array ?? [] {
                if let rule = paragraph["removed"]?["rule"]?.string { rules[rule, default: 0] += 1 }
            }
            for mention in article["mentions"]?.array ?? [] where mention["rewritten"]?.compact == "true" {
                repaired.append("\(mention["surface"]?.string ?? "") → \(mention["canonical"]?.string ?? "")")
            }
        }
        #expect(rules == ["advertisement": 6, "read-also": 2, "exact": 1, "box-heading": 1, "source-line": 1])
        #expect(repaired == ["Mask → Elon Musk", "Ilona → Elon Musk"])
    }
}
