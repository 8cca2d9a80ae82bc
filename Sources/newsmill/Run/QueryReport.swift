import NewsmillPipeline
import NewsmillStages
import NewsmillStore
import NewsmillText

/// Why a stored article matches a query, or does not: every clause with a mark, and the words that satisfy it.
struct QueryReport: Encodable {
    struct Clause: Encodable {
        let clause: String
        let holds: Bool
        /// Paragraph (-1 for the title), the words there.
        let found: [Found]
        let parts: [Clause]
    }

    struct Found: Encodable {
        let paragraph: Int
        let text: String
    }

    let topic: String?
    let query: String
    let matches: Bool
    /// The clauses that keep it from matching.
    let missing: [String]
    let explanation: Clause

    init(topic: String?, query: Query, of stored: StoredDocument) {
        let explanation = QueryExplanation(query, of: stored.document)
        self.topic = topic
        self.query = query.description
        matches = explanation.holds
        missing = explanation.missing.map(\.clause)
        self.explanation = Self.clause(explanation, stored)
    }

    private static func clause(_ explanation: QueryExplanation, _ stored: StoredDocument) -> Clause {
        Clause(
            clause: explanation.clause, holds: explanation.holds,
            found: explanation.places.map { place in
                Found(
                    paragraph: stored.paragraphs[place.part],
                    text: stored.document.parts[place.part].text.utf8Slice(place.range))
            },
            parts: explanation.parts.map { clause($0, stored) })
    }

    func lines(_ style: Style) -> [String] {
        let name = topic.map { "topic \(style.cyan($0))" } ?? "the query"
        let verdict = matches ? style.green("matches") : style.red("does not match")
        var lines = ["\(name) \(verdict)", "  \(query)", ""]
        lines += Self.lines(explanation, indent: "  ", style)
        if !matches { lines += ["", "what keeps it from matching: " + missing.joined(separator: "; ")] }
        return lines
    }

    private static func lines(_ clause: Clause, indent: String, _ style: Style) -> [String] {
        let mark = clause.holds ? style.green("✓") : style.red("✗")
        let found = clause.found.map { place in
            "\"\(place.text.replacing("\n", with: " "))\" in "
                + (place.paragraph < 0 ? "the title" : "\(place.paragraph)")
        }
        let places = found.isEmpty ? "" : style.dim("  " + found.joined(separator: ", "))
        return ["\(indent)\(mark) \(clause.clause)\(places)"]
            + clause.parts.flatMap { lines($0, indent: indent + "  ", style) }
    }
}

extension Configuration {
    /// The topics and definitions of the tag stage.
    ///
    /// - Throws: ``CommandFailure`` when there is no such stage.
    func topicQueries() throws -> TopicQueries {
        guard let options = stages.lazy.compactMap({ $0.options as? TagStage.Options }).first else {
            throw CommandFailure("\(file) has no stage \"tag\" with topics", status: ExitStatus.badConfiguration)
        }
        return try TopicQueries(options, entities: nil)
    }

    /// The query of a topic.
    func query(ofTopic id: String) throws -> Query {
        let topics = try topicQueries().topics
        if let topic = topics.first(where: { $0.id == id }) { return topic.query }
        let nearest = EditDistance.nearest(to: id, among: topics.map(\.id)).map { "; did you mean \"\($0)\"?" } ?? ""
        throw CommandFailure("no topic has the id \"\(id)\"\(nearest)", status: ExitStatus.usage)
    }

    /// A query that somebody typed, with the definitions of the tag stage.
    ///
    /// - Throws: ``CommandFailure`` with the place of the error.
    func query(typed text: String) throws -> Query {
        let definitions = (try? topicQueries().definitions) ?? QueryDefinitions()
        do throws(QueryError) {
            return try definitions.query(text)
        } catch {
            throw CommandFailure(QueryReport.pointing(at: error, in: text), status: ExitStatus.usage)
        }
    }
}

extension QueryReport {
    /// The query with a mark beneath the place of the error.
    static func pointing(at error: QueryError, in text: String) -> String {
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
        let before = String(decoding: Array(text.utf8.prefix(error.offset)), as: UTF8.self)
        return "\(error.expected)\n  \(line)\n  \(String(repeating: " ", count: before.count))^"
    }
}
