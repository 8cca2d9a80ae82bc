import NewsmillPipeline
import NewsmillText

/// What a changed pipeline makes of stored articles: tables and examples for people, everything as JSON for programs.
struct RevisionReport {
    let tally: RevisionTally.State
    let mill: MillReport
    /// By their ids.
    let entityNames: [String: String]
    let mostExamples: Int
    /// The one topic that was looked at.
    var topic: String?
    /// Whether it has been done, as against foretold.
    var isDone = false

    /// So many days of each topic and entity are shown to people, the last ones.
    private static let mostDays = 10

    // MARK: For people

    func lines(_ style: Style) -> [String] {
        let counts = mill.outcomes
        var lines = ["  \(Self.articles(tally.articles)) read again from their captures"]
        let alone = tally.trailAlone > 0 ? " (of \(tally.trailAlone) nothing but the reasons and the evidence)" : ""
        lines.append(
            "  " + style.green("\(isDone ? "changed" : "change") \(tally.changed)")
                + (topic == nil ? alone : " for topic \(topic ?? "")"))
        lines.append(
            "  \(isDone ? "stayed" : "stay") as they are \(tally.articles - tally.changed - tally.turnedAwayCount)")
        if tally.turnedAwayCount > 0 {
            lines.append(
                "  "
                    + style.yellow("would not come through any more, and stay as they are \(tally.turnedAwayCount)")
                    + (counts.failed > 0 ? ", \(counts.failed) of them because something failed" : ""))
            for example in tally.turnedAway { lines += self.lines(of: example, style) }
        }
        lines += balances("topics", tally.topics, style) { $0 }
        lines += balances("entities", tally.entities, style) { id in entityNames[id].map { "\($0) (\(id))" } ?? id }
        lines += balances("quotations", tally.quotations, style, of: "quotations") { $0 }
        lines += balances("paragraphs removed", tally.removed, style, of: "paragraphs") { $0 }
        lines += changes("titles", tally.titleCount, tally.titles, style)
        lines += changes("texts", tally.textCount, tally.texts, style)
        for (name, entry) in tally.facts.sorted(by: { $0.key < $1.key }) {
            lines += changes(name, entry.count, entry.examples, style)
        }
        return lines
    }

    static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

    private func balances(
        _ heading: String, _ balances: [String: RevisionTally.Balance], _ style: Style, of things: String = "articles",
        name: (String) -> String
    ) -> [String] {
        let changed = balances.filter { $0.value.gained + $0.value.lost > 0 }.sorted { $0.key < $1.key }
        if changed.isEmpty { return [] }
        var lines = ["", style.bold(heading) + style.dim("  \(things) gained and lost")]
        let hasTotals = things == "articles"
        var table = TextTable(
            [("", .left), ("gained", .right), ("lost", .right)]
                + (hasTotals ? [("now", .right), ("then", .right)] : []))
        for (id, balance) in changed {
            let totals = hasTotals ? ["\(balance.now)", "\(balance.now + balance.gained - balance.lost)"] : []
            table.add([name(id), "+\(balance.gained)", "-\(balance.lost)"] + totals)
        }
        lines += table.lines()
        for (id, balance) in changed {
            lines.append("  " + style.cyan(name(id)) + style.dim("  " + Self.days(balance)))
            for example in balance.examples { lines += self.lines(of: example, style).map { "  " + $0 } }
        }
        return lines
    }

    /// `2025-06-20 +3 -1, 2025-06-21 +1`
    private static func days(_ balance: RevisionTally.Balance) -> String {
        let days = balance.days.sorted { $0.key < $1.key }
        let shown = days.suffix(mostDays).map { day, counts in
            day + (counts.gained > 0 ? " +\(counts.gained)" : "") + (counts.lost > 0 ? " -\(counts.lost)" : "")
        }
        let more = days.count > mostDays ? "\(days.count - mostDays) earlier days, " : ""
        return more + shown.joined(separator: ", ")
    }

    private func changes(
        _ heading: String, _ count: Int, _ examples: [RevisionTally.Example], _ style: Style
    ) -> [String] {
        if count == 0 { return [] }
        return ["", style.bold(heading) + style.dim("  \(Self.articles(count))")]
            + examples.flatMap { lines(of: $0, style) }
    }

