import NewsmillCore
import NewsmillText

/// Reads plain text as monitoring exports have it: the head, then paragraphs with their roles.
///
/// Every paragraph is a stretch of the document, exactly as found; lines broken at a fixed width are joined by recorded
/// rewrites. A document whose title came beside it has no head: its text is paragraphs only.
struct PlainTextReader {
    let splitsGluedLead: Bool
    let unwraps: Bool

    func read(_ article: inout Article) {
        let text = ByteText(article.document.text)
        let isMarkdown = article.capture.mediaType.contains("markdown")
        var blocks = TextLayout.blocks(of: text, unwraps: unwraps, isMarkdown: isMarkdown)
        if article.document.given.title == nil {
            let head = HeadReader(text: text, blocks: blocks, splitsGluedLead: splitsGluedLead).read(&article)
            for (block, role) in head.labels { append(block, role: role, text, to: &article) }
            blocks = (head.first.map { [$0] } ?? []) + blocks[head.next...]
        }
        let roles = BlockRoles(text: text, blocks: blocks)
        var bodyParagraphs = 0
        for (index, block) in blocks.enumerated() {
            let role = roles.role(of: index)
            if role == .source, let source = SourceLine(text, block.range), article.outlet == nil {
                article.setOutlet(source.outlet, basis: "source-line", stage: ExtractStage.name, range: source.range)
            }
            append(block, role: role, text, to: &article)
            if isMarkdown { removeEmphasis(text, block, &article) }
            if role == .body {
                bodyParagraphs += 1
                if bodyParagraphs <= 2 { noteDateline(text, block, &article) }
            }
        }
    }

    private func append(_ block: TextLayout.Block, role: Paragraph.Role, _ text: ByteText, to article: inout Article) {
        article.append(Paragraph(text.string(block.range), role: role, start: block.range.lowerBound))
        for lineBreak in block.breaks {
            let lower = lineBreak.lowerBound - block.range.lowerBound
            article.rewrite(
                .paragraph(article.paragraphs.count - 1), range: lower..<(lower + lineBreak.count), with: " ",
                stage: ExtractStage.name, rule: "unwrap", reason: "a line break inside a paragraph")
        }
    }

    /// "MOSCOW, June 6 (TASS) —" stays in the text; what it says is written down.
    private func noteDateline(_ text: ByteText, _ block: TextLayout.Block, _ article: inout Article) {
        guard let dateline = Dateline(text, block.range) else { return }
        let agency = dateline.agency.map { ", filed by \($0)" } ?? ""
        let lower = dateline.range.lowerBound - block.range.lowerBound
        article.mark(
            .paragraph(article.paragraphs.count - 1), stage: ExtractStage.name, rule: "dateline",
            reason: "a dateline\(agency): \(text.string(dateline.range))", range: lower..<(lower + dateline.range.count)
        )
        if let date = dateline.date { article.statePublished(date, basis: "dateline", range: dateline.range) }
    }

    /// `**bold**` loses its asterisks.
    private func removeEmphasis(_ text: ByteText, _ block: TextLayout.Block, _ article: inout Article) {
        let bytes = text.bytes[block.range]
        var marks: [Int] = []
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "*") {
                marks.append(index - bytes.startIndex)
                index += 2
            } else {
                index += 1
            }
        }
        guard marks.count % 2 == 0 else { return }
        for mark in marks {
            article.rewrite(
                .paragraph(article.paragraphs.count - 1), range: mark..<(mark + 2), with: "", stage: ExtractStage.name,
                rule: "markdown-emphasis", reason: "a mark of emphasis in Markdown")
        }
    }
}
