import NewsmillCore

/// Mentions, tags and quotations: some must be among those found, others must not.
extension ExpectationCheck {
    mutating func checkFindings(_ wanted: PipelineTest.Expectations, _ article: Article) {
        check(
            "mentions", wanted.mentions, article.mentions, isForbidden: { $0.not == true }, fits: Self.fits,
            wanted: Self.describe, found: { Self.describe($0) },
            isNear: { $0.surface == $1.surface || $0.entity == $1.entity || $0.canonical == $1.canonical })
        check(
            "tags", wanted.tags, article.tags, isForbidden: { $0.not == true }, fits: { $0.topic == $1.topic },
            wanted: \.topic, found: { "\($0.topic): \($0.query)" }, isNear: { $0.topic == $1.topic })
        check(
            "quotations", wanted.quotations, article.quotations, isForbidden: { $0.not == true }, fits: Self.fits,
            wanted: Self.describe, found: { Self.describe($0) },
            isNear: { wanted, found in wanted.text.map { Wording($0).fits(found.text) } ?? false })
    }

    private mutating func check<Wanted, Found>(
        _ key: String, _ list: [Wanted]?, _ found: [Found], isForbidden: (Wanted) -> Bool,
        fits: (Wanted, Found) -> Bool, wanted describe: (Wanted) -> String, found tell: (Found) -> String,
        isNear: (Wanted, Found) -> Bool
    ) {
        guard let list else { return }
        if list.isEmpty, !found.isEmpty { fail(key, "none", Self.some(found.map(tell))) }
        for (index, wanted) in list.enumerated() {
            let fitting = found.filter { fits(wanted, $0) }
            if isForbidden(wanted) {
                if !fitting.isEmpty {
                    fail("\(key)[\(index)]", "none of: \(describe(wanted))", Self.some(fitting.map(tell)))
                }
            } else if fitting.isEmpty {
                let near = found.filter { isNear(wanted, $0) }
                fail("\(key)[\(index)]", describe(wanted), Self.some((near.isEmpty ? found : near).map(tell)))
            }
        }
    }

    private static func some(_ found: [String]) -> String {
        if found.isEmpty { return "none at all" }
        let more = found.count > 12 ? ["and \(found.count - 12) more"] : []
        return (found.prefix(12) + more).joined(separator: "\n  ")
    }

    // MARK: Mentions

    private static func fits(_ wanted: PipelineTest.WantedMention, _ found: Mention) -> Bool {
        (wanted.surface ?? found.surface) == found.surface && (wanted.entity ?? found.entity) == found.entity
            && (wanted.canonical ?? found.canonical) == found.canonical
            && (wanted.rewritten ?? found.rewritten) == found.rewritten
            && (wanted.field.map { ($0 == .title) == (found.place == .title) } ?? true)
    }

    private static func describe(_ wanted: PipelineTest.WantedMention) -> String {
        let words = wanted.surface.map { "\"\($0)\"" } ?? "any words"
        let target = wanted.canonical ?? wanted.entity
        let terms = terms([
            ("entity", wanted.canonical == nil ? nil : wanted.entity), ("in the", wanted.field?.rawValue),
            ("rewritten:", wanted.rewritten.map { $0 ? "yes" : "no" }),
        ])
        return words + (target.map { " → \($0)" } ?? "") + (terms.isEmpty ? "" : " (\(terms))")
    }

    private static func describe(_ found: Mention) -> String {
        let place = if case .paragraph(let position) = found.place { "paragraph \(position)" } else { "the title" }
        return "\"\(found.surface)\" → \(found.canonical) (\(found.entity)) in \(place), rule \(found.rule)"
            + (found.rewritten ? ", rewritten" : "")
    }

    // MARK: Quotations

    private static func fits(_ wanted: PipelineTest.WantedQuotation, _ found: Quotation) -> Bool {
        if let text = wanted.text, !Wording(text).fits(found.text) { return false }
        if let via = wanted.via, via != found.via { return false }
        switch wanted.speaker {
        case nil: return true
        case .nothing: return found.speaker == nil
        case .value(let name): return found.speaker?.name == name
        }
    }

    private static func describe(_ wanted: PipelineTest.WantedQuotation) -> String {
        var speaker: String?
        if case .value(let name) = wanted.speaker { speaker = name }
        if case .nothing = wanted.speaker { speaker = "nobody" }
        let terms = terms([("by", speaker), ("via", wanted.via)])
        return (wanted.text.map { "\"\(Wording.squeezed($0))\"" } ?? "any words") + (terms.isEmpty ? "" : ", \(terms)")
    }

    private static func describe(_ found: Quotation) -> String {
        let terms = terms([("by", found.speaker?.name ?? "nobody"), ("via", found.via)])
        return "\"\(Wording.squeezed(found.text))\", \(terms)"
    }
}
