public import NewsmillCore
import NewsmillText

/// Turns a document into an article: title, facts with what they are based on, and paragraphs.
///
/// What a record or a feed says beside the text comes first and is never overruled by the text. What nothing says stays nil.
/// An article without a word of prose is dropped under the rule `no-text`, a page too large to be one under `page-too-large`.
public struct ExtractStage: ParallelStage {
    public static let name = "extract"
    public static let summary = "Reads title, date, outlet, authors and paragraphs from plain text and web pages."

    public struct Options: ComponentOptions {
        /// Whether a first line that holds title and lead is parted where there is good evidence for the border.
        public var splitGluedLead = true
        /// Whether lines broken at a fixed width are joined.
        public var unwrap = true
        /// The largest web page that is read, in bytes of UTF-8. A page's tree takes up to ten times its size in memory.
        public var maximumPageBytes = 16 << 20
        /// Where to look in the pages of an outlet.
        public var rules: [OutletRule] = []

        public init() {}

        public static let documentation = OutletRule.documentation.merging([
            "maximumPageBytes": "The largest web page that is read, in bytes; a larger one is rejected.",
            "splitGluedLead":
                "Part a first line that holds the title and the lead sentence, where there is good evidence for the border.",
            "unwrap": "Join the lines of paragraphs that are broken at a fixed width.",
        ]) { first, _ in first }

        public var problems: [OptionProblem] {
            let size =
                maximumPageBytes < 1
                ? [
                    OptionProblem(
                        at: "maximumPageBytes", expected: "expected a number above 0, found \(maximumPageBytes)")
                ] : []
            return size + OutletRules(rules).problems
        }
    }

    private let text: PlainTextReader
    private let page: PageReader
    private let maximumPageBytes: Int

    public init(options: Options, resources: Resources) {
        page = PageReader(rules: OutletRules(options.rules))
        maximumPageBytes = options.maximumPageBytes
        text = PlainTextReader(splitsGluedLead: options.splitGluedLead, unwraps: options.unwrap)
    }

    public func process(_ article: inout Article) -> Verdict {
        process(&article, trace: nil)
    }

    /// The same, noting why each block of a page was kept or dropped.
    public func process(_ article: inout Article, trace: PageTrace?) -> Verdict {
        let size = article.document.text.utf8.count
        if article.document.kind == .html, size > maximumPageBytes {
            return .drop(
                DropReason(
                    rule: "page-too-large",
                    reason:
                        "the page has \(size) bytes, and no more than \(maximumPageBytes) are read (maximumPageBytes of extract)"
                ))
        }
        if let entry = article.document.entry {
            choose(&article, entry)
        } else {
            read(&article, trace)
        }
        guard article.paragraphs.contains(where: { Self.hasWord($0.content.original) }) else {
            return .drop(DropReason(rule: "no-text", reason: "there is no prose in it"))
        }
        return .keep
    }

    private func read(_ article: inout Article, _ trace: PageTrace? = nil) {
        takeGiven(&article)
        markDecoding(&article)
        switch article.document.kind {
        case .text: text.read(&article)
        case .html: page.read(&article, trace: trace)
        }
        ArticleLanguage.settle(&article)
    }

    /// Reads the page and the feed's entry that links to it, and keeps the fuller faithful one.
    private func choose(_ article: inout Article, _ entry: Document.Other) {
        var told = article
        told.document.kind = entry.kind
        told.document.text = entry.text
        told.document.decoding = nil
        read(&told)
        read(&article)
        let decision = FullTextChoice.decide(page: article, entry: told)
        if !decision.keepsPage {
            told.canonicalURL = article.canonicalURL
            article = told
        }
        article.mark(
            .article, stage: Self.name, rule: decision.keepsPage ? "full-text/page" : "full-text/entry",
            reason: decision.reason)
    }

    private func takeGiven(_ article: inout Article) {
        let given = article.document.given
        func stated(_ text: String?) -> String? {
            guard let text = text.map(WhiteSpace.squeezed), !text.isEmpty else { return nil }
            return text
        }
        if let title = stated(given.title) { article.setTitle(title, basis: given.basis, stage: Self.name) }
        if let published = stated(given.published) {
            switch GivenDate(published, capturedAt: article.capture.capturedAt, basis: given.basis) {
            case .date(let date, let basis): article.setPublished(date, basis: basis, stage: Self.name)
            case .impossible(let reason):
                article.mark(.article, stage: Self.name, rule: "published/impossible", reason: reason)
            case .unreadable:
                article.mark(
                    .article, stage: Self.name, rule: "published/unreadable",
                    reason: "the \(given.basis) gives a date that cannot be read: \(published.prefix(80))")
            }
        }
        if let outlet = stated(given.outlet) { article.setOutlet(outlet, basis: given.basis, stage: Self.name) }
        if let language = stated(given.language) { article.setLanguage(language, basis: given.basis, stage: Self.name) }
        for author in given.authors.compactMap(stated) {
            article.addAuthor(author, basis: given.basis, stage: Self.name)
        }
        article.topics += given.topics.compactMap(stated)
        if article.url == nil { article.url = stated(given.url) }
    }

    /// Text that may not be what was written says so.
    private func markDecoding(_ article: inout Article) {
        let mojibake = Mojibake.suspect(article.document.text)
        if mojibake > 0 {
            let count = mojibake == 1 ? "1 place looks" : "\(mojibake) places look"
            article.mark(
                .article, stage: Self.name, rule: "encoding/mojibake",
                reason: "\(count) as if UTF-8 had been read as another encoding before it came here")
        }
        guard let decoding = article.document.decoding else { return }
        if decoding.replacements > 0 {
            let count = decoding.replacements == 1 ? "1 place" : "\(decoding.replacements) places"
            article.mark(
                .article, stage: Self.name, rule: "encoding/replacements",
                reason: "\(count) could not be decoded as \(decoding.encoding)")
        }
        if decoding.basis == "guessed", decoding.encoding != "utf-8" {
            article.mark(
                .article, stage: Self.name, rule: "encoding/guessed",
                reason: "nothing says the encoding; it was read as \(decoding.encoding)")
        }
    }

    private static func hasWord(_ text: String) -> Bool { Words(text).makeIterator().nextExists }
}

extension Words.Iterator {
    fileprivate var nextExists: Bool {
        var copy = self
        return copy.next() != nil
    }
}
