import NewsmillCore
import NewsmillMarkup
import NewsmillText

/// The text that a page states in its JSON-LD (`articleBody`): the last resort where the page itself shows less.
struct StatedBody {
    private(set) var blocks: [PageBody.Block] = []
    private(set) var weight = 0

    /// - Parameter text: plain text with line breaks, or HTML.
    init?(_ text: String?) {
        guard let text else { return nil }
        let isMarkup = text.contains("</") || text.contains("<br") || text.contains("&lt;p")
        var plain = text
        if isMarkup {
            let once = HTMLParser.parse(text)
            plain = once.content(of: 0)
            let tree = plain.contains("</") ? HTMLParser.parse(plain) : once
            var words = ClassWords.Reader()
            let page = PageBlocks(tree, PageEvidence(tree, &words, .nothing))
            blocks = page.blocks.map { PageBody.Block(text: page.text($0), role: $0.role) }
        } else {
            blocks = plain.split(whereSeparator: \.isNewline).map(String.init).map(WhiteSpace.squeezed)
                .filter { !$0.isEmpty }.map { PageBody.Block(text: $0, role: .body) }
        }
        for block in blocks { weight += TextWeight.of(Array(block.text.utf8)[...]) }
        guard weight >= 100 else { return nil }
    }
}
