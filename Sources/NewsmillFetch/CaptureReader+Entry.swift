public import NewsmillCore

extension CaptureReader {
    /// The article of a page that an entry links to, when the entry has been read already: a feed need not be read once for
    /// each of its entries.
    ///
    /// - Parameter entry: an article of the feed or sitemap, as ``articles(in:)`` gives it.
    public static func article(in page: Capture, of entry: Article) throws(CaptureError) -> Article {
        try LinkedPage.join(entry, page: page)
    }
}
