/// What an import left out or gated, counted by reason, with a few examples of each.
public struct ImportNotes: Sendable {
    public enum Reason: String, Sendable, CaseIterable {
        case short = "too short to be told from other words"
        case noWord = "without a letter"
        case long = "too long for a name"
        case word = "ordinary words, and nothing is known that could speak for the entity"
        case shared = "also a name of another imported entity"
        case wordGate = "ordinary words too: they need evidence in the article"
        case surnameGate = "surnames of several imported persons: they need the full name in the article"
        case givenGate = "first names: they need the full name in the article"
        case nameGate = "names of several imported entities: they need evidence in the article"
        case entityWord = "entities whose only name is an ordinary word"
        case entityUnnamed = "references to items whose labels are not in the files"

        /// Whether something was left out, as against kept with a gate.
        public var isLeftOut: Bool {
            switch self {
            case .wordGate, .surnameGate, .givenGate, .nameGate: false
            default: true
            }
        }
    }

    static let mostExamples = 5

    public private(set) var counts: [Reason: Int] = [:]
    public private(set) var examples: [Reason: [String]] = [:]

    public init() {}

    mutating func add(_ reason: Reason, _ example: String) {
        counts[reason, default: 0] += 1
        if examples[reason, default: []].count < Self.mostExamples { examples[reason, default: []].append(example) }
    }

    /// One line a reason, those that were left out first.
    public var lines: [String] {
        Reason.allCases.sorted { $0.isLeftOut && !$1.isLeftOut }.compactMap { reason in
            guard let count = counts[reason] else { return nil }
            let shown = (examples[reason] ?? []).joined(separator: ", ") + (count > Self.mostExamples ? " …" : "")
            return "\(reason.isLeftOut ? "left out" : "gated"): \(count), \(reason.rawValue) (\(shown))"
        }
    }
}
