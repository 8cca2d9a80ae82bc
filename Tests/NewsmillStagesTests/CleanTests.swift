import NewsmillCore
import NewsmillTestSupport
import NewsmillText
import Testing

@testable import NewsmillStages

private let prose =
    "The ferry company said on Friday that the crossing would stay shut until the end of the week, and that nobody had been hurt."

private func article(_ paragraphs: [(String, Paragraph.Role)]) -> Article {
    let capture = Capture(
        source: "test", location: "test.txt", capturedAt: "2025-06-22T00:00:00Z", mediaType: "text/plain", sha256: "",
        body: [])
    var article = Article(id: "1", capture: capture, document: Document(kind: .text, text: ""))
    for (text, role) in paragraphs { article.append(Paragraph(text, role: role)) }
    return article
}

private func clean(_ paragraphs: [(String, Paragraph.Role)], _ options: CleanStage.Options = .init()) throws -> Article
{
    var article = article(paragraphs)
    let stage = try CleanStage(options: options, resources: Resources())
    #expect(stage.process(&article) == .keep)
    return article
}

/// One line of the shipped rules' examples or keeps, with what stands around it.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var rule: String
    var text: String
    var paragraphs: [(String, Paragraph.Role)]
    /// Of the text, among the paragraphs.
    var position: Int

    var testDescription: String { "\(rule): \(text)" }

    /// Stands where the rule wants its paragraphs to stand.
    init(_ rule: BoilerplateRule, _ text: String, labels: [String: String]) {
        self.rule = rule.id
        self.text = text
        let role = rule.roles.min { $0.rawValue < $1.rawValue } ?? .body
        paragraphs = [(prose, .body), (text, role)]
        position = 1
        if let label = rule.beside.compactMap({ labels[$0] }).min() {
            paragraphs = [(prose, .body), (label, .body), (text, role)]
            position = 2
        }
        if let next = rule.above.min(by: { $0.rawValue < $1.rawValue }) {
            paragraphs += [("The gangway fell.", next), ("Nobody was hurt.", next)]
        }
        if rule.position == .anywhere { paragraphs.append((prose, .body)) }
    }

    static let all: (examples: [RuleCase], keeps: [RuleCase]) = {
        let rules = (try? BoilerplateRule.read(PackageResources.boilerplate_rules_json, from: "rules")) ?? []
        let labels = Dictionary(
            uniqueKeysWithValues: rules.filter { $0.beside.isEmpty }.compactMap { rule in
                rule.examples.first.map { (rule.id, $0) }
            })
        return (
            rules.flatMap { rule in rule.examples.map { RuleCase(rule, $0, labels: labels) } },
            rules.flatMap { rule in rule.keeps.map { RuleCase(rule, $0, labels: labels) } }
        )
    }()
}

@Suite struct CleanTests {
    // MARK: The shipped rules

    @Test(arguments: RuleCase.all.examples)
    func aRuleRemovesItsExamples(example: RuleCase) throws {
        let article = try clean(example.paragraphs)
        #expect(article.paragraphs[example.position].removed?.rule == example.rule)
    }

    @Test(arguments: RuleCase.all.keeps)
    func aRuleKeepsWhatLooksAlike(keep: RuleCase) throws {
        let article = try clean(keep.paragraphs)
        #expect(article.paragraphs[keep.position].removed == nil)
    }

    @Test func everyShippedRuleHasExamples() throws {
        let rules = try BoilerplateRule.read(PackageResources.boilerplate_rules_json, from: "rules")
        #expect(rules.count > 20)
        #expect(rules.filter { $0.examples.isEmpty }.map(\.id) == [])
        #expect(Set(rules.map(\.id)).count == rules.count)
        let ids = Set(rules.map(\.id))
        #expect(rules.flatMap(\.beside).filter { !ids.contains($0) } == [])
    }

    @Test(arguments: [
        "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Advertisement:",
        "Read also| US Lawmaker Urges Strong Action",
        "Read also| Will the Ferry Sail Again?", "► Read more: Ferry to sail again",
        "Sign up for our newsletter and never miss a ferry",
        "Follow us on X and Facebook.", "Share this article", "Photo: Jane Doe/AFP", "© 2025 Harbour Gazette",
        "4 min read",
    ])
    func isNoPartOfTheText(text: String) throws {
        let article = try clean([(prose, .body), (text, .body), (prose, .body)])
        #expect(article.paragraphs[1].removed != nil)
        #expect(article.paragraphs[1].content.original == text)
        #expect(article.decisions.map(\.action) == [.removed])
        #expect(article.text == prose + "\n\n" + prose)
    }

