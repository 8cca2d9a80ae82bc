import NewsmillText

/// Collects what is wrong in one file while decoding goes on, so that a user sees everything at once.
///
/// A class because decoders are copied freely and all of them report here; used by one thread.
final class DecodingIssues {
    struct Issue {
        var severity: ConfigurationIssue.Severity = .error
        let offset: Int
        let path: NodePath
        let message: String
        var suggestion: String?
    }

    private(set) var issues: [Issue] = []

    func report(_ message: String, at offset: Int, path: NodePath, suggestion: String? = nil) {
        issues.append(Issue(offset: offset, path: path, message: message, suggestion: suggestion))
    }

    func warn(_ message: String, at offset: Int, path: NodePath) {
        issues.append(Issue(severity: .warning, offset: offset, path: path, message: message))
    }

    /// Names a key that nothing asks for.
    func reportUnknown(_ member: JSONMember, path: NodePath, known: some Sequence<String>) {
        let names = known.sorted()
        let suggestion = EditDistance.nearest(to: member.key, among: names)
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        report(
            "unknown key" + (names.isEmpty ? "; no keys are expected here" : "; expected one of \(list)"),
            at: member.keyOffset, path: path.appending(key: member.key), suggestion: suggestion)
    }

    /// With lines and columns, in the order of the file.
    func located(in file: String, bytes: [UInt8]) -> [ConfigurationIssue] {
        let lines = LineIndex(bytes)
        return issues.sorted { $0.offset < $1.offset }.map { issue in
            let (line, column) = lines.position(of: issue.offset)
            return ConfigurationIssue(
                severity: issue.severity, file: file, line: line, column: column, keyPath: issue.path.description,
                message: issue.message, suggestion: issue.suggestion)
        }
    }
}

/// Thrown once an issue has been reported and there is no default to go on with.
struct AlreadyReported: Error {}
