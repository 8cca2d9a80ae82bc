import NewsmillCore
import NewsmillText

/// Reads the head of a plain text: the header line with date, title, outlet and timestamp, and the lines for source,
/// author and date around it. What is a line of the head is no paragraph, but for the source line, which is shown as one.
struct HeadReader {
    /// What the head leaves to the body.
    struct Result {
        /// The first block that is not of the head.
        var next: Int
        /// The lead that stood glued behind the title, or a first line that is no title after all.
        var first: TextLayout.Block?
        /// Lines of the head that are shown as paragraphs all the same: the source line, a label above the title.
        var labels: [(block: TextLayout.Block, role: Paragraph.Role)] = []
        /// "header" where the line of the title says more than the title.
        fileprivate var titleBasis = "first-line"
    }

    let text: ByteText
    let blocks: [TextLayout.Block]
    let splitsGluedLead: Bool
    private let stage = ExtractStage.name

    /// So many lines may stand between title and text.
    private static let longestHead = 12
    /// A title longer than this (in scalars) is one only for want of anything else; longer than the second, it is not.
    private static let (longTitle, longestTitle) = (200, 350)

    init(text: ByteText, blocks: [TextLayout.Block], splitsGluedLead: Bool) {
        self.text = text
        self.blocks = blocks
        self.splitsGluedLead = splitsGluedLead
    }

    func read(_ article: inout Article) -> Result {
        var result = Result(next: 0)
        var title: TextLayout.Block?
        var isStatedTitle = article.title != nil
        let fields = HeadFields(text: text, blocks: blocks)
        while result.next < min(blocks.count, Self.longestHead) {
            let block = blocks[result.next]
            if let source = SourceLine(text, block.range), isBelowTitle(title, article) || namesOutlet(source) {
                if article.outlet == nil {
                    article.setOutlet(source.outlet, basis: "source-line", stage: stage, range: source.range)
                }
                if article.url == nil, let url = source.url { article.url = url }
                result.labels.append((block, .source))
            } else if let field = fields.field(at: result.next) {
                if case .title(let range) = field, article.title == nil {
                    article.setTitle(text.string(range), basis: "header", stage: stage, range: range)
                    isStatedTitle = true
                }
                field.apply(to: &article, text)
            } else if title == nil, !isStatedTitle {
                if isLabel(block, at: result.next) {
                    result.labels.append((block, .body))
                } else if !readFirstLine(block, into: &article, &result, title: &title) {
                    break
                }
            } else if !readBetween(block, into: &article) {
                break
            }
            result.next += 1
            if result.first != nil { break }
        }
        if let title { state(title, &article, &result) }
        return result
    }

    private func isBelowTitle(_ title: TextLayout.Block?, _ article: Article) -> Bool {
        title != nil || article.title != nil
    }

    /// "Source: club to sell striker" is a title: above one, only what is surely an outlet is taken for it.
    private func namesOutlet(_ source: SourceLine) -> Bool {
        source.url != nil || OutletNames.looksLikeOutlet(source.outlet)
    }

    // MARK: The first line

    /// - Returns: false when the line is no line of the head.
    private func readFirstLine(
        _ block: TextLayout.Block, into article: inout Article, _ result: inout Result, title: inout TextLayout.Block?
    ) -> Bool {
        guard block.kind == .plain || block.kind == .heading(level: 1) else { return false }
        let body = block.range.upperBound..<text.bytes.count
        let header = HeaderLine(text, block.range) { name in
            Folding.fold(text.string(body)).contains(Folding.fold(name))
        }
        let hasHeader = header.date != nil || header.timestamp != nil
        if hasHeader { result.titleBasis = "header" }
        stateDates(header, &article)
        if let outlet = header.outlet, article.outlet == nil {
            article.setOutlet(outlet.name, basis: "header", stage: stage, range: outlet.range)
        }
        // A line that holds the date alone: the title is still to come.
        if header.rest.isEmpty { return true }
        var line = block.within(header.rest)
        if splitsGluedLead, block.kind == .plain,
            let border = TitleBorder(text, line: line.range, body: body, hasHeader: hasHeader)
        {
            title = line.within(line.range.lowerBound..<border.titleEnd)
            line = line.within(border.leadStart..<line.range.upperBound)
            result.first = line
            let words = text.words(line.range, limit: 4).map(text.string).joined(separator: " ")
            article.mark(
                .article, stage: stage, rule: "title/glued-lead",
                reason: "the title ends before \"\(words) …\": the lead stood glued behind it", range: line.range)
            return true
        }
        if block.kind == .plain, !isTitle(line, at: result.next, hasHeader: hasHeader) {
            guard hasHeader || header.outlet != nil else { return false }
            result.first = line
            return true
        }
        title = line
        return true
    }