    private func lines(of example: RevisionTally.Example, _ style: Style) -> [String] {
        let sign = example.isGained.map { $0 ? style.green("+ ") : style.red("- ") } ?? ""
        let facts = [example.day, example.outlet].compactMap { $0 }.joined(separator: ", ")
        var lines = [
            "  \(sign)\(style.cyan("\(example.article)")) \(example.title ?? "(no title)")" + style.dim("  \(facts)")
        ]
        let isPaired = example.before.count == example.after.count
        for (index, text) in example.before.enumerated() {
            let other = isPaired ? example.after[index] : nil
            lines.append("      " + style.red("- \(Self.short(text, besides: other))"))
            if let other { lines.append("      " + style.green("+ \(Self.short(other, besides: text))")) }
        }
        if !isPaired { lines += example.after.map { "      " + style.green("+ \(Self.short($0))") } }
        if let note = example.note { lines.append("      " + Self.short(note)) }
        return lines
    }

    /// - Parameter other: what it is shown beside; where the two part must be seen.
    private static func short(_ text: String, besides other: String? = nil) -> String {
        var line = text.replacing("\n", with: " ")[...]
        if let other, line.count > 160 {
            let common = zip(line, other.replacing("\n", with: " ")).prefix { $0 == $1 }.count
            if common > 60 { line = "…" + line.dropFirst(common - 40) }
        }
        return line.count <= 160 ? String(line) : line.prefix(159) + "…"
    }

    // MARK: For programs

    /// Writes the members of an object.
    func write(_ json: inout JSONWriter) {
        let numbers = [
            ("articles", tally.articles), ("changed", tally.changed), ("trail_alone", tally.trailAlone),
            ("turned_away", tally.turnedAwayCount), ("failed", mill.outcomes.failed),
            ("mentions_changed", tally.mentionCount),
        ]
        for (key, value) in numbers {
            json.field(key, value)
        }
        write("topics", tally.topics, "topic", &json)
        write("entities", tally.entities, "entity", &json)
        write("quotations", tally.quotations, "speaker", &json)
        write("removed", tally.removed, "rule", &json)
        json.key("titles")
        write(tally.titleCount, tally.titles, &json)
        json.key("texts")
        write(tally.textCount, tally.texts, &json)
        json.key("facts")
        json.object { json in
            for (name, entry) in tally.facts.sorted(by: { $0.key < $1.key }) {
                json.key(name)
                write(entry.count, entry.examples, &json)
            }
        }
        json.list("turned_away_examples", tally.turnedAway) { write($1, &$0) }
    }

    private func write(
        _ key: String, _ balances: [String: RevisionTally.Balance], _ name: String, _ json: inout JSONWriter
    ) {
        json.key(key)
        json.array { json in
            for (id, balance) in balances.sorted(by: { $0.key < $1.key }) where balance.gained + balance.lost > 0 {
                json.object { json in
                    json.key(name)
                    json.string(id)
                    for (key, value) in [("now", balance.now), ("gained", balance.gained), ("lost", balance.lost)] {
                        json.field(key, value)
                    }
                    json.key("days")
                    json.array { json in
                        for (day, counts) in balance.days.sorted(by: { $0.key < $1.key }) {
                            json.object { json in
                                json.field("day", day)
                                json.field("gained", counts.gained)
                                json.field("lost", counts.lost)
                            }
                        }
                    }
                    json.list("examples", balance.examples) { write($1, &$0) }
                }
            }
        }
    }

    private func write(_ count: Int, _ examples: [RevisionTally.Example], _ json: inout JSONWriter) {
        json.object { json in
            json.field("count", count)
            json.list("examples", examples) { write($1, &$0) }
        }
    }

    private func write(_ example: RevisionTally.Example, _ json: inout JSONWriter) {
        json.object { json in
            json.field("article", Int(example.article))
            for (key, value) in [("title", example.title), ("day", example.day), ("outlet", example.outlet)] {
                json.field(key, value)
            }
            if let isGained = example.isGained {
                json.field("change", isGained ? "gained" : "lost")
            } else if example.note == nil {
                for (key, values) in [("before", example.before), ("after", example.after)] {
                    json.key(key)
                    json.array { json in values.forEach { json.string($0) } }
                }
            }
            if let note = example.note {
                json.field("note", note)
            }
        }
    }
}
