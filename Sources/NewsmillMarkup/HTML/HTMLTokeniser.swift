internal import Glibc

/// Parts a page into text and tags and hands them to the builder, each byte looked at once.
struct HTMLTokeniser {
    let page: UnsafeBufferPointer<UInt8>
    let count: Int
    var position = 0
    var builder = HTMLTreeBuilder()
    private let tags = HTMLNames.tags
    private let attributes = HTMLNames.attributes
    private static let attributeNames = HTMLAttributeName.allCases

    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        count = page.count
        builder.reserve(for: page.count)
    }

    mutating func run() {
        while position < count, !builder.isFull { step() }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    // MARK: Text

    /// Text up to the next tag or comment, and that.
    private mutating func step() {
        let start = position
        var index = start
        var isSpace = true
        var hasReference = false
        while index < count {
            let byte = page[index]
            if byte == UInt8(ascii: "<") {
                if index + 1 < count, opensMarkup(page[index + 1]) { break }
                isSpace = false
            } else if byte > 0x20 {
                isSpace = false
                if byte == UInt8(ascii: "&") { hasReference = true }
            }
            index += 1
        }
        if index > start {
            builder.text(hasReference ? decoded(start..<index, inAttribute: false) : start..<index, isSpace: isSpace)
        }
        position = index
        if index < count { markup() }
    }

    private func opensMarkup(_ byte: UInt8) -> Bool {
        Self.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Where the text stands with its references replaced: behind the page.
    mutating func decoded(_ range: Range<Int>, inAttribute: Bool) -> Range<Int> {
        let start = count + builder.decoded.count
        HTMLEntities.shared.decode(
            UnsafeBufferPointer(rebasing: page[range]), inAttribute: inAttribute, into: &builder.decoded)
        return start..<count + builder.decoded.count
    }

    // MARK: Tags

    private mutating func markup() {
        let next = page[position + 1]
        if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            skip(past: UInt8(ascii: ">"))
        } else if next != UInt8(ascii: "/") {
            position += 1
            startTag()
        } else if position + 2 < count, Self.isLetter(page[position + 2]) {
            position += 2
            endTag()
        } else {
            skip(past: UInt8(ascii: ">"))
        }
    }

    mutating func skip(past byte: UInt8) {
        position = find(byte, from: position).map { $0 + 1 } ?? count
    }

    func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = page.baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
    }

    @inline(__always)
    private mutating func tagName() -> (tag: HTMLTag, key: UInt64) {
        var key = HTMLNames.Key()
        while position < count {
            let byte = page[position]
            if Self.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            key.add(Self.lower(byte))
            position += 1
        }
        let tag = tags.find(key).flatMap { HTMLTag(rawValue: $0) } ?? .other
        return (tag, key.value)
    }

    private mutating func startTag() {
        let (tag, key) = tagName()
        let first = builder.attributes.count
        guard let isSelfClosing = readAttributes(keeping: true) else { return }
        let made = builder.start(tag, key: key, attributes: first..<builder.attributes.count, isSelfClosing)
        if made, HTMLTag.traits[Int(tag.rawValue)].contains(.rawText) { rawText(of: tag) }
    }

    private mutating func endTag() {
        let (tag, key) = tagName()
        guard readAttributes(keeping: false) != nil else { return }
        builder.end(tag, key: key)
    }

    /// - Returns: whether the tag closes itself; nil where the page ends in it, which makes it no tag.
    private mutating func readAttributes(keeping: Bool) -> Bool? {
        var isSelfClosing = false
        var seen: UInt64 = 0
        while true {
            while position < count, Self.isSpace(page[position]) { position += 1 }
            guard position < count else { return nil }
            if page[position] == UInt8(ascii: ">") { break }
            if page[position] == UInt8(ascii: "/") {
                position += 1
                isSelfClosing = position < count && page[position] == UInt8(ascii: ">")
                continue
            }
            var key = HTMLNames.Key()
            repeat {
                key.add(Self.lower(page[position]))
                position += 1
            } while position < count && !endsAttributeName(page[position])
            guard let value = attributeValue() else { return nil }
            // The first of two attributes of one name counts.
            if keeping, let number = attributes.find(key), seen & (1 << UInt64(number)) == 0 {
                seen |= 1 << UInt64(number)
                let hasReference = value.count > 2 && contains(UInt8(ascii: "&"), value)
                builder.add(
                    Self.attributeNames[Int(number)], hasReference ? decoded(value, inAttribute: true) : value)
            }
        }
        position += 1
        return isSelfClosing
    }

    @inline(__always)
    private func endsAttributeName(_ byte: UInt8) -> Bool {
        Self.isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private func contains(_ byte: UInt8, _ range: Range<Int>) -> Bool {
        page.baseAddress.map { memchr($0 + range.lowerBound, Int32(byte), range.count) != nil } ?? false
    }

    /// - Returns: empty where the attribute has none; nil where the page ends in it.
    private mutating func attributeValue() -> Range<Int>? {
        var index = position
        while index < count, Self.isSpace(page[index]) { index += 1 }
        guard index < count else { return nil }
        guard page[index] == UInt8(ascii: "=") else { return position..<position }
        index += 1
        while index < count, Self.isSpace(page[index]) { index += 1 }
        guard index < count else { return nil }
        let quote = page[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = find(quote, from: index + 1) else {
                position = count
                return nil
            }
            position = end + 1
            return index + 1..<end
        }
        position = index
        while position < count, !Self.isSpace(page[position]), page[position] != UInt8(ascii: ">") { position += 1 }
        return index..<position
    }
}
