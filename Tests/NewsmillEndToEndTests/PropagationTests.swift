import Foundation
import FoundationXML
import NewsmillStore
import Testing

@testable import newsmill

/// Who shares text with whom, from what the database holds to GraphML and CSV.
struct PropagationTests {
    private func article(_ id: Int64, _ outlet: String?, _ published: String?, title: String? = nil)
        -> Propagation.Article
    {
        Propagation.Article(
            id: id, title: title ?? "Title \(id)", outlet: outlet, published: published, url: nil, story: "story-1")
    }

    private var propagation: Propagation {
        Propagation(
            articles: [
                article(1, "Harbour Post", "2025-06-20T10:00:00Z", title: "Ferries, \"again\" & <late>"),
                article(2, "Valley News", "2025-06-20T12:30:00Z"), article(3, "Harbour Post", "2025-06-23"),
                article(4, nil, nil), article(5, "Valley News", "2025-06-19"),
            ],
            copies: [.init(original: 1, copy: 2, similarity: 0.75, sharedLength: 400)],
            utterances: [
                .init(utterance: "utterance-1", articles: [1, 2, 4]),
                .init(utterance: "utterance-2", articles: [3, 5]),
            ])
    }

    @Test func `an edge leads from the earlier to the later, and only dated articles have a lag`() {
        let edges = PropagationGraph(articles: propagation).edges
        #expect(
            edges == [
                .init(
                    from: 0, to: 1, isLater: true, lagMinutes: 150, lagDays: 0, share: 0.75, copies: 1, utterances: 1),
                .init(from: 0, to: 3, isLater: false, utterances: 1),
                .init(from: 1, to: 3, isLater: false, utterances: 1),
                .init(from: 4, to: 2, isLater: true, lagDays: 4, utterances: 1),
            ])
        #expect(edges.map(\.relation) == ["shares text, later", "shares text", "shares text", "shares text, later"])
    }

    @Test func `a day and a time of that day have no order`() {
        #expect(Moment.isLater(Moment("2025-06-20"), than: Moment("2025-06-20T10:00:00Z")) == nil)
        #expect(Moment.isLater(Moment("2025-06-21"), than: Moment("2025-06-20T10:00:00Z")) == true)
        #expect(Moment.isLater(Moment("2025-06-20T09:00:00Z"), than: Moment("2025-06-20T10:00:00Z")) == false)
        #expect(Moment.isLater(nil, than: Moment("2025-06-20")) == nil)
    }

    @Test func `outlets are put together, articles of unknown ones stay by themselves`() {
        let graph = PropagationGraph(articles: propagation).byOutlet()
        #expect(graph.nodes.map(\.outlet) == ["Harbour Post", "Valley News", nil])
        #expect(graph.nodes.map(\.articles) == [2, 2, 1])
        #expect(
            graph.edges == [
                .init(
                    from: 0, to: 1, isLater: true, lagMinutes: 150, lagDays: 0, share: 0.75, pairs: 1, copies: 1,
                    utterances: 1),
                .init(from: 0, to: 2, isLater: false, utterances: 1),
                .init(from: 1, to: 0, isLater: true, lagDays: 4, utterances: 1),
                .init(from: 1, to: 2, isLater: false, utterances: 1),
            ])
    }

    @Test func `an utterance of very many articles is linked from its first alone`() {
        let many = (1...100).map { article(Int64($0), nil, "2025-06-20T10:\(10 + $0 % 50):00Z") }
        let graph = PropagationGraph(
            articles: Propagation(
                articles: many, copies: [], utterances: [.init(utterance: "u", articles: many.map(\.id))]))
        #expect(graph.edges.count == 99)
    }

    @Test func `the GraphML is well-formed and says what the graph says`() throws {
        let text = GraphML.of(PropagationGraph(articles: propagation))
        let parser = XMLParser(data: Data(text.utf8))
        let reader = Reader()
        parser.delegate = reader
        #expect(parser.parse())
        #expect(reader.counts["node"] == 5 && reader.counts["edge"] == 4)
        #expect(reader.used.isSubset(of: reader.declared) && !reader.used.isEmpty)
        #expect(reader.texts.contains("Ferries, \"again\" & <late>"))
        #expect(!text.contains("copied"))
        #expect(GraphML.escaped("a\u{1}b\u{FFFF}\n") == "ab ")
    }

    @Test func `the CSV has a header and quotes what must be quoted`() {
        let graph = PropagationGraph(articles: propagation)
        let edges = PropagationCSV.edges(graph).components(separatedBy: "\r\n")
        #expect(edges[0].hasPrefix("from,from_outlet,from_published,from_title,to,"))
        #expect(
            edges[1]
                == "a1,Harbour Post,2025-06-20T10:00:00Z,\"Ferries, \"\"again\"\" & <late>\",a2,Valley News,"
                + "2025-06-20T12:30:00Z,Title 2,\"shares text, later\",150,0,0.75,1,1,1")
        #expect(edges.count == 6 && edges[5].isEmpty)
        #expect(PropagationCSV.nodes(graph).hasPrefix("id,kind,outlet,published,article,title,url,story,articles\r\n"))
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var counts: [String: Int] = [:]
        var declared: Set<String> = []
        var used: Set<String> = []
        var texts: Set<String> = []
        private var text = ""

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            counts[name, default: 0] += 1
            if name == "key", let id = attributes["id"] { declared.insert(id) }
            if name == "data", let key = attributes["key"] { used.insert(key) }
            text = ""
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { texts.insert(text) }
    }
}
