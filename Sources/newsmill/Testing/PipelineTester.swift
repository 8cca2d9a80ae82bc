import Foundation
import NewsmillCore
import NewsmillPipeline

/// Runs the tests of a pipeline, one after the other, each with stages that have seen nothing yet.
final class PipelineTester {
    private let configuration: Configuration
    /// By the stages a test names. A stage is a value: a copy of one that has seen nothing has seen nothing.
    private var stages: [[String]?: [RunnableStage]] = [:]

    init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    func run(_ test: PipelineTest) -> TestResult {
        let start = Date()
        func result(_ failures: [TestFailure], _ problem: String? = nil) -> TestResult {
            TestResult(test: test, failures: failures, problem: problem, seconds: Date().timeIntervalSince(start))
        }
        do {
            let input = try TestInput(test, baseDirectory: configuration.baseDirectory)
            var stages = try stages(of: test)
            // Those before it are for the stages that compare articles.
            var last = Item.unchanged
            for item in input.items[...input.subject] { last = Self.process(item, &stages) }
            return result(ExpectationCheck.failures(of: test.expect, in: last))
        } catch let problem as TestInput.Problem {
            return result([], problem.reason)
        } catch {
            return result([], "\(error)")
        }
    }

    private func stages(of test: PipelineTest) throws -> [RunnableStage] {
        if let known = stages[test.stages] { return known }
        let made = try configuration.runnableStages(test.stages)
        stages[test.stages] = made
        return made
    }

    private static func process(_ item: Item, _ stages: inout [RunnableStage]) -> Item {
        guard case .article(var article) = item else { return item }
        for index in stages.indices {
            let name = stages[index].name
            do {
                if case .drop(let drop) = try stages[index].process(&article) {
                    return .rejected(
                        Rejection(article, kind: .dropped, stage: name, rule: drop.rule, reason: drop.reason))
                }
            } catch {
                return .rejected(Rejection(article, kind: .failed, stage: name, rule: "error", reason: "\(error)"))
            }
        }
        return .article(article)
    }
}

extension RunnableStage {
    /// Shows the stage one article; a serial one remembers it.
    mutating func process(_ article: inout Article) throws -> Verdict {
        switch self {
        case .parallel(let stage): return try stage.process(&article)
        case .serial(var stage):
            defer { self = .serial(stage) }
            return try stage.process(&article)
        }
    }
}
