/// The lines of a robots.txt that say something.
struct RobotsLines: Sequence, IteratorProtocol {
    enum Key {
        case userAgent, allow, disallow, crawlDelay, sitemap
    }

    struct Line {
        let key: Key
        let value: ArraySlice<UInt8>
    }

    private var rest: ArraySlice<UInt8>
    private let isCut: Bool

    /// - Parameter isCut: whether more follows that is not read: then the last line may be half of one.
    init(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        self.isCut = isCut
    }

    mutating func next() -> Line? {
        while !rest.isEmpty {
            // CR, LF or both: an empty line between them means nothing.
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D }
            if end == nil, isCut { return nil }
            let line = rest[..<(end ?? rest.endIndex)]
            rest = rest[Swift.min((end ?? rest.endIndex) + 1, rest.endIndex)...]
            if let line = Self.read(line) { return line }
        }
        return nil
    }

    private static func read(_ line: ArraySlice<UInt8>) -> Line? {
        let text = trimmed(line.prefix { $0 != UInt8(ascii: "#") })
        guard !text.isEmpty else { return nil }
        if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            let key = trimmed(text[..<colon])
            return keys[name(key)].map { Line(key: $0, value: trimmed(text[(colon + 1)...])) }
        }
        // `Disallow /private`: two words and no more.
        guard let space = text.firstIndex(where: { $0 <= 0x20 }) else { return nil }
        let value = trimmed(text[space...])
        guard !value.contains(where: { $0 <= 0x20 }) else { return nil }
        return keys[name(text[..<space])].map { Line(key: $0, value: value) }
    }

    /// The spellings besides the RFC's are those Google's parser takes as well.
    private static let keys: [String: Key] = [
        "user-agent": .userAgent, "useragent": .userAgent, "user agent": .userAgent, "allow": .allow,
        "disallow": .disallow, "dissallow": .disallow, "dissalow": .disallow, "disalow": .disallow,
        "diasllow": .disallow, "disallaw": .disallow, "crawl-delay": .crawlDelay, "crawldelay": .crawlDelay,
        "sitemap": .sitemap, "site-map": .sitemap,
    ]

    private static func name(_ key: ArraySlice<UInt8>) -> String {
        key.count > 16 ? "" : String(decoding: key, as: UTF8.self).lowercased()
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes
    }
}
