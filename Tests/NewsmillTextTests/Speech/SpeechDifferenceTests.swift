import Testing

@testable import NewsmillText

struct SpeechDifferenceTests {
    @Test(arguments: [
        (
            "We lost twelve boats in the storm off Brest.", "We lost 15 boats in the storm off Brest.",
            [SpeechDifference(kind: .number, first: "twelve", second: "15")]
        ),
        (
            "We lost twelve boats in the storm off Brest.", "We lost 12 boats in the storm off Lorient.",
            [SpeechDifference(kind: .name, first: "Brest", second: "Lorient")]
        ),
        (
            "The harbour will be closed on Monday.", "The harbour will not be closed on Monday.",
            [SpeechDifference(kind: .negation, second: "closed, Monday")]
        ),
        (
            "The harbour will be shut on Monday, and every fisherman will be compensated for his nets.",
            "The harbour will be closed on Monday.",
            [SpeechDifference(kind: .clause, first: "every fisherman will be compensated for his nets")]
        ),
        ("We are ready to provide shelter.", "We are prepared to offer refuge.", []),
    ])
    func `what differs in substance is said, other words for the same are not`(
        first: String, second: String, expected: [SpeechDifference]
    ) {
        let found = SpeechComparison.differences(first, second)
        #expect(found.map(\.kind) == expected.map(\.kind))
        for (found, expected) in zip(found, expected) {
            #expect((found.first == nil) == (expected.first == nil))
            #expect((found.second == nil) == (expected.second == nil))
            if expected.kind != .clause, expected.kind != .negation { #expect(found == expected) }
        }
    }
}
