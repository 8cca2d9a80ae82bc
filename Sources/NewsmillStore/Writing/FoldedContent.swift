import NewsmillCore

/// The words of an article without its white space: what says whether two articles have the same content.
///
/// Runs of ASCII white space and no-break spaces count as one space, ends as none: a page that is merely laid out
/// anew is the same page.
struct FoldedContent {
    private(set) var title: [UInt8] = []
    private(set) var paragraphs: [[UInt8]] = []

    init(title: String?, paragraphs: some Sequence<String>) {
        if let title { self.title = Self.fold(title) }
        for paragraph in paragraphs {
            let folded = Self.fold(paragraph)
            if !folded.isEmpty { self.paragraphs.append(folded) }
        }
    }

    enum Relation { case same, related, different }

    /// Related are two that share the title or a paragraph of more than 40 bytes: a place that shows both shows two
    /// versions of one article. Shorter paragraphs ("Read more") are shared by articles that have nothing in common.
    func relation(to other: FoldedContent) -> Relation {
        if title == other.title, paragraphs == other.paragraphs { return .same }
        if !title.isEmpty, title == other.title { return .related }
        let long = Set(paragraphs.lazy.filter { $0.count > 40 })
        return other.paragraphs.contains { long.contains($0) } ? .related : .different
    }

    private static func fold(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        FoldedContent.fold(text) { bytes.append($0) }
        return bytes
    }

    private static func fold(_ text: String, _ emit: (UInt8) -> Void) {
        var text = text
        text.withUTF8 { utf8 in
            var pending = false
            var begun = false
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                if byte <= 0x20 {
                    pending = begun
                    index += 1
                } else if byte == 0xC2, index + 1 < utf8.count, utf8[index + 1] == 0xA0 {
                    pending = begun
                    index += 2
                } else {
                    if pending { emit(0x20) }
                    pending = false
                    begun = true
                    emit(byte)
                    index += 1
                }
            }
        }
    }

    /// Finds articles with the same content; equal content has equal hashes, and who finds one compares the content.
    /// nil when no paragraph has any words: a title alone is no proof.
    ///
    /// Eight bytes at a time, multiplied and folded as in wyhash: a whole article takes about 3 µs.
    static func hash(title: String?, paragraphs: some Sequence<String>) -> Int64? {
        var hasher = Hasher64()
        if let title { fold(title) { hasher.add($0) } }
        var isEmpty = true
        for paragraph in paragraphs {
            var begun = false
            fold(paragraph) { byte in
                if !begun { hasher.add(0) }
                begun = true
                hasher.add(byte)
            }
            if begun { isEmpty = false }
        }
        return isEmpty ? nil : Int64(bitPattern: hasher.finish())
    }

    private struct Hasher64 {
        private var state: UInt64 = 0xa076_1d64_78bd_642f
        private var word: UInt64 = 0
        private var count: UInt64 = 0

        @inline(__always)
        mutating func add(_ byte: UInt8) {
            word = word << 8 | UInt64(byte)
            count &+= 1
            if count & 7 == 0 { mix() }
        }

        @inline(__always)
        private mutating func mix() {
            let product = (state ^ word).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
            state = product.high ^ product.low ^ 0x8ebc_6af0_9c88_c6e3
            word = 0
        }

        mutating func finish() -> UInt64 {
            mix()
            word = count
            mix()
            return state
        }
    }
}

/// An article's content, folded and hashed when somebody asks.
final class ArticleContent {
    private let article: Article
    private(set) lazy var folded = FoldedContent(title: article.title?.original, paragraphs: originals)
    private(set) lazy var hash = FoldedContent.hash(title: article.title?.original, paragraphs: originals)

    init(_ article: Article) {
        self.article = article
    }

    private var originals: some Sequence<String> { article.paragraphs.lazy.map(\.content.original) }
}
