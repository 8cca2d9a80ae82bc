import NewsmillCore

/// Reads title, facts and paragraphs from a web page.
struct PageReader {
    func read(_ article: inout Article) {}
}
