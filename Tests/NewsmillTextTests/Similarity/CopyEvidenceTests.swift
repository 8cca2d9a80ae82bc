import Testing

@testable import NewsmillText

struct CopyEvidenceTests {
    /// A report that repeats passages of another and has more of its own.
    private func passages(_ change: (inout CopyEvidence) -> Void) -> CopyEvidence {
        var evidence = CopyEvidence()
        (evidence.ofLighter, evidence.ofHeavier) = (0.6, 0.35)
        (evidence.orderedOfShorter, evidence.orderedOfLonger) = (0.55, 0.33)
        (evidence.runsOfShorter, evidence.jaccard) = (0.4, 0.19)
        (evidence.sharedNumbers, evidence.fewerNumbers) = (8, 8)
        change(&evidence)
        return evidence
    }

    @Test func `passages alone make a copy only where every number comes with them`() {
        #expect(passages { _ in }.isCopy)
        #expect(!passages { $0.sharedNumbers = 7 }.isCopy)
        // More of either text, or of the wording: a number may be missing.
        #expect(
            passages {
                $0.sharedNumbers = 7; $0.orderedOfLonger = 0.4
            }.isCopy)
        #expect(
            passages {
                $0.sharedNumbers = 7; $0.orderedOfShorter = 0.8
            }.isCopy)
    }
}
