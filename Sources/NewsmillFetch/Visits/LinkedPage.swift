internal import NewsmillCore
internal import NewsmillText

/// The page that an entry of a feed or a sitemap links to, joined with what the entry says.
enum LinkedPage {
    /// An article of the page, with what the entry says of it beside: facts, and its own telling.
    ///
    /// Pure, so that `explain` can do it again from the two captures.
    ///
    /// - Throws: ``CaptureError`` when there is no text in the page.
    static func join(_ entry: Article, page: Capture) throws(CaptureError) -> Article {
        var article = try CaptureReader.article(in: page, part: nil)
        article.id = entry.id
        article.part = entry.part
        article.entryCapture = entry.capture
        article.fingerprint = entry.fingerprint
        article.url = entry.url
        for mark in entry.decisions {
            article.mark(mark.place, stage: mark.stage, rule: mark.rule, reason: mark.reason ?? "")
        }
        article.document.given = entry.document.given
        article.document.entry = Document.Other(kind: entry.document.kind, text: entry.document.text)
        return article
    }

    /// Sets the address that identifies an article, and says what was taken off the one that was given.
    static func setAddress(_ article: inout Article, given address: String, canonical: CanonicalLink) {
        article.url = canonical.link
        guard !canonical.removed.isEmpty || !canonical.unwrapped.isEmpty else { return }
        let parts = (canonical.unwrapped + canonical.removed).joined(separator: " ")
        article.mark(
            .article, stage: "input", rule: "url/tracking",
            reason: "given was \(address); taken off because it says how one came by it: \(parts)")
    }
}
