import NewsmillPipeline
import NewsmillText

/// What `newsmill test` tells: for people, and for programs.
struct TestSummary {
    private let configuration: Configuration
    private let results: [TestResult]

    init(_ results: [TestResult], of configuration: Configuration) {
        self.results = results
        self.configuration = configuration
    }

    var failed: Int { results.count { !$0.isPassed } }

    func lines(_ style: Style) -> [String] {
        results.flatMap { lines($0, style) } + [total(style)]
    }

    private func total(_ style: Style) -> String {
        let seconds = results.reduce(0) { $0 + $1.seconds }
        let tests = results.count == 1 ? "1 test" : "\(results.count) tests"
        let time = "in \(Int((seconds * 1000).rounded())) ms"
        return failed == 0
            ? style.green("\(tests) passed") + " \(time)" : style.red("\(failed) of \(tests) failed") + " \(time)"
    }

    private func lines(_ result: TestResult, _ style: Style) -> [String] {
        if result.isPassed { return [style.green("ok  ") + "  \(result.test.name)"] }
        var lines = [
            style.red("FAIL") + "  \(style.bold(result.test.name))  "
                + style.dim("\(configuration.file):\(result.test.line)")
        ]
        if let problem = result.problem { lines.append("      cannot be run: \(problem)") }
        for failure in result.failures {
            let line = configuration.line(of: "\(result.test.keyPath).\(failure.keyPath)")
            lines.append("      \(failure.keyPath)  " + style.dim("\(configuration.file):\(line)"))
            for text in failure.difference { lines.append("        " + Self.coloured(text, style)) }
        }
        return lines
    }

    private static func coloured(_ line: String, _ style: Style) -> String {
        let line = line.replacing("\n", with: "\n        ")
        return line.hasPrefix("-") ? style.red(line) : line.hasPrefix("+") ? style.green(line) : line
    }

    var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            for (key, count) in [("passed", results.count - failed), ("failed", failed)] {
                writer.field(key, count)
            }
            writer.list("tests", results) { write($1, &$0) }
        }
        return writer.text
    }

    private func write(_ result: TestResult, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", result.test.name)
            writer.field("file", configuration.file)
            writer.field("line", result.test.line)
            writer.field("passed", result.isPassed)
            writer.field("seconds", result.seconds)
            writer.field("problem", result.problem)
            writer.key("failures")
            writer.array { writer in
                for failure in result.failures {
                    writer.object { writer in
                        writer.field("path", failure.keyPath)
                        writer.field("line", configuration.line(of: "\(result.test.keyPath).\(failure.keyPath)"))
                        writer.field("expected", failure.expected)
                        writer.field("came", failure.came)
                    }
                }
            }
        }
    }
}
