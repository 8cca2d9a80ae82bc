import NewsmillCore
import NewsmillStages
import Testing

@Suite struct NormalizeNamesStageTests {
    /// What the final text says.
    @Test(arguments: [
        ("Tesla and Ilona", "Tesla and Elon Musk"),
        ("Tesla: so wrote Mask.", "Tesla: so wrote Elon Musk."),
        ("They saw Elon Mask leave.", "They saw Elon Musk leave."),
        ("They saw Ilona Mask leave.", "They saw Elon Musk leave."),
        ("They saw Ilona Musk leave.", "They saw Elon Musk leave."),
        ("Tesla's shares are Mask's.", "Tesla's shares are Elon Musk's."),
        ("Tesla’s shares are Mask’s.", "Tesla’s shares are Elon Musk’s."),
        ("A Mask-owned Tesla.", "A Elon Musk-owned Tesla."),
        ("ELON MASK INVITED TO RUSSIA", "ELON MUSK INVITED TO RUSSIA"),
        ("We met E. Mask of Tesla.", "We met Elon Musk of Tesla."),
        ("Elon Musk came, and Mask stayed with Musk.", "Elon Musk came, and Elon Musk stayed with Musk."),
        ("Rogosin met Peskow of the Kremlin.", "Rogosin met Peskow of the Kremlin."),
        ("A face Mask in Tesla's canteen", "A face Mask in Tesla's canteen"),
    ])
    func repairsSlipsAndLeavesVariants(_ text: String, _ expected: String) throws {
        let article = try normalized(text)
        #expect(article.text == expected)
        #expect(article.original(at: .paragraph(0)) == text)
        #expect(article.mentions.contains(where: \.rewritten) == (text != expected))
    }

    @Test func everyRewriteLeavesATrail() throws {
        let article = try normalized("So, Ilona, come.\nTesla is here.", title: "Mask invited to Russia: what is known")
        #expect(article.title?.text == "Elon Musk invited to Russia: what is known")
        #expect(article.text == "So, Elon Musk, come.\n\nTesla is here.")
        let rewrites = article.decisions.filter { $0.action == .rewrote }
        #expect(rewrites.map(\.before) == ["Mask", "Ilona"])
        #expect(rewrites.map(\.after) == ["Elon Musk", "Elon Musk"])
        #expect(rewrites.map(\.place) == [.title, .paragraph(0)])
        #expect(rewrites.allSatisfy { $0.stage == "normalize-names" && $0.reason?.contains("Tesla") == true })
    }

    @Test func anAnalystCanRepairNothing() throws {
        var options = NormalizeNamesStage.Options()
        options.repair = false
        var article = namedArticle("Elon Mask left.")
        let stage = try NormalizeNamesStage(options: options, resources: Resources(entities: ShippedEntities.all))
        _ = try stage.process(&article)
        #expect(article.text == "Elon Mask left.")
        #expect(article.mentions.map(\.canonical) == ["Elon Musk"])
        #expect(article.mentions.map(\.rewritten) == [false])
    }

    @Test func evidenceStandsAnywhereInTheArticle() throws {
        let lines = "Phillips was there.\nNothing else.\nThe blogger had come from Mariupol with Graham Phillips."
        let article = try normalized(lines)
        #expect(
            article.mentions.filter { $0.entity == "graham-phillips" }.map(\.place) == [.paragraph(0), .paragraph(2)])
        #expect(article.mentions.first?.rule == "variant/surname")
        #expect(article.mentions.first?.evidence == "named in full in paragraph 2")
    }

    @Test func removedParagraphsAreNoEvidence() throws {
        var article = namedArticle("Phillips was there.\nGraham Phillips, the blogger, left.")
        article.remove(paragraph: 1, stage: "clean", rule: "r", reason: "advertisement")
        let stage = try NormalizeNamesStage(options: .init(), resources: Resources(entities: ShippedEntities.all))
        _ = try stage.process(&article)
        #expect(article.mentions == [])
    }

    @Test func undecidedSpellingsAreMarked() throws {
        let article = try normalized("Phillips was there.")
        let marks = article.decisions.filter { $0.action == .marked }
        #expect(marks.map(\.rule) == ["undecided"])
        #expect(marks.map(\.range) == [0..<8])
        #expect(marks.first?.reason == "no evidence that Graham Phillips is meant")
    }

    // MARK: Two who share a name

    private let two = [
        Entity(id: "anna", name: "Anna Berg", kind: .person, gender: .female, aliases: [Alias("Berg", gate: .context)]),
        Entity(id: "otto", name: "Otto Berg", kind: .person, gender: .male, aliases: [Alias("Berg", gate: .context)]),
    ]

    @Test(arguments: [
        ("Anna Berg came. Berg laughed.", ["anna", "anna"]),
        ("Otto Berg came. Berg laughed.", ["otto", "otto"]),
        ("Anna Berg and Otto Berg came. Berg laughed.", ["anna", "otto"]),
        ("The minister met Berg.", []),
        ("The minister met Mrs. Berg.", ["anna"]),
        ("The minister met Mr Berg.", ["otto"]),
        ("Anna Berg and Otto Berg came. Mr. Berg laughed.", ["anna", "otto", "otto"]),
        ("Carl Berg came. The minister saw Berg.", []),
        ("Anna Berg Jr. came.", []),
    ])
    func aSharedSurnameGoesToTheOneNamedOrToNeither(_ text: String, _ expected: [String]) throws {
        #expect(try normalized(text, entities: two).mentions.map(\.entity) == expected)
    }

    @Test func organisationsAndPlacesAreLinkedAsWritten() throws {
        let article = try normalized("TASS quoted the Kremlin in Moscow. Nikola Tesla did not.")
        #expect(article.mentions.map(\.entity) == ["tass", "kremlin", "moscow"])
    }

    @Test func nothingComesOfNothing() throws {
        #expect(try normalized("Elon Musk", entities: []).mentions == [])
        #expect(try normalized("").mentions == [])
        #expect(try normalized("{}[] 🚀🚀 ‘’ — …").mentions == [])
    }

    @Test func survivesHostileText() throws {
        let long = String(repeating: "Musk Mask Ilona Trump, ", count: 4000)
        let article = try normalized(long)
        #expect(article.original(at: .paragraph(0))?.utf8.count == long.utf8.count)
        _ = try normalized(String(repeating: "J. ", count: 20000) + "Musk")
        _ = try normalized(String(repeating: "Elon ", count: 20000) + "Musk")
        _ = try normalized(String(repeating: "Vladimirovich ", count: 20000) + "Putin")
    }
}
