/// Test results in the XML that JUnit made common, as build servers read it: `testsuites`, `testsuite`, `testcase`, and in a
/// case its `failure` or `error`.
public struct JUnitReport {
    /// As the user named it.
    private let file: String
    private let results: [TestResult]
    private let line: (String) -> Int

    /// - Parameter line: of a key path in the file.
    public init(file: String, results: [TestResult], line: @escaping (String) -> Int) {
        self.file = file
        self.results = results
        self.line = line
    }

    public var text: String {
        let failed = results.count { $0.problem == nil && !$0.isPassed }
        let errors = results.count { $0.problem != nil }
        let time = Self.seconds(results.reduce(0) { $0 + $1.seconds })
        let counts =
            "tests=\"\(results.count)\" failures=\"\(failed)\" errors=\"\(errors)\" skipped=\"0\" time=\"\(time)\""
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"newsmill\" \(counts)>"]
        lines.append("  <testsuite name=\"\(Self.escaped(file))\" \(counts)>")
        for result in results { lines += self.lines(result) }
        return (lines + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n") + "\n"
    }

    private func lines(_ result: TestResult) -> [String] {
        let name = Self.escaped(result.test.name)
        let opening =
            "    <testcase name=\"\(name)\" classname=\"\(Self.escaped(file))\" file=\"\(Self.escaped(file))\" "
            + "line=\"\(result.test.line)\" time=\"\(Self.seconds(result.seconds))\""
        if result.isPassed { return [opening + "/>"] }
        if let problem = result.problem {
            let element =
                "      <error message=\"\(Self.escaped(problem))\" type=\"input\">\(Self.escaped(problem))</error>"
            return [opening + ">", element, "    </testcase>"]
        }
        let count = result.failures.count
        let message = result.failures.count == 1 ? result.failures[0].keyPath : "\(count) expectations not met"
        let told = result.failures.map { failure in
            let place = "\(file):\(line("\(result.test.keyPath).\(failure.keyPath)")): \(failure.keyPath)"
            return ([place] + failure.difference.map { "  \($0)" }).joined(separator: "\n")
        }
        let element =
            "      <failure message=\"\(Self.escaped(message))\" type=\"expectation\">"
            + Self.escaped(told.joined(separator: "\n")) + "</failure>"
        return [opening + ">", element, "    </testcase>"]
    }

    /// In thousandths.
    private static func seconds(_ seconds: Double) -> String {
        let thousandths = Int((seconds * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// For contents and attributes. What XML 1.0 cannot hold (2.2) becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "&#10;"
            case "\t": escaped += "&#9;"
            case "\r": escaped += "&#13;"
            case "\u{0}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
