import NewsmillStore

/// One article on one screen: what was removed and changed, by which rule, before and after.
///
/// In colour on a terminal; elsewhere a removed paragraph has a minus and a rewrite reads `[-before-]{+after+}`.
struct Explanation {
    private let detail: ArticleDetail
    private let trail: Trail.Finding
    private let style: Style

    init(_ detail: ArticleDetail, trail: Trail.Finding, style: Style) {
        self.detail = detail
        self.trail = trail
        self.style = style
    }

    var lines: [String] {
        head + section("text", text) + section("names", names) + section("quotations", quotations)
            + section("tags", tags)
            + section("facts and marks", facts)
            + section("seen", sightings) + section("earlier versions", versions)
    }

    private func section(_ name: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["", style.bold(name)] + lines
    }

    // MARK: Head

    private var head: [String] {
        let facts = detail
        func fact(_ name: String, _ value: String?, _ basis: String?) -> String {
            value.map { "\(name) \($0)" + (basis.map { " (\($0))" } ?? "") } ?? "\(name) unknown"
        }
        var lines = [
            style.cyan("article \(facts.id)") + (facts.version > 1 ? ", version \(facts.version)" : ""),
            style.bold(rewritten(facts.titleOriginal ?? "(no title)", changes(field: "title", paragraph: nil))),
            "  "
                + [
                    fact("published", facts.published, facts.publishedBasis),
                    fact("outlet", facts.outlet, facts.outletBasis),
                ]
                .joined(separator: " · "),
        ]
        if let url = facts.canonicalURL ?? facts.url { lines.append("  \(url)") }
        let encoding = facts.encoding.map { ", \($0)" } ?? ""
        lines.append(
            style.dim(
                "  capture \(facts.capture.sha256.prefix(16))… \(facts.capture.mediaType)\(encoding), \(facts.capture.capturedAt)"
            ))
        switch trail {
        case .same(let decisions):
            lines.append(
                style.green(
                    "  trail: the text was rebuilt from the capture and \(decisions) decisions, and is the same"))
        case .broken(let reason):
            lines.append(style.red("  trail: BROKEN: \(reason)"))
        }
        return lines
    }

    // MARK: Text

    private var text: [String] {
        detail.paragraphs.flatMap { paragraph -> [String] in
            let number =
                String(repeating: " ", count: max(0, 3 - "\(paragraph.position)".count)) + "\(paragraph.position)"
            let role = paragraph.role == "body" ? "" : style.dim("[\(paragraph.role)] ")
            if let removed = paragraph.removed {
                let (stage, rule, reason) = (removed.stage, removed.rule, removed.reason)
                return [
                    "\(number) - " + role + style.struck(Self.oneLine(paragraph.original)),
                    "      " + style.red("removed by \(stage), rule \(rule)") + (reason == rule ? "" : ": \(reason)"),
                ]
            }
            let changes = changes(field: "body", paragraph: paragraph.position)
            var lines = ["\(number)   " + role + Self.oneLine(rewritten(paragraph.original, changes))]
            for change in changes where change.before?.allSatisfy(\.isWhitespace) == false {
                lines.append(
                    "      " + style.yellow("\"\(change.before ?? "")\" → \"\(change.after ?? "")\"")
                        + " by \(change.stage), rule \(change.rule): \(change.reason ?? "")")
            }
            return lines
        }
    }

    private func changes(field: String, paragraph: Int?) -> [DecisionDetail] {
        detail.decisions
            .filter { $0.action == "rewrote" && $0.field == field && $0.paragraph == paragraph && $0.start != nil }
            .sorted { ($0.start ?? 0) < ($1.start ?? 0) }
    }

