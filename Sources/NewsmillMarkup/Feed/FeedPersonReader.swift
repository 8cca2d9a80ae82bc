/// Tells name from address in the ways that people are written: `ann@example.org (Ann Lee)`, `Ann Lee
/// <ann@example.org>`, `Ann Lee (ann@example.org)`, `ann@example.org`, `Ann Lee`.
enum FeedPersonReader {
    static func read(_ text: String) -> FeedPerson? {
        let text = FeedValue.squeezed(text)
        guard !text.isEmpty else { return nil }
        guard let address = address(in: text) else { return FeedPerson(name: text) }
        var name = text
        name.removeSubrange(address)
        for bracket in ["<>", "()", "[]", "<mailto:>", "(mailto:)"] { name = name.replacing(bracket, with: "") }
        name = FeedValue.squeezed(name)
        if name.hasPrefix("(") || name.hasPrefix("\"") { name.removeFirst() }
        if name.hasSuffix(")") || name.hasSuffix("\"") { name.removeLast() }
        name = FeedValue.squeezed(name)
        return FeedPerson(name: name.isEmpty ? nil : name, email: String(text[address]))
    }

    private static func address(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        func isPart(_ byte: UInt8) -> Bool {
            (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "._+-".utf8.contains(byte)
        }
        var start = at
        while start > bytes.startIndex, isPart(bytes[bytes.index(before: start)]) { start = bytes.index(before: start) }
        var end = bytes.index(after: at)
        while end < bytes.endIndex, isPart(bytes[end]) { end = bytes.index(after: end) }
        guard start < at, bytes[at..<end].contains(UInt8(ascii: ".")) else { return nil }
        return start..<end
    }
}

/// A person while it is read: Atom opens elements, RSS writes text.
struct PersonDraft {
    var rank = FeedRank.own
    var name: String?
    var email: String?
    var text: [UInt8] = []

    /// Begins anew, in the memory of the person before.
    mutating func begin(_ rank: FeedRank) {
        self.rank = rank
        name = nil
        email = nil
        text.removeAll(keepingCapacity: true)
    }
}
