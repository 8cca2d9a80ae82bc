import NewsmillText

/// Puts environment variables into the strings of a configuration: `${NAME}`, `${NAME:-default}`; `$${` is a plain `${`.
struct Environment {
    let variables: [String: String]

    /// Every string of a tree with its variables filled in. A variable that is not set and has no default is an issue.
    func expand(_ node: JSONNode, path: NodePath, issues: DecodingIssues) -> JSONNode {
        var node = node
        switch node.value {
        case .string(let text) where text.contains("${"):
            node.value = .string(expand(text, node: node, path: path, issues: issues))
        case .array(let nodes):
            node.value = .array(
                nodes.enumerated().map { expand($0.element, path: path.appending(index: $0.offset), issues: issues) })
        case .object(let members):
            node.value = .object(
                members.map { member in
                    var member = member
                    member.node = expand(member.node, path: path.appending(key: member.key), issues: issues)
                    return member
                })
        default: break
        }
        return node
    }

    private func expand(_ text: String, node: JSONNode, path: NodePath, issues: DecodingIssues) -> String {
        var result = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "${") {
            let before = rest[..<opening.lowerBound]
            if before.hasSuffix("$") {
                result += before.dropLast() + "${"
                rest = rest[opening.upperBound...]
                continue
            }
            result += before
            guard let closing = rest[opening.upperBound...].firstIndex(of: "}") else {
                issues.report("expected } to end ${ (write $${ for a plain ${)", at: node.offset, path: path)
                return text
            }
            let inside = rest[opening.upperBound..<closing]
            let separator = inside.firstRange(of: ":-")
            let name = String(inside[..<(separator?.lowerBound ?? inside.endIndex)])
            if let value = variables[name], separator == nil || !value.isEmpty {
                result += value
            } else if let separator {
                result += inside[separator.upperBound...]
            } else {
                issues.report(
                    "the environment variable \(name) is not set; set it, or write ${\(name):-default}",
                    at: node.offset, path: path)
            }
            rest = rest[rest.index(after: closing)...]
        }
        return result + rest
    }
}
