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

    /// Of the paragraphs, in bytes.
    var length: Int { paragraphs.reduce(0) { $0 + $1.count } }

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
    /// FNV-1a over all that is not white space (no-break spaces included), paragraphs apart.
    static func hash(title: String?, paragraphs: some Sequence<String>) -> Int64? {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        if let title { add(title, to: &state) }
        var isEmpty = true
        for paragraph in paragraphs {
            add(separator, to: &state)
            if add(paragraph, to: &state) { isEmpty = false }
        }
        return isEmpty ? nil : Int64(bitPattern: state)
    }

    private static let separator = "\u{7F}"

    /// - Returns: whether there was anything but white space.
    @discardableResult
    private static func add(_ text: String, to state: inout UInt64) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            var hash = state
            var hasWords = false
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                index += 1
                if byte <= 0x20 { continue }
                if byte == 0xC2, index < utf8.count, utf8[index] == 0xA0 {
                    index += 1
                    continue
                }
                hasWords = true
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
            state = hash
            return hasWords
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
