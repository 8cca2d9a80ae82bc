import NewsmillText
import Testing

/// Every example of docs/QUERIES.md does what the page says.
struct QueryPageTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var query: String
        var found: String
        var other: String
        var testDescription: String { query }
    }

    /// The rows of all tables: | `query` | finds | does not find |
    private static let examples: [Example] = {
        let page = (try? Repository.text(of: "docs/QUERIES.md")) ?? ""
        return page.split(separator: "\n").compactMap { line in
            guard let match = line.wholeMatch(of: /\| `(.+?)` \| (.+?) \| (.+?) \|/) else { return nil }
            return Example(query: String(match.1), found: String(match.2), other: String(match.3))
        }
    }()

    @Test(arguments: examples) func `an example finds what it says and nothing else`(example: Example) throws {
        let query = try QueryParser.parse(example.query)
        #expect(try QueryParser.parse(query.description) == query)
        #expect(matches(query, example.found), "does not find: \(example.found)")
        #expect(!matches(query, example.other), "finds: \(example.other)")
    }

    @Test func `the page has examples of all operators and fields`() {
        #expect(Self.examples.count > 40)
        let all = Self.examples.map(\.query).joined(separator: " ")
        let operators = ["AND", "OR", "NOT", "NEAR/s", "NEAR/p", "NEAR/2f", "ATLEAST/", "*", "=", " -"]
        for sign in operators + Query.Field.allCases.map({ "\($0.rawValue):" }) {
            #expect(all.contains(sign), "docs/QUERIES.md has no example of \(sign)")
        }
        for fact in ["language:", "source:", "entity:", "published:"] { #expect(all.contains(fact)) }
    }

    private func matches(_ query: Query, _ text: String) -> Bool {
        var document = QueryDocument()
        if let match = text.wholeMatch(of: /(title|outlet|speaker|language|source|entity|published): (.+)/) {
            let value = String(match.2)
            switch match.1 {
            case "language": document.language = value
            case "source": document.sources = [value]
            case "published": document.published = value
            case "entity":
                document.parts = [.init("it", .lead)]
                document.mentions = [.init(entity: value, place: .init(part: 0, range: 0..<2))]
            case let field: document.parts = Query.Field(rawValue: String(field)).map { [.init(value, $0)] } ?? []
            }
        } else {
            for (index, paragraph) in text.split(separator: " / ").enumerated() {
                document.parts.append(.init(String(paragraph), index == 0 ? .lead : .body))
            }
        }
        var scratch = QueryScratch()
        return !QuerySet([query]).matches(in: document, most: 1, scratch: &scratch).isEmpty
    }
}
