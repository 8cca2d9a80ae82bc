import NewsmillStore
import NewsmillText

/// All wordings of one utterance, one under the other, and where they differ in substance from the fullest.
struct UtteranceReport: Encodable {
    struct Difference: Encodable {
        /// `number`, `name`, `negation` or `clause`.
        let kind: String
        /// What this wording has of it, and what the fullest has.
        let here: String?
        let fullest: String?
    }

    struct Wording: Encodable {
        let wording: UtteranceDetail.Wording
        let isFullest: Bool
        let differences: [Difference]
    }

    let utterance: UtteranceDetail
    let wordings: [Wording]

    init(_ utterance: UtteranceDetail) {
        self.utterance = utterance
        let weights = utterance.wordings.map { SpeechText($0.text).weight }
        let fullest = weights.indices.max { (weights[$0], $1) < (weights[$1], $0) } ?? 0
        wordings = utterance.wordings.enumerated().map { index, wording in
            let found =
                index == fullest
                ? [] : SpeechComparison.differences(wording.text, utterance.wordings[fullest].text)
            return Wording(
                wording: wording, isFullest: index == fullest,
                differences: found.map { Difference(kind: $0.kind.rawValue, here: $0.first, fullest: $0.second) })
        }
    }

    func lines(_ style: Style) -> [String] {
        let entity = utterance.entity.map { " (\($0))" } ?? ""
        var lines = [
            style.cyan(utterance.utterance) + "  " + style.bold((utterance.speaker ?? "speaker unknown") + entity),
            "  " + Self.count(utterance.articles, "article") + ", " + Self.count(utterance.outlets, "named outlet")
                + ", first dated "
                + (utterance.firstPublished.map { first in
                    first + (utterance.firstOutlet.map { " by \($0)" } ?? "")
                } ?? "sighting: none, no article says its date"),
        ]
        for wording in wordings { lines += [""] + Self.lines(wording, style) }
        return lines
    }

    private static func lines(_ wording: Wording, _ style: Style) -> [String] {
        let detail = wording.wording
        let place = detail.outlet ?? detail.location ?? "unknown outlet"
        var facts = ["article \(detail.article)"]
        if let via = detail.via { facts.append("via \(via)") }
        if let similarity = detail.similarity { facts.append("similarity \(percent(similarity))") }
        if wording.isFullest { facts.append("the fullest") }
        var lines = [
            style.bold(detail.published ?? "undated") + "  " + style.cyan(place)
                + style.dim("  " + facts.joined(separator: ", ")),
            "  \"" + detail.text.replacing("\n", with: " ") + "\"",
        ]
        for difference in wording.differences {
            lines.append("  " + style.yellow(words(difference)))
        }
        return lines
    }

    private static func words(_ difference: Difference) -> String {
        func quoted(_ text: String) -> String { "\"" + text.replacing("\n", with: " ") + "\"" }
        switch (difference.kind, difference.here, difference.fullest) {
        case ("clause", let here?, _): return "only here: " + quoted(here)
        case ("clause", _, let fullest?): return "not here: " + quoted(fullest)
        case ("negation", let here?, nil): return "denied here, not in the fullest: " + quoted(here)
        case ("negation", nil, let fullest?): return "denied in the fullest, not here: " + quoted(fullest)
        case (let kind, let here?, let fullest?):
            return "\(kind): \(quoted(here)) here, \(quoted(fullest)) in the fullest"
        case (let kind, let here?, nil): return "\(kind) only here: " + quoted(here)
        case (let kind, nil, let fullest?): return "\(kind) not here: " + quoted(fullest)
        default: return difference.kind
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
