/// A tag's or attribute's name of up to sixteen ASCII characters, in lower case, as one number: compared in one step.
struct TagName: Hashable, Sendable {
    private let packed: UInt128
    let length: Int

    /// The name at a place of the text; nil where none begins, or it is longer than any known one.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var packed: UInt128 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            // HTML Standard: a name goes on until white space, "/" or ">"; attributes also end at "=".
            if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") {
                break
            }
            if byte == UInt8(ascii: "<") { break }
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            // Longer names are told by their end: none of ours is.
            packed = index - start < 16 ? packed << 8 | UInt128(lower) : 0
            index += 1
        }
        length = index - start
        guard length > 0 else { return nil }
        self.packed = length > 16 ? 0 : packed
    }

    init(_ text: String) {
        packed = text.utf8.reduce(0) { $0 << 8 | UInt128($1) }
        length = text.utf8.count
    }

    static func == (one: TagName, other: TagName) -> Bool { one.packed == other.packed }

    /// A few bits that spread; the tables hold a hundred names.
    var slot: Int {
        let folded = UInt64(truncatingIfNeeded: packed) ^ UInt64(truncatingIfNeeded: packed >> 64) &* 31
        return Int((folded &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(packed) }
}

/// Values by name: open addressing, built once, no hashing of strings.
struct TagNameTable<Value: Sendable>: Sendable {
    private var slots = [(name: TagName, value: Value)?](repeating: nil, count: 512)

    init(_ values: [(String, Value)]) {
        for (text, value) in values {
            let name = TagName(text)
            var slot = name.slot
            while slots[slot] != nil { slot = (slot + 1) & 511 }
            slots[slot] = (name, value)
        }
    }

    subscript(name: TagName) -> Value? {
        var slot = name.slot
        while let found = slots[slot] {
            if found.name == name { return found.value }
            slot = (slot + 1) & 511
        }
        return nil
    }
}
