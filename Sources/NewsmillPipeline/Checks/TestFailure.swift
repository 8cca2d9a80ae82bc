/// An expectation of a test that was not met.
public struct TestFailure: Sendable, Equatable {
    /// Below the test: `expect.mentions[0]`.
    public let keyPath: String
    public let expected: String
    public let came: String
    /// Expected and came as lines that begin with `-`, `+` or, in both, a space.
    public let difference: [String]

    init(_ keyPath: String, expected: String, came: String) {
        self.keyPath = keyPath
        self.expected = expected
        self.came = came
        difference = ["- \(expected)", "+ \(came)"]
    }

    /// Two lists of which each has its order.
    init(_ keyPath: String, expected: [String], came: [String], isSame: (String, String) -> Bool) {
        self.keyPath = keyPath
        self.expected = expected.isEmpty ? "none" : expected.joined(separator: "\n")
        self.came = came.isEmpty ? "none" : came.joined(separator: "\n")
        difference = Self.lines(expected, came, isSame)
    }

    private static func lines(
        _ expected: [String], _ came: [String], _ isSame: (String, String) -> Bool
    ) -> [String] {
        let change = came.difference(from: expected) { isSame($1, $0) || isSame($0, $1) }
        var missing: Set<Int> = []
        var added: Set<Int> = []
        for step in change {
            switch step {
            case .remove(let offset, _, _): missing.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [String] = []
        var next = 0
        for (index, text) in came.enumerated() {
            while missing.contains(next) {
                lines.append("- \(expected[next])")
                next += 1
            }
            if added.contains(index) {
                lines.append("+ \(text)")
            } else {
                lines.append("  \(text)")
                next += 1
            }
        }
        return lines + expected[min(next, expected.count)...].map { "- \($0)" }
    }
}
