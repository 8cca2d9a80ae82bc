import NewsmillText

/// Counts, over everything that is imported, how many entities bear each name and surname: 16 bytes a spelling.
struct ImportCensus: Sendable {
    private var bearers: [UInt64: UInt32] = [:]

    /// - Parameter texts: folded; all that one entity is called.
    mutating func count(_ texts: some Sequence<String>) {
        for text in Set(texts) where !text.isEmpty { bearers[Self.hash(text), default: 0] += 1 }
    }

    func bearers(of text: String) -> Int { Int(bearers[Self.hash(text)] ?? 0) }

    /// FNV-1a and a last stir: two of ten million names share a number once in 400,000 times.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 29
    }
}
