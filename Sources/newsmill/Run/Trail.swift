import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages
import NewsmillStore

/// Rebuilds the stored text of an article from its capture and its recorded decisions, and says whether it is the same.
///
/// The capture is read again by `extract` with the options of the run that stored it; every later change is taken from
/// the stored decisions and from nowhere else: no other stage runs.
enum Trail {
    enum Finding: Equatable {
        case same(decisions: Int)
        /// Where the trail breaks, in words.
        case broken(String)
    }

    private struct Break: Error {
        let reason: String
    }

    /// - Parameter body: gives the bytes of a capture, or nil when they are missing.
    static func check(_ detail: ArticleDetail, body: (CaptureDetail) throws -> [UInt8]?) -> Finding {
        do {
            let capture = try capture(detail.capture, body)
            let entry = try detail.entryCapture.map { try Self.capture($0, body) }
            let text = try rebuild(detail, capture: capture, entry: entry)
            return text == detail.text
                ? .same(decisions: detail.decisions.count)
                : .broken("the rebuilt text differs from the stored text")
        } catch let error as Break {
            return .broken(error.reason)
        } catch {
            return .broken("\(error)")
        }
    }

    private static func capture(
        _ stored: CaptureDetail, _ body: (CaptureDetail) throws -> [UInt8]?
    ) throws -> Capture {
        guard let body = try body(stored) else { throw Break(reason: "the capture is missing") }
        return Capture(
            source: "", location: "", capturedAt: stored.capturedAt, mediaType: stored.mediaType, status: stored.status,
            sha256: stored.sha256, body: body)
    }

    private static func rebuild(_ detail: ArticleDetail, capture: Capture, entry: Capture?) throws -> String {
        var article =
            try entry.map { try CaptureReader.article(in: capture, ofEntry: detail.part, in: $0) }
            ?? CaptureReader.article(in: capture, part: detail.part)
        try extract(&article, configuration: detail.configuration)
        guard article.paragraphs.map(\.content.original) == detail.paragraphs.map(\.original) else {
            throw Break(reason: "the capture now reads as other paragraphs than those stored")
        }
        for decision in detail.decisions where decision.stage != ExtractStage.name {
            try apply(decision, to: &article)
        }
        guard article.title?.text == detail.title else {
            throw Break(reason: "the rebuilt title differs from the stored title")
        }
        return article.text
    }

    private static func extract(_ article: inout Article, configuration: String) throws {
        guard let type = StageRegistry.all.first(where: { $0.name == ExtractStage.name }) else { return }
        let options = StageOptionsReader.options(of: type, in: configuration)
        guard case .parallel(let stage) = try type.make(options: options, resources: Resources()) else { return }
        guard try stage.process(&article) == .keep else { throw Break(reason: "the capture now reads as no article") }
    }

    private static func apply(_ decision: DecisionDetail, to article: inout Article) throws {
        let place: Place =
            switch (decision.field, decision.paragraph) {
            case ("title", _): .title
            case ("body", let position?): .paragraph(position)
            default: .article
            }
        switch Decision.Action(rawValue: decision.action) {
        case .removed:
            guard case .paragraph(let position) = place, article.paragraphs.indices.contains(position) else {
                throw Break(reason: "a decision removes a paragraph that is not there")
            }
            article.remove(
                paragraph: position, stage: decision.stage, rule: decision.rule, reason: decision.reason ?? "")
        case .rewrote:
            guard let original = article.original(at: place), let start = decision.start, let length = decision.length,
                let range = original.utf8Range(scalars: start, count: length)
            else { throw Break(reason: "a decision names a place that is not there: \(decision.field)") }
            guard original.utf8Slice(range) == decision.before else {
                throw Break(
                    reason: "the capture does not say \"\(decision.before ?? "")\" where a decision says it did")
            }
            article.rewrite(
                place, range: range, with: decision.after ?? "", stage: decision.stage,
                rule: decision.rule, reason: decision.reason ?? "")
        default: break
        }
    }
}

extension String {
    /// The bytes of a stretch counted in scalars, or nil outside the text.
    func utf8Range(scalars start: Int, count: Int) -> Range<Int>? {
        guard start >= 0, count >= 0,
            let lower = unicodeScalars.index(
                unicodeScalars.startIndex, offsetBy: start, limitedBy: unicodeScalars.endIndex),
            let upper = unicodeScalars.index(lower, offsetBy: count, limitedBy: unicodeScalars.endIndex)
        else { return nil }
        let first = utf8.distance(from: utf8.startIndex, to: lower)
        return first..<first + utf8.distance(from: lower, to: upper)
    }

    func utf8Slice(_ range: Range<Int>) -> String {
        let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        return String(self[lower..<upper])
    }
}