    private func rewritten(_ original: String, _ changes: [DecisionDetail]) -> String {
        let scalars = Array(original.unicodeScalars)
        var text = ""
        var position = 0
        for change in changes {
            guard let start = change.start, let length = change.length, start >= position,
                start + length <= scalars.count
            else { continue }
            text += Self.string(scalars[position..<start])
            let (before, after) = (change.before ?? "", change.after ?? "")
            if before.allSatisfy(\.isWhitespace) {
                text += after
            } else if style.isOn {
                text += style.struck(before) + style.green(after)
            } else {
                text += "[-\(before)-]{+\(after)+}"
            }
            position = start + length
        }
        return text + Self.string(scalars[position...])
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func oneLine(_ text: String) -> String {
        text.replacing("\n", with: " ")
    }

    // MARK: Findings

    /// One line for each entity: how it is written here, how often, by which rules it was linked.
    private var names: [String] {
        var order: [String] = []
        var byEntity: [String: [MentionDetail]] = [:]
        for mention in detail.mentions {
            if byEntity[mention.entity] == nil { order.append(mention.entity) }
            byEntity[mention.entity, default: []].append(mention)
        }
        return order.flatMap { entity -> [String] in
            let mentions = byEntity[entity] ?? []
            var lines = [
                "  \(style.cyan(mentions.first?.canonical ?? entity)) (\(entity)), \(mentions.count == 1 ? "once" : "\(mentions.count) times")"
            ]
            var seen: [(key: String, count: Int, example: MentionDetail)] = []
            for mention in mentions {
                let key = "\(mention.surface)\u{0}\(mention.rule)"
                if let index = seen.firstIndex(where: { $0.key == key }) {
                    seen[index].count += 1
                } else {
                    seen.append((key, 1, mention))
                }
            }
            for (_, count, example) in seen {
                let repaired = example.rewritten ? style.yellow(", repaired") : ""
                let evidence = example.evidence.map { ": \($0)" } ?? ""
                lines.append(
                    "    \"\(example.surface)\" ×\(count)\(repaired)" + style.dim("  \(example.rule)\(evidence)"))
            }
            return lines
        }
    }

    /// Two lines for each quotation: the words, and who said them by which rule.
    private var quotations: [String] {
        detail.quotations.flatMap { quotation -> [String] in
            let speaker = quotation.speaker ?? "(speaker unknown)"
            var facts = quotation.entity.map { ["(\($0))"] } ?? []
            if let surface = quotation.speakerSurface, surface != quotation.speaker { facts.append("\"\(surface)\"") }
            facts += [quotation.verb, quotation.via.map { "via \($0)" }].compactMap { $0 }
            if quotation.continues { facts.append("continued") }
            if let utterance = quotation.utterance { facts.append(utterance) }
            let place = quotation.paragraph.map { "in \($0)" } ?? "in the title"
            return [
                "  \(style.cyan(speaker))" + facts.map { " " + $0 }.joined()
                    + style.dim("  \(place), rule \(quotation.rule)"),
                "    \"" + Self.oneLine(quotation.text) + "\"",
            ]
        }
    }

    private var tags: [String] {
        detail.tags.map {
            "  \(style.cyan($0.topic))  \($0.query)" + style.dim("  " + places($0.evidence))
        }
    }

    /// The words that satisfied a query, with their paragraphs.
    private func places(_ evidence: [[Int]]) -> String {
        evidence.compactMap { place in
            place.count == 3 ? words(in: place[0] < 0 ? nil : place[0], start: place[1], length: place[2]) : nil
        }.joined(separator: ", ")
    }

    private func words(at decision: DecisionDetail) -> String? {
        guard decision.field != "article", let start = decision.start, let length = decision.length else { return nil }
        return words(in: decision.paragraph, start: start, length: length)
    }

    /// - Parameter paragraph: nil for the title.
    private func words(in paragraph: Int?, start: Int, length: Int) -> String? {
        let text =
            paragraph.map { position in detail.paragraphs.first { $0.position == position }?.original }
            ?? detail.titleOriginal
        guard let scalars = (text?.unicodeScalars).map(Array.init), start + length <= scalars.count else { return nil }
        let words = Self.string(scalars[start..<start + length])
        return paragraph.map { "\"\(words)\" in \($0)" } ?? "\"\(words)\" in the title"
    }

    private var facts: [String] {
        detail.decisions.compactMap { decision in
            switch decision.action {
            case "found": "  \(decision.rule): \(decision.after ?? "")" + style.dim("  \(decision.stage)")
            case "marked":
                "  \(decision.rule): " + (words(at: decision).map { "\($0): " } ?? "") + (decision.reason ?? "")
                    + style.dim("  \(decision.stage)")
            default: nil
            }
        }
    }

    private var sightings: [String] {
        detail.sightings.map {
            "  \($0.source)  \($0.location)" + ($0.part.map { " (\($0))" } ?? "") + ", run \($0.run)"
        }
    }

    private var versions: [String] {
        detail.versions.map { "  version \($0.version): \($0.title ?? "(no title)")  \($0.published ?? "")" }
    }
}
