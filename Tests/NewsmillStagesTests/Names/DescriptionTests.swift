import NewsmillCore
import NewsmillStages
import Testing

/// Roles and companions that stand for a name.
@Suite struct DescriptionTests {
    private static let entities = [
        Entity(
            id: "elon-musk", name: "Elon Musk", kind: .person, gender: .male,
            roles: ["SpaceX founder", "Tesla chief", "Tesla owner", "founder", "owner", "chief executive", "CEO"],
            companions: ["Tesla", "SpaceX", "owner of X", "Boring Company", "Dragon capsule"]),
        Entity(
            id: "dmitry-peskov", name: "Dmitry Peskov", kind: .person, roles: ["Kremlin spokesman", "spokesman"],
            companions: ["Kremlin", "Moscow"]),
        Entity(id: "tesla", name: "Tesla", kind: .organisation),
        Entity(id: "spacex", name: "SpaceX", kind: .organisation),
        Entity(id: "kremlin", name: "Kremlin", kind: .organisation),
    ]

    private func described(
        _ text: String, _ which: NormalizeNamesStage.Descriptions = .all, _ entities: [Entity] = entities
    ) throws -> Article {
        var options = NormalizeNamesStage.Options()
        options.descriptions = which
        var article = namedArticle(text)
        _ = try NormalizeNamesStage(options: options, resources: Resources(entities: entities)).process(&article)
        return article
    }

    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let expected = MarkedText(marked)
        let article = try described(expected.text)
        let found = article.mentions.filter { $0.rule == "variant/description" }.map {
            "\($0.range.lowerBound) \($0.surface) \($0.entity)"
        }
        #expect(found == expected.mentions, "\(expected.text)", sourceLocation: sourceLocation)
        #expect(article.text == expected.text, sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        // The file lists role and companion as one, and the article has another companion.
        "{The SpaceX founder=elon-musk} wants to keep the Dragon capsule in service.",
        "Shares of the Boring Company fell after {the Tesla chief=elon-musk} spoke.",
        "{The Kremlin spokesman=dmitry-peskov} said in Moscow that talks go on.",
        "In Moscow {the Kremlin spokesman=dmitry-peskov}'s words were read.",
        "A Dragon capsule, so says {the founder of SpaceX=elon-musk}, and nobody else.",
        "A Dragon capsule, so says {SpaceX's founder=elon-musk}.",
        // It lists them apart, or many are that, or nothing else speaks for the person: the article must name him.
        "Elon Musk left. {The SpaceX founder=elon-musk} will be back.",
        "Elon Musk left. {The Tesla owner=elon-musk} will be back.",
        "Elon Musk left. {The owner of X=elon-musk} followed online.",
        "Elon Musk left. {Tesla's chief executive=elon-musk} will be back.",
        "Elon Musk left. {The CEO of the Boring Company=elon-musk} will be back.",
    ])
    func areLinked(_ marked: String) throws { try expect(marked) }

    @Test(arguments: [
        "The Tesla owner was fined for speeding. A Dragon capsule landed.",
        "The owner of the Tesla was fined. A Dragon capsule landed.",
        "The SpaceX founder was not named.",
        "A SpaceX founder wants to keep the Dragon capsule in service.",
        "The former SpaceX founder wants to keep the Dragon capsule in service.",
        "The SpaceX co-founder wants to keep the Dragon capsule in service.",
        "The Tesla chief designer presented the Dragon capsule.",
        "The Tesla chief of staff presented the Dragon capsule.",
        "The Tesla chief Elon Musk presented it.",
        "The Kremlin spokesman Sergei Yastrzhembsky denied it. The Kremlin spokesman said no in Moscow.",
        "Elon Musk, the SpaceX founder, left.",
        "The SpaceX founder, Elon Musk, left.",
        "Elon Musk is the SpaceX founder.",
        "She was appointed as the Tesla chief, and Dragon capsules flew.",
        "The Tesla chief executive left for a Dragon capsule.",
        "Elon Musk left. Tesla owners and SpaceX founders met the spokesman.",
        "The founder of Tesla Motors Club saw the Dragon capsule.",
        "Dmitry Peskov left. The spokesman said so in the Kremlin.",
    ])
    func areLeft(_ text: String) throws { try expect(text) }

    @Test func survivesHostileText() throws {
        for phrase in [
            "the SpaceX founder Elon Musk ", "The SpaceX founder said. ", "the founder of the ", "SpaceX's founder, ",
        ] {
            _ = try described(String(repeating: phrase, count: 5000))
        }
    }

    @Test func oneWhomTwoMayBeIsLeft() throws {
        var two = Self.entities
        two[1].roles.append("SpaceX founder")
        two[1].companions.append("SpaceX")
        let unnamed = try described("The SpaceX founder saw a Dragon capsule in Moscow.", .all, two)
        #expect(unnamed.mentions.map(\.entity) == ["spacex"])
        let named = try described("Dmitry Peskov spoke. The SpaceX founder said no.", .all, two)
        #expect(named.mentions.map(\.entity) == ["dmitry-peskov", "dmitry-peskov", "spacex"])
    }

    @Test(arguments: [
        (NormalizeNamesStage.Descriptions.none, 0, 0), (.unnamed, 0, 1), (.all, 1, 1),
    ])
    func anAnalystSaysWhich(_ which: NormalizeNamesStage.Descriptions, named: Int, unnamed: Int) throws {
        func count(_ text: String) throws -> Int {
            try described(text, which).mentions.count { $0.rule == "variant/description" }
        }
        #expect(try count("Elon Musk left. The SpaceX founder will be back.") == named)
        #expect(try count("The SpaceX founder wants to keep the Dragon capsule in service.") == unnamed)
        #expect(NormalizeNamesStage.Options().descriptions == .unnamed)
    }
}
