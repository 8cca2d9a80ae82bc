import Testing

@testable import NewsmillText

struct SpeechTextTests {
    private func concepts(_ text: String) -> Set<UInt32> { Set(SpeechText(text).terms.map(\.concept)) }

    @Test(arguments: [
        ("We intended to assist", "Our intention is assistance"), ("They are ready", "They are willing"),
        ("a refuge for talents", "asylum for talented people"), ("the treaty was signed", "signing the agreement"),
        ("he gave nothing", "he is giving nothing"), ("women", "a woman"),
    ])
    func `words that translations put for one another are one concept`(first: String, second: String) {
        #expect(!concepts(first).isDisjoint(with: concepts(second)))
    }

    @Test(arguments: [
        ("the dam", "the damage"), ("a party", "a part"), ("the war", "the warning"), ("united", "unit prices"),
        ("a general", "the generation"), ("a policeman", "a policy"),
    ])
    func `words that only look alike are not`(first: String, second: String) {
        #expect(concepts(first).isDisjoint(with: concepts(second)))
    }

    @Test(arguments: [
        ("four hundred thousand people", "400,000 people"), ("forty-one dead", "41 dead"),
        ("a hole of 14 billion", "14,000,000,000"), ("half a point is 0.5", "0.50"), ("twenty", "20"),
        ("three hundred and five", "300"),
    ])
    func `numbers are one, written out or in digits`(first: String, second: String) {
        func numbers(_ text: String) -> Set<UInt32> { Set(SpeechText(text).terms.filter(\.isNumber).map(\.concept)) }
        #expect(!numbers(first).isDisjoint(with: numbers(second)))
    }

    @Test func `a negation reaches the rest of its clause`() {
        let text = SpeechText("We won't sign the treaty, but we will read it. He didn’t laugh; nobody cried.")
        #expect(text.terms.map(\.isNegated) == [true, true, false, true, true])
        #expect(text.negations == 3)
    }

    @Test func `a name weighs less than a rare word, and one of several words little more than one`() {
        let terms = SpeechText("We read the Helsinki Harbour Treaty and found an icebreaker.").terms
        let names = terms.filter(\.isName)
        #expect(names.count == 3)
        #expect(names[1].weight < names[0].weight)
        #expect((terms.last?.weight ?? 0) > names[0].weight)
    }

    @Test func `every word of a synonym group has the concept of its first`() {
        let groups = "\(SpeechSynonyms.groups)".split(separator: "\n")
        #expect(groups.count > 500)
        for group in groups {
            let words = group.split(separator: " ").map(String.init)
            #expect(words.count > 1, "\(group)")
        }
    }
}
