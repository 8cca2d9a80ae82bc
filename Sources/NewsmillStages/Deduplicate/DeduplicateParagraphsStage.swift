public import NewsmillCore
import NewsmillText

/// Marks paragraphs that say again what an earlier one of the same article says: the same words, or all but a few of them.
///
/// The first stays. The one exception: a teaser that breaks off with an ellipsis goes when a later paragraph has it in full, for
/// otherwise text would be lost. Paragraphs are counted from 0, as in records. Headings, list items and summary points are
/// not compared with the text below them, and what an earlier stage has removed does not count.
///
/// Not repeated, however alike: short lines, verses (a short line among short lines), paragraphs that differ in a number, a name
/// or a word such as "not" or "rose", and a quotation that stands alone and once more inside a longer paragraph.
public struct DeduplicateParagraphsStage: ParallelStage {
    public static let name = "deduplicate-paragraphs"
    public static let summary = "Marks paragraphs that repeat an earlier one of the same article."

    public struct Options: ComponentOptions {
        /// The share of the longer paragraph's words that both must have in the same order.
        public var threshold = 0.85
        /// Lines with fewer words are never duplicates.
        public var minimumWords = 6

        public init() {}

        public static let documentation = [
            "threshold":
                "The share of words, from 0.5 to 1, that two paragraphs must have in common, in order, to say the same.",
            "minimumWords": "Paragraphs with fewer words are never duplicates.",
        ]

        public var problems: [OptionProblem] {
            var problems: [OptionProblem] = []
            if !(0.5...1).contains(threshold) {
                problems.append(OptionProblem(at: "threshold", expected: "a number from 0.5 to 1, found \(threshold)"))
            }
            if minimumWords < 1 {
                problems.append(OptionProblem(at: "minimumWords", expected: "a number above 0, found \(minimumWords)"))
            }
            return problems
        }
    }

    private let options: Options
    /// A line of verse has fewer words.
    private static let wordsOfProse = 16

    public init(options: Options, resources: Resources) throws {
        if let problem = options.problems.first { throw problem }
        self.options = options
    }

    public func process(_ article: inout Article) -> Verdict {
        removeTitle(&article)
        let candidates = candidates(article)
        guard candidates.count > 1 else { return .keep }
        let links = ParagraphLinks(candidates)
        if links.isEmpty { return .keep }
        for (index, candidate) in candidates.enumerated() {
            for earlier in links.earlier(than: index) {
                let earlier = candidates[earlier]
                guard article.paragraphs[earlier.position].removed == nil else { continue }
                compare(candidate, to: earlier, &article)
                if article.paragraphs[candidate.position].removed != nil { break }
            }
        }
        return .keep
    }

    private func candidates(_ article: Article) -> [ParagraphCandidate] {
        var all: [ParagraphCandidate] = []
        all.reserveCapacity(article.paragraphs.count)
        for (position, paragraph) in article.paragraphs.enumerated()
        where paragraph.removed == nil && (paragraph.role == .body || paragraph.role == .quote) {
            all.append(
                ParagraphCandidate(
                    position: position, words: ParagraphWords(paragraph.content.original)))
        }
        for index in all.indices where all[index].words.count < Self.wordsOfProse {
            all[index].isVerse = [index - 1, index + 1].contains { neighbour in
                all.indices.contains(neighbour) && all[neighbour].words.count < Self.wordsOfProse
            }
        }
        // The rows of a table are mostly numbers, and its head recurs.
        return all.filter { $0.words.wordsProper >= options.minimumWords && $0.words.wordsProper * 2 >= $0.words.count }
    }

    private func compare(_ candidate: ParagraphCandidate, to earlier: ParagraphCandidate, _ article: inout Article) {
        if candidate.words.hashes == earlier.words.hashes {
            let isRefrain = candidate.isVerse && earlier.isVerse && candidate.position - earlier.position > 1
            if !isRefrain { remove(candidate.position, repeating: earlier.position, rule: "exact", "", &article) }
            return
        }
        switch ParagraphLikeness(of: candidate.words, to: earlier.words, threshold: options.threshold) {
        case nil: break
        case .reworded(let similarity):
            let share = "(similarity \(Self.hundredths(similarity)))"
            remove(candidate.position, repeating: earlier.position, rule: "near", share, &article)
        case .laterIsCutShort:
            remove(candidate.position, repeating: earlier.position, rule: "near", "(cut short)", &article)
        case .earlierIsCutShort:
            remove(earlier.position, repeating: candidate.position, rule: "teaser", "(cut short)", &article)
        }
    }

    /// Two digits, rounded down, so that a word of difference never reads as 1.00.
    private static func hundredths(_ share: Double) -> String {
        let hundredths = Int(share * 100)
        return hundredths == 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private func remove(
        _ position: Int, repeating other: Int, rule: String, _ detail: String, _ article: inout Article
    ) {
        let reason = "repeats paragraph \(other)" + (detail.isEmpty ? "" : " \(detail)")
        article.remove(paragraph: position, stage: Self.name, rule: rule, reason: reason)
    }

    /// The title once more at the top of the text, unless it is all the text there is.
    private func removeTitle(_ article: inout Article) {
        guard let title = article.title?.original else { return }
        let words = ParagraphWords(title)
        guard words.count >= 3 else { return }
        let kept = article.keptParagraphs.prefix(4).map { ($0.position, $0.paragraph) }
        guard kept.count > 1 else { return }
        for (position, paragraph) in kept where paragraph.role == .body || paragraph.role == .heading {
            let length = paragraph.content.original.utf8.count
            // The same words take about the same room.
            guard length <= title.utf8.count * 2, title.utf8.count <= length * 2 else { continue }
            if ParagraphWords(paragraph.content.original).hashes == words.hashes {
                article.remove(paragraph: position, stage: Self.name, rule: "title", reason: "repeats the title")
                return
            }
        }
    }
}
