import NewsmillText

/// Looks for what is wrong in values that decoding did not get to, because an earlier one stopped it.
struct ShapeCheck {
    let issues: DecodingIssues

    func check(_ node: JSONNode, against shape: OptionsShape, path: NodePath) {
        switch (shape, node.value) {
        case (.array(let element), .array(let nodes)):
            for (index, node) in nodes.enumerated() {
                check(node, against: element, path: path.appending(index: index))
            }
        case (.object(let fields), .object(let members)):
            let names = fields.map(\.name)
            for member in members where !names.contains(member.key) {
                issues.reportUnknown(member, path: path, known: names)
            }
            for field in fields {
                if let inner = node[field.name] {
                    check(inner, against: field.shape, path: path.appending(key: field.name))
                } else if !field.isOptional {
                    issues.report("required key is missing", at: node.offset, path: path.appending(key: field.name))
                }
            }
        case (.oneOf(let names), .string(let word)) where !names.contains(word):
            let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
            issues.report(
                "expected one of \(list), found \"\(word)\"", at: node.offset, path: path,
                suggestion: EditDistance.nearest(to: word, among: names))
        case (.string, .number), (.string, .bool), (.string, .array):
            issues.report("expected a string, found \(node.kind)", at: node.offset, path: path)
        case (.boolean, .string), (.boolean, .number):
            issues.report("expected true or false, found \(node.kind)", at: node.offset, path: path)
        case (.integer, .string), (.integer, .bool), (.number, .string), (.number, .bool):
            issues.report("expected a number, found \(node.kind)", at: node.offset, path: path)
        default:
            // Some types read more than one shape; what decoding would accept is not called wrong here.
            break
        }
    }
}
