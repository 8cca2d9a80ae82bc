import NewsmillCore
import NewsmillText

/// An article as `learn-boilerplate` sees it: its outlet, its paragraphs as hashes, and a sketch of its words.
struct OutletArticle {
    struct Paragraph: Equatable {
        /// Of the bytes as found: what recurs is the same to the letter.
        var hash: UInt64
        var words: Int
        /// Whether it has a mark that opens a quotation.
        var isQuotation: Bool
        /// In the article; not kept in lessons.
        var position = 0
    }

    let outlet: (name: String, hash: UInt64)
    /// Those long enough, each once.
    private(set) var paragraphs: [Paragraph] = []
    private(set) var sketch = WordSketch()
    /// Of all kept paragraphs.
    private(set) var words = 0

    init(_ article: Article, minimumWords: Int) {
        let name = Self.outlet(of: article)
        outlet = (name, WordHashes.hash(name))
        var seen: Set<UInt64> = []
        for (position, paragraph) in article.keptParagraphs {
            var text = paragraph.content.original
            var read = text.withUTF8 { sketch.read($0) }
            words += read.words
            guard paragraph.role != .heading, paragraph.role != .source, read.words >= minimumWords,
                seen.insert(read.hash).inserted
            else { continue }
            read.position = position
            paragraphs.append(read)
        }
    }

    /// By name, else by the host of its address, else by its source.
    private static func outlet(of article: Article) -> String {
        if let outlet = article.outlet?.value, !outlet.isEmpty { return outlet }
        for url in [article.canonicalURL, article.url, article.capture.location] {
            if let url, let host = host(of: url) { return host }
        }
        return article.capture.source
    }

    private static func host(of url: String) -> String? {
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { return nil }
        let rest = url[colon...].dropFirst(3)
        let host = rest[..<(rest.firstIndex { "/?#:".contains($0) } ?? rest.endIndex)].lowercased()
        guard !host.isEmpty else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}

/// The longer words of a text, those with the smallest hashes: the share of them that two texts have in common is about that
/// of all their words (Broder, "On the resemblance and containment of documents", 1997).
struct WordSketch: Equatable {
    /// Ascending.
    private(set) var hashes: [UInt32] = []

    private static let size = 24
    private static let shortestWord = 5

    init(hashes: [UInt32] = []) {
        self.hashes = hashes
    }

    /// Reads a paragraph: bytes only, for it is done with every one.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> OutletArticle.Paragraph {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var (word, length, words): (UInt32, Int, Int) = (0x811c_9dc5, 0, 0)
        var isQuotation = false
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            let lower = byte | 0x20
            if byte >= 0x80 || lower &- 0x61 < 26 || byte &- 0x30 < 10 {
                word = (word ^ UInt32(byte)) &* 0x0100_0193
                length += 1
                continue
            }
            if byte == UInt8(ascii: "\"") { isQuotation = true }
            if length > 0 { words += 1 }
            if length >= Self.shortestWord { insert(word) }
            (word, length) = (0x811c_9dc5, 0)
        }
        if length > 0 { words += 1 }
        if length >= Self.shortestWord { insert(word) }
        isQuotation = isQuotation || Self.opensQuotation(bytes)
        return OutletArticle.Paragraph(hash: hash ^ hash >> 31, words: words, isQuotation: isQuotation)
    }

    /// “ „ « ‘ in UTF-8.
    private static func opensQuotation(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (index, byte) in bytes.enumerated() where byte == 0xE2 || byte == 0xC2 {
            if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAB { return true }
            if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9E
            {
                return true
            }
        }
        return false
    }

    private mutating func insert(_ word: UInt32) {
        let hash = (word ^ word >> 15) &* 0x9e37_79b1
        if hashes.count == Self.size, let last = hashes.last, hash >= last { return }
        var place = hashes.count
        while place > 0, hashes[place - 1] > hash { place -= 1 }
        if place > 0, hashes[place - 1] == hash { return }
        hashes.insert(hash, at: place)
        if hashes.count > Self.size { hashes.removeLast() }
    }

    /// About the share of the words of both texts together that both have.
    func resemblance(_ other: WordSketch) -> Double {
        var (i, j, shared, seen) = (0, 0, 0, 0)
        while i < hashes.count, j < other.hashes.count, seen < Self.size {
            seen += 1
            if hashes[i] == other.hashes[j] {
                shared += 1
                i += 1
                j += 1
            } else if hashes[i] < other.hashes[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let rest = max(hashes.count - i, other.hashes.count - j)
        seen = min(Self.size, seen + rest)
        return seen > 0 ? Double(shared) / Double(seen) : 0
    }
}
