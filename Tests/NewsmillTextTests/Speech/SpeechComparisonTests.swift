import Testing

@testable import NewsmillText

struct SpeechComparisonTests {
    private static let near = SpeechSupport(isSameSpeaker: true, isLinked: true, days: 1)

    private func agreement(
        _ first: String, _ second: String, _ support: SpeechSupport = near
    ) -> SpeechEvidence.Agreement? {
        SpeechComparison.compare(SpeechText(first), SpeechText(second)).agreement(support)
    }

    /// Of the translations seven in ten; of different sentences on one subject next to none.
    @Test(arguments: [(SpeechPairs.first, 31), (SpeechPairs.second, 27)])
    func `translations are found and sentences on one subject are kept apart`(
        subjects: [SpeechPairs.Subject], least: Int
    ) {
        let outcome = SpeechPairs.outcome(subjects, Self.near)
        #expect(outcome.same >= 38 && outcome.different >= 238)
        #expect(outcome.found >= least)
        #expect(outcome.confused <= 1)
    }

    @Test func `without a common speaker only nearly the same words will do`() {
        let unknown = SpeechSupport(isSameSpeaker: false, isLinked: true, days: 0)
        for subjects in [SpeechPairs.first, SpeechPairs.second] {
            let outcome = SpeechPairs.outcome(subjects, unknown)
            #expect(outcome.confused == 0)
            #expect(outcome.found <= 5)
        }
        let words = "The ferry leaves at noon, and whoever is late must swim to the island."
        #expect(agreement(words, words, unknown) != nil)
    }

    @Test(arguments: [
        ("burnt metal", "Space smells of scorched metal; I would rather call it burnt metal and gunpowder."),
        ("a stern protest", "We oppose any contact between the two sides and have lodged a stern protest."),
        ("a kind of collective madness", "a sort of collective insanity"),
        ("does not intend to apologise", "I said what I said and have no intention of apologising for one word."),
    ])
    func `a fragment is found in what it was taken from`(fragment: String, whole: String) {
        #expect(agreement(fragment, whole) != nil)
        #expect(agreement(whole, fragment) != nil)
    }

    @Test(arguments: [
        ("the president", "I think the president is a decent man who gets very bad advice."),
        ("our neighbours", "We want to share the electricity with our neighbours at a fair price."),
        ("very dangerous people", "These people were in danger and nobody helped them, and that is very sad."),
        ("will talk to them", "The drivers do not want to talk, and they want us to wait for them."),
    ])
    func `a few common words are no fragment`(fragment: String, whole: String) {
        #expect(agreement(fragment, whole) == nil)
    }

    @Test func `a fragment counts only between articles that belong together`() {
        let apart = SpeechSupport(isSameSpeaker: true, isLinked: false, days: 5)
        let whole = "They told us stories about burnt metal and gunpowder for the whole evening."
        #expect(agreement("burnt metal", whole) == .fragment)
        #expect(agreement("burnt metal", whole, apart) == nil)
    }

    @Test func `one sentence of a longer speech is enough`() {
        let first =
            "The harbour stays closed until Monday because of the ice. We have asked the navy for an icebreaker."
        let second = "We asked the navy for an icebreaker. Nobody on the island will go hungry this winter."
        #expect(agreement(first, second) != nil)
    }

    @Test func `other numbers are another sentence`() {
        #expect(
            agreement(
                "The enemy lost three hundred soldiers in the battle for the crossing.",
                "The enemy lost five hundred soldiers in the battle for the crossing.") == nil)
        #expect(
            agreement(
                "The enemy lost three hundred soldiers in the battle for the crossing.",
                "In the battle for the crossing 300 soldiers were lost by the enemy.") != nil)
    }

    @Test func `a long hostile text takes no time`() {
        let long = SpeechText(String(repeating: "never mind the harbour, ", count: 50_000))
        #expect(long.terms.count <= SpeechText.mostTerms)
        #expect(SpeechComparison.compare(long, long).common > 0.9)
    }
}