    private func isTitle(_ line: TextLayout.Block, at index: Int, hasHeader: Bool) -> Bool {
        let range = line.range
        let columns = text.columns(range)
        if columns > Self.longestTitle { return false }
        let judge = TitleShape(text, range)
        if columns > Self.longTitle, judge.hasSeveralSentences || !hasHeader { return false }
        if hasHeader { return true }
        guard !judge.isDateline, !judge.endsOpen else { return false }
        if !judge.endsAsSentence { return true }
        return judge.isInTitleCase && columns <= 120 || index + 1 < blocks.count && showsTitleAbove(blocks[index + 1])
    }

    /// Whether a block is what follows a title and nothing else.
    private func showsTitleAbove(_ block: TextLayout.Block) -> Bool {
        Dateline(text, block.range) != nil || Byline(text, block.range) != nil || SourceLine(text, block.range) != nil
    }

    /// What stands above the title: a date that cannot be read, or a word or two above what is clearly the title ("Politics",
    /// "EXCLUSIVE", "Advertisement").
    private func isLabel(_ block: TextLayout.Block, at index: Int) -> Bool {
        guard block.kind == .plain, index + 1 < blocks.count, blocks[index + 1].kind == .plain else { return false }
        if TitleShape(text, block.range).isDateLike {
            return HeaderLine(text, block.range, mentions: { _ in true }).date == nil
        }
        guard text.words(block.range, limit: 3).count <= 2, !Dateline.isWhole(text, block.range) else { return false }
        let next = blocks[index + 1].range
        let shape = TitleShape(text, next)
        return text.words(next, limit: 5).count > 4 && text.columns(next) <= 130 && !shape.endsAsSentence
            && !shape.endsOpen
            && Byline(text, next) == nil
    }

    private func stateDates(_ header: HeaderLine, _ article: inout Article) {
        guard let date = header.date ?? header.timestamp else { return }
        var (timestamp, range) = date
        if let late = header.timestamp, header.date != nil {
            if !late.timestamp.isSameDay(as: timestamp) {
                article.mark(
                    .article, stage: stage, rule: "published/disagreement",
                    reason: "the header says \(timestamp.iso8601), the timestamp \(late.timestamp.iso8601)",
                    range: late.range)
            } else if timestamp.secondOfDay == nil, late.timestamp.secondOfDay != nil {
                (timestamp, range) = late
            }
        }
        article.statePublished(timestamp, basis: header.date == nil ? "header-timestamp" : "header", range: range)
    }

    // MARK: Between title and text

    private func readBetween(_ block: TextLayout.Block, into article: inout Article) -> Bool {
        guard block.kind == .plain else { return false }
        if let byline = Byline(text, block.range) {
            for author in byline.authors {
                article.addAuthor(author.name, basis: "byline", stage: stage, range: author.range)
            }
            if let outlet = byline.outlet, article.outlet == nil {
                article.setOutlet(outlet.name, basis: "byline", stage: stage, range: outlet.range)
            }
            if let date = byline.date { article.statePublished(date.timestamp, basis: "byline", range: date.range) }
            return true
        }
        guard block.range.count <= 160 else { return false }
        let header = HeaderLine(text, block.range) { _ in true }
        guard header.rest.isEmpty, header.date != nil || header.timestamp != nil else { return false }
        stateDates(header, &article)
        return true
    }

    // MARK: The title

    /// A text of one paragraph has no title: what stood there is the paragraph.
    private func state(_ title: TextLayout.Block, _ article: inout Article, _ result: inout Result) {
        guard result.first != nil || result.next < blocks.count else {
            result.first = title
            return
        }
        article.setTitle(text.string(title.range), basis: result.titleBasis, stage: stage, range: title.range)
        for lineBreak in title.breaks {
            let lower = lineBreak.lowerBound - title.range.lowerBound
            article.rewrite(
                .title, range: lower..<(lower + lineBreak.count), with: " ", stage: stage, rule: "unwrap",
                reason: "a line break inside the title")
        }
    }
}

extension TextLayout.Block {
    /// A part of a block.
    func within(_ range: Range<Int>) -> TextLayout.Block {
        var block = self
        block.range = range
        block.breaks = breaks.filter { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
        return block
    }
}

extension Article {
    /// States when it was published, unless something has done so; what says otherwise is marked.
    mutating func statePublished(_ timestamp: Timestamp, basis: String, range: Range<Int>) {
        let date = timestamp.iso8601
        guard let published else {
            setPublished(date, basis: basis, stage: ExtractStage.name, range: range)
            return
        }
        if published.value.prefix(10) != date.prefix(10) {
            mark(
                .article, stage: ExtractStage.name, rule: "published/disagreement",
                reason: "the \(published.basis) says \(published.value), the \(basis) \(date)", range: range)
        }
    }
}
