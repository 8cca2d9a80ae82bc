import NewsmillCore
import NewsmillPipeline
import NewsmillStages
import Testing

/// What the check of entity files finds, and what it lets pass.
@Suite struct EntityLintTests {
    private func findings(_ entities: String, seen: SeenSurfaces? = nil) -> [EntityFinding] {
        let text = "{ \"entities\": [\n\(entities)\n] }"
        let (read, issues) = EntityFiles.read(Array(text.utf8), file: "e.json")
        #expect(issues.isEmpty)
        return EntityLint.findings([EntitySource(file: "e.json", bytes: Array(text.utf8), entities: read)], seen: seen)
    }

    private static func person(_ id: String, _ name: String, _ aliases: String, _ more: String = "") -> String {
        "{ \"id\": \"\(id)\", \"name\": \"\(name)\", \"kind\": \"person\", \(more) \"aliases\": [\(aliases)] }"
    }

    private static func organisation(_ id: String, _ name: String, _ aliases: String, _ more: String = "") -> String {
        "{ \"id\": \"\(id)\", \"name\": \"\(name)\", \"kind\": \"organisation\", \(more) \"aliases\": [\(aliases)] }"
    }

    @Test(arguments: [
        // Nothing wrong.
        (person("a", "Anna Bergqvist", "\"Bergan\", \"Анна Бергквист\""), [String]()),
        (organisation("x", "Target", "{ \"text\": \"Target\", \"word\": true, \"gate\": \"context\" }"), []),
        // The same again.
        (person("a", "Anna Bergqvist", "\"Bergan\", \"BERGAN\""), ["2 duplicate BERGAN"]),
        (person("a", "Anna Bergqvist", "\"Anna Bergqvist\""), ["2 duplicate Anna Bergqvist"]),
        // No names.
        (person("a", "Anna Bergqvist", "\"…\""), ["2 no-word …"]),
        (person("a", "Anna Bergqvist", "\"B\""), ["2 single-letter B"]),
        (person("a", "Anna Bergqvist", "\"Target\""), ["2 common-word Target"]),
        // A slip that is right.
        (
            person("a", "Anna Bergqvist", "{ \"text\": \"Bergqvist\", \"kind\": \"slip\" }"),
            ["2 slip-is-variant Bergqvist"]
        ),
        (
            person("a", "Anna Bergqvist", "{ \"text\": \"Lindh\", \"kind\": \"slip\", \"gate\": \"evidence\" }") + ",\n"
                + person("b", "Ida Lindh", ""), ["2 slip-is-variant Lindh"]
        ),
        // Gates.
        (organisation("x", "Roscosmos", "{ \"text\": \"RKA\", \"gate\": \"name\" }"), ["2 gate-never-opens RKA"]),
        (
            organisation("x", "Target", "{ \"text\": \"Target\", \"word\": true, \"gate\": \"evidence\" }"),
            ["2 gate-never-opens Target"]
        ),
        (
            organisation(
                "x", "Target", "{ \"text\": \"Target\", \"word\": true, \"gate\": \"evidence\" }",
                "\"companions\": [\"Brian Cornell\"],"), []
        ),
        (person("a", "Bergqvist", "{ \"text\": \"Bergan\", \"gate\": \"name\" }"), ["2 gate-never-opens Bergan"]),
        // Two who share.
        (
            organisation("x", "Alfa Group", "\"Alfa\"") + ",\n" + organisation("y", "Alfa Bank", "\"Alfa\""),
            ["3 collision Alfa"]
        ),
        (
            person("a", "Anna Bergqvist", "") + ",\n" + person("b", "Anna Bergqvist", ""), ["3 collision -"]
        ),
        // Lists that nobody looks at.
        (
            person(
                "a", "Anna Bergqvist",
                "{ \"text\": \"Bergan\", \"notAfter\": [\"face mask\"], \"notBefore\": [\"a b c\"] }"),
            ["2 list Bergan", "2 list Bergan"]
        ),
    ])
    func warnings(_ entities: String, _ expected: [String]) {
        let found = findings(entities).filter { $0.severity == .warning }
        #expect(found.map { "\($0.line) \($0.rule) \($0.alias ?? "-")" } == expected)
    }

    @Test func whatNoArticleHadIsANote() {
        let seen = SeenSurfaces(articles: 7, surfaces: ["a": ["Anna Bergan", "Anna Bergqvist"]])
        let found = findings(
            Self.person("a", "Anna Bergqvist", "\"Bergan\", \"Tolva\", \"Anna M. Bergqvist\""), seen: seen)
        #expect(found.map(\.rule) == ["unseen"])
        #expect(found.map(\.severity) == [.note])
        #expect(found.first?.list == ["Tolva", "Anna M. Bergqvist"])
    }
}
