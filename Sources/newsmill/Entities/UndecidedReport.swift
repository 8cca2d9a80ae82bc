import NewsmillPipeline
import NewsmillStore

/// The names that stayed undecided, for review.
struct UndecidedReport {
    /// So many places of each spelling, for people and for programs.
    private static let (shown, listed) = (3, 50)

    let words: [String]
    let limit: Int
    let json: Bool

    func print(_ configuration: Configuration) throws {
        let style = Style.standard
        let (open, close) = style.isOn && !json ? (Style.matchStart, Style.end) : ("[", "]")
        var names = try configuration.readStore {
            try $0.undecidedNames(
                words: words, limit: limit + 1, places: json ? Self.listed : Self.shown, open: open, close: close)
        }
        let isMore = names.count > limit
        names = Array(names.prefix(limit))
        if json { return Terminal.print(try JSONText.of(names)) }
        for name in names { lines(name, style).forEach(Terminal.print) }
        if names.isEmpty { Terminal.message("nothing is undecided" + (words.isEmpty ? "" : " with these words")) }
        if isMore { Terminal.message("there are more than \(limit); --limit shows them") }
    }

    private func lines(_ name: UndecidedName, _ style: Style) -> [String] {
        let places = name.count == 1 ? "once" : "\(name.count) times"
        var lines = [
            "\(style.bold(name.surface))  \(places) in \(name.articles) article\(name.articles == 1 ? "" : "s")"
        ]
        if !name.candidates.isEmpty {
            let list = name.candidates.map { "\($0.name ?? $0.entity) (\(style.cyan($0.entity)))" }
            lines.append("  may be: " + list.joined(separator: ", "))
        }
        for reason in name.reasons.prefix(3) {
            lines.append("  why undecided: \(reason.reason)" + (name.reasons.count > 1 ? " (\(reason.count))" : ""))
        }
        for place in name.places {
            let facts = [place.published, place.outlet].compactMap { $0 }.joined(separator: " · ")
            let excerpt = place.excerpt.split(whereSeparator: \.isNewline).joined(separator: " ")
            lines.append("  \(style.cyan("\(place.article)"))  \(excerpt)  \(style.dim(facts))")
        }
        return lines
    }
}
