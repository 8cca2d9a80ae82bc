import Foundation
import NewsmillTestSupport
import Testing

/// `newsmill entities` and the review list, as a user runs them.
struct EntitiesTests {
    @Test func `a table becomes a file of entities that lint passes and a run uses`() throws {
        let shop = try Workshop()
        try shop.folder.write(
            """
            name,type,aliases,roles,companions
            Marta Oliveras,person,Oliberas|M,regional minister,Port Valera
            Port Valera,place,,,
            ,person,,,
            Nobody,planet,,,
            """, to: "people.csv")
        let result = try shop.newsmill("entities", "import", "people.csv", "--output", "people.json")
        #expect(result.status == 65)
        #expect(result.errors.contains("people.csv:4: passed over: it has no name"))
        #expect(result.errors.contains("people.csv:5: passed over: the type \"planet\""))
        #expect(result.errors.contains("2 imported: 1 person, 1 place"))
        #expect(result.errors.contains("left out: 1, too short to be told from other words (M)"))
        let lint = try shop.newsmill("entities", "lint", "people.json")
        #expect(lint.status == 0, "\(lint.output)")

        let merged = try shop.newsmill("entities", "import", "people.csv", "--merge", "entities.json", "--quiet")
        #expect(merged.output.hasPrefix(try Repository.text(of: "seeds/entities.json").trimmingSuffix))
        #expect(merged.output.contains("\"id\": \"marta-oliveras\""))
        #expect(try shop.newsmill("entities", "import", "missing.csv").status == 65)
        #expect(try shop.newsmill("entities", "import", "people.csv", "--types", "persn").status == 64)
    }

    @Test func `a dump of Wikidata is read line by line`() throws {
        let shop = try Workshop()
        try shop.folder.write(
            """
            [
            {"type":"item","id":"Q1","labels":{"en":{"value":"Marta Oliveras"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P106":[{"mainsnak":{"datavalue":{"value":{"id":"Q9"}}}}]}},
            {"type":"item","id":"Q2",,
            {"type":"item","id":"Q9","labels":{"en":{"value":"sailor"}},"claims":{}}
            ]
            """, to: "dump.json")
        let result = try shop.newsmill("entities", "import", "dump.json", "--languages", "en")
        #expect(result.status == 65)
        #expect(result.errors.contains("dump.json:3: passed over: no JSON"))
        #expect(result.output.contains("\"roles\": [\"sailor\"]"))
        #expect(result.output.contains("\"wikidata\": \"Q1\""))
    }

    @Test func `lint names file and line`() throws {
        let shop = try Workshop()
        try shop.folder.write(
            """
            { "entities": [
              { "id": "a", "name": "Anna Berg", "kind": "person", "aliases": ["Bergan", "bergan"] }
            ] }
            """, to: "entities.json")
        let result = try shop.newsmill("entities", "lint")
        #expect(result.status == 1)
        #expect(result.output.hasPrefix("entities.json:2:77: warning: a: \"bergan\" is the same as \"Bergan\""))
        #expect(try shop.newsmill("entities", "lint", "--json").output.contains("\"rule\":\"duplicate\""))
        try shop.folder.write(
            #"{ "entities": [{ "id": "a", "name": "A B", "kind": "person", "alias": [] }] }"#, to: "entities.json")
        let broken = try shop.newsmill("entities", "lint")
        #expect(broken.status == 1)
        #expect(broken.output.contains("entities.json:1:"))
        #expect(broken.output.contains("did you mean \"aliases\"?"))
    }

    @Test func `the shipped entities pass`() throws {
        let shop = try Workshop()
        let result = try shop.newsmill("entities", "lint")
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func `suggest finds a spelling, and apply writes it where the next run uses it`() throws {
        let shop = try Workshop()
        try shop.folder.write(
            "Ukraine is ready, as Volodymyr Zalonsky wrote in June.\n\nThe Tesla staff saw it.", to: "in/a.txt")
        try shop.folder.write("Ilona Maher met Tesla. Maher laughed. Phillips was there.", to: "in/b.txt")
        try shop.run()
        let patch = try shop.newsmill("entities", "suggest", "--patch")
        #expect(patch.status == 0)
        #expect(
            patch.output.contains(#""id": "volodymyr-zelensky""#) && patch.output.contains(#""text": "Zalonsky""#),
            "\(patch.output)")
        #expect(!patch.output.contains("Maher"))
        #expect(try shop.newsmill("entities", "suggest", "--json").output.contains(#""kind":"name""#))
        let before = try String(contentsOfFile: shop.path + "/entities.json", encoding: .utf8)
        #expect(try shop.newsmill("entities", "suggest", "--apply").errors.contains("1 alias added"))
        let after = try String(contentsOfFile: shop.path + "/entities.json", encoding: .utf8)
        #expect(after.count - before.count < 100 && after.contains("Zalonsky"))
        #expect(try shop.newsmill("validate").status == 0)
        let found = try shop.newsmill(
            "filter", input: #"{"id":1,"text":"Ukraine is ready, as Volodymyr Zalonsky wrote."}"#)
        #expect(found.output.contains(#""surface":"Volodymyr Zalonsky""#))

        let list = try shop.newsmill("search", "--ambiguous")
        #expect(list.output.contains("Phillips  once in 1 article"), "\(list.output)")
        #expect(list.output.contains("may be: Graham Phillips (graham-phillips)"))
        #expect(
            try shop.newsmill("search", "--ambiguous", "--json", "phil").output.contains(#""surface" : "Phillips""#))
    }
}

extension String {
    /// Without what closes a file of entities.
    fileprivate var trimmingSuffix: String {
        var text = self
        while let last = text.last, last.isWhitespace || "]}".contains(last) { text.removeLast() }
        return text
    }
}
