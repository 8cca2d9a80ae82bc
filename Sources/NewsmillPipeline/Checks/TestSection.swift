import NewsmillCore
import NewsmillText

/// Reads the section `tests` and finds what cannot work in it.
struct TestSection {
    /// What the tests may name.
    struct Known {
        let stages: [String]
        let entities: [String]
        /// Why a file cannot be read, or nil.
        let problem: (_ file: String) -> String?
    }

    let issues: DecodingIssues
    let known: Known

    func read(_ nodes: [(node: JSONNode, path: NodePath)], lines: LineIndex) -> [PipelineTest] {
        var names: Set<String> = []
        return nodes.compactMap { node, path in
            let decoder = NodeDecoder(node: node, defaults: nil, path: path, issues: issues)
            guard var test = try? decoder.decode(PipelineTest.self) else { return nil }
            test.keyPath = path.description
            test.line = lines.position(of: node.offset).line
            func report(_ key: String, _ message: String, suggestion: String? = nil) {
                issues.report(
                    message, at: node.deepest(along: key).offset, path: path.appending(path: key),
                    suggestion: suggestion)
            }
            if test.name.allSatisfy(\.isWhitespace) {
                report("name", "expected a name, found an empty string")
            } else if !names.insert(test.name).inserted {
                report("name", "expected a name of its own, found \"\(test.name)\" a second time")
            }
            checkInput(test, report)
            for (index, stage) in (test.stages ?? []).enumerated() where !known.stages.contains(stage) {
                report(
                    "stages[\(index)]", "expected the name of a stage, found \"\(stage)\"",
                    suggestion: EditDistance.nearest(to: stage, among: known.stages))
            }
            for (index, mention) in (test.expect.mentions ?? []).enumerated() {
                let place = "expect.mentions[\(index)]"
                if let entity = mention.entity, !known.entities.contains(entity) {
                    report(
                        "\(place).entity", "expected the id of an entity, found \"\(entity)\"",
                        suggestion: EditDistance.nearest(to: entity, among: known.entities))
                }
                if mention.surface == nil, mention.canonical == nil, mention.entity == nil {
                    report(place, "expected \"surface\", \"canonical\" or \"entity\"")
                }
            }
            return test
        }
    }

    private func checkInput(_ test: PipelineTest, _ report: (String, String, String?) -> Void) {
        let inputs = [("file", test.file), ("text", test.text), ("html", test.html)].filter { $0.1 != nil }.map(\.0)
        if inputs.isEmpty { report("", "expected one of \"file\", \"text\" and \"html\"", nil) }
        if inputs.count > 1 {
            report(
                inputs[1],
                "expected one of \"file\", \"text\" and \"html\", found \(inputs.joined(separator: " and "))", nil)
        }
        if let file = test.file {
            if let problem = known.problem(file) { report("file", problem, nil) }
        } else if test.part != nil {
            report("part", "expected a \"file\" of which it is a part", nil)
        }
    }
}