    @Test(arguments: [
        "Advertisement revenue fell 3 per cent, the company said.", "Read the room, the senator told his colleagues.",
        "Share prices fell", "Sign-up numbers rose after the newsletter went out, he said.",
        "Follow the money, he said",
        "He declined.", "Facebook", "Related companies were searched.", "Summary executions went on.", "Highlights",
        "Watch: he did not say a word for an hour.", "More than half of them left.", "Source of the Nile found",
        "Photos were shown.",
        "Subscribe to the view that all is well and you will be disappointed, the minister told the newsroom.",
        "The advertisement continued to run below the fold, and readers complained.",
    ])
    func isText(text: String) throws {
        let article = try clean([(prose, .body), (text, .body), (prose, .body)])
        #expect(article.paragraphs[1].removed == nil)
    }

    @Test func theHeadingOfABoxGoesAndItsPointsStay() throws {
        let article = try clean([
            (prose, .body), ("Points of attention", .heading), ("The gangway fell.", .summary),
            ("Nobody was hurt.", .summary), (prose, .body),
        ])
        #expect(article.paragraphs.map { $0.removed?.reason } == [nil, "box-heading", nil, nil, nil])
    }

    @Test func theLinksUnderAReadAlsoLabelGoWithIt() throws {
        let article = try clean([
            (prose, .body), ("Read also:", .body), ("Ferry to sail again", .list), ("Council backs ferry", .list),
            ("The council agreed to buy a new ferry.", .list), ("Ferry shut", .list),
        ])
        #expect(
            article.paragraphs.map { $0.removed?.rule } == [
                nil, "read-also-label", "read-also-items", "read-also-items", nil, nil,
            ])
    }

    @Test func aSourceIsOneAtTheEndsOnly() throws {
        let article = try clean([
            ("Source: Harbour Gazette", .body), (prose, .body), ("Source: Harbour Gazette", .body), (prose, .body),
            ("Source: Harbour Gazette", .body), ("Advertisement", .body),
        ])
        #expect(article.paragraphs.map { $0.removed != nil } == [true, false, false, false, true, true])
    }

    // MARK: Options

    @Test func aRuleCanBeDisabled() throws {
        var options = CleanStage.Options()
        options.disable = ["advertisement"]
        #expect(try clean([("Advertisement", .body)], options).paragraphs[0].removed == nil)
    }

    @Test func anUnknownRuleIsRefusedWithTheNearest() {
        var options = CleanStage.Options()
        options.disable = ["photo-by", "advertisment"]
        #expect(
            throws: OptionProblem(
                at: "disable[1]", expected: "the id of a rule, found \"advertisment\"; did you mean \"advertisement\"?")
        ) { try CleanStage(options: options, resources: Resources()) }
    }

    @Test func rulesCanBeAdded() throws {
        var options = CleanStage.Options()
        options.rules = ["mine.json"]
        let file = #"{ rules: [ { id: "mine", reason: "motto", lines: ["All the news that floats"] } ] }"#
        let stage = try CleanStage(options: options, resources: Resources(read: { _ in Array(file.utf8) }))
        var article = article([("All the news that floats!", .body)])
        _ = stage.process(&article)
        #expect(article.paragraphs[0].removed?.rule == "mine")
        #expect(article.paragraphs[0].removed?.reason == "motto")
    }

    @Test(arguments: [
        ("{ rules: [ { id: \"a\" } ] }", "mine.json:1:12: expected a rule with \"id\" and \"reason\""),
        ("{ rules: [ { id: \"a\", reason: \"b\" } ] }", "mine.json:1:12: expected \"lines\""),
        ("{ rules: [\n{ id: \"a\", reason: \"b\", linse: [] } ] }", "did you mean \"lines\"?"),
        ("{ rules: [ { id: \"a\", reason: \"b\", lines: \"x\" } ] }", "a list of strings for \"lines\""),
        ("{ rules: [ { id: \"a\", reason: \"b\", roles: [\"boddy\"] } ] }", "roles of: body, heading"),
        ("{ rules: [ ", "expected"), ("[]", "{ \"rules\": [ … ] }"),
        ("{ rules: [ { id: \"share\", reason: \"b\", lines: [\"x\"] } ] }", "\"share\" twice"),
    ])
    func aBadFileOfRulesIsRefused(file: String, message: String) {
        var options = CleanStage.Options()
        options.rules = ["mine.json"]
        let error = #expect(throws: OptionProblem.self) {
            try CleanStage(options: options, resources: Resources(read: { _ in Array(file.utf8) }))
        }
        #expect(error?.keyPath.hasPrefix("rules") == true)
        #expect(error?.expected.contains(message) == true, "\(error?.expected ?? "")")
    }

    @Test func manyShortLinesTakeLinearTime() throws {
        let lines = (0..<5_000).map {
            ("Line number \($0) of the ferry's log, all rights to the harbour", Paragraph.Role.body)
        }
        let stage = try CleanStage(options: CleanStage.Options(), resources: Resources())
        var article = article(lines)
        #expect(ProcessorTime.seconds { _ = stage.process(&article) } < 5)
    }
}
