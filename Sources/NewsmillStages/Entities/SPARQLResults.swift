import NewsmillText

/// Reads the JSON that a SPARQL endpoint answers (W3C, SPARQL 1.1 Query Results JSON Format).
public struct SPARQLResults: Sendable {
    public let columns: [String]
    /// Each row's cells, in the order of the columns, and the byte where it begins.
    public let rows: [(cells: [String], offset: Int)]

    /// - Throws: ``ImportProblem`` when it is no such answer.
    public init(_ bytes: [UInt8]) throws(ImportProblem) {
        let root: JSONNode
        do throws(JSONSyntaxError) {
            root = try JSONParser.parse(bytes)
        } catch {
            throw ImportProblem("no JSON: \(error.description)")
        }
        guard let bindings = root["results"]?["bindings"]?.array else {
            throw ImportProblem("no SPARQL results: there is no \"results\" with \"bindings\"")
        }
        columns = root["head"]?["vars"]?.array?.compactMap(\.string) ?? []
        var rows: [(cells: [String], offset: Int)] = []
        for binding in bindings {
            rows.append((columns.map { binding[$0]?["value"]?.string ?? "" }, binding.offset))
        }
        self.rows = rows
    }
}
