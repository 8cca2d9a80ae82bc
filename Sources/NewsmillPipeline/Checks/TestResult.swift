/// How one test went.
public struct TestResult: Sendable {
    public let test: PipelineTest
    /// Empty when all that was expected came.
    public let failures: [TestFailure]
    /// Why the test could not be run at all.
    public let problem: String?
    public let seconds: Double

    public init(test: PipelineTest, failures: [TestFailure], problem: String? = nil, seconds: Double) {
        self.test = test
        self.failures = failures
        self.problem = problem
        self.seconds = seconds
    }

    public var isPassed: Bool { failures.isEmpty && problem == nil }
}
