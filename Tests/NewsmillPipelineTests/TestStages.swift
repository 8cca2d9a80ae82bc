import Foundation
import NewsmillCore

/// Adds a mark to each article; drops one whose id begins with "drop", throws on one that begins with "poison".
struct MarkStage: ParallelStage {
    static let name = "mark"
    static let summary = "Marks."

    struct Options: ComponentOptions {
        enum Colour: String, Codable, CaseIterable {
            case red, green
        }
        struct Rule: Codable, Sendable {
            var name: String
            var weight: Int
        }

        var threshold = 0.5
        var colour = Colour.red
        var names: [String] = []
        var rules: [Rule] = []
        var note: String?
        init() {}

        static let documentation = [
            "threshold": "From 0 to 1.", "colour": "Which.", "names": "Whose.", "rules": "By which.",
            "rules[].name": "Its name.", "rules[].weight": "Its weight.", "note": "Anything.",
        ]

        var problems: [OptionProblem] {
            (0...1).contains(threshold)
                ? [] : [OptionProblem(at: "threshold", expected: "expected a number from 0 to 1, found \(threshold)")]
        }
    }

    init(options: Options = Options(), resources: Resources = Resources()) throws {
        if options.note == "impossible" { throw OptionProblem(at: "note", expected: "expected something possible") }
    }

    struct Poison: Error, CustomStringConvertible {
        let description = "this article is poison"
    }

    func process(_ article: inout Article) throws -> Verdict {
        if article.id.hasPrefix("poison") { throw Poison() }
        if article.id.hasPrefix("drop") { return .drop(DropReason(rule: "test", reason: "asked to")) }
        // Uneven work, so that batches overtake each other.
        if article.id.hasSuffix("7") { Thread.sleep(forTimeInterval: 0.001) }
        article.mark(.article, stage: Self.name, rule: "seen", reason: article.id)
        return .keep
    }
}

/// Numbers the articles it sees.
struct CountStage: SerialStage {
    static let name = "count"
    static let summary = "Counts."
    private var seen = 0

    init(options: NoOptions = NoOptions(), resources: Resources = Resources()) {}

    mutating func process(_ article: inout Article) -> Verdict {
        article.mark(.article, stage: Self.name, rule: "number", reason: "\(seen)")
        seen += 1
        return .keep
    }
}
