import NewsmillText

/// Finds capitalised words that sound as a surname does, with or without an ending: "Makrons", "Łukaszenka".
///
/// One pass over the bytes; nearly all words are out after their first four sounds.
struct SoundIndex: Sendable {
    /// A shorter sound is too many words'.
    static let shortest = 4
    /// So long it must be to be looked for without a first name.
    static let shortestAlone = 5
    private static let longestWord = 24

    private let forms: [UInt64: [Int32]]
    /// Which beginnings there are, by hash.
    private let beginnings: [Bool]

    init(_ all: [NameForm]) {
        var forms: [UInt64: [Int32]] = [:]
        var beginnings = [Bool](repeating: false, count: 1 << 14)
        for (position, form) in all.enumerated() where form.isSound {
            let sound = Array(form.text.utf8)
            forms[Self.hash(sound[...]), default: []].append(Int32(position))
            beginnings[Self.beginning(sound[0], sound[1], sound[2], sound[3])] = true
        }
        self.forms = forms
        self.beginnings = beginnings
    }

    /// - Parameter found: a form, the word, and what its ending is.
    func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Int, Range<Int>, Sound.Ending) -> Void) {
        if forms.isEmpty { return }
        var position = 0
        while let start = Self.nextCapital(bytes, from: position) {
            let end = Self.wordEnd(bytes, start)
            if end - start >= Self.shortest, end - start <= Self.longestWord, !Self.isInside(bytes, start) {
                look(bytes, start..<end, found)
            }
            position = end
        }
    }

    /// The next byte that a capital letter may begin with: A–Z, and U+00C0 to U+01FF.
    private static func nextCapital(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start
        while position + 8 <= bytes.count {
            // Eight bytes at once: most have none. A byte of 0x80 or more stops it as well.
            let eight = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + position).loadUnaligned(as: UInt64.self)
            let high = eight & 0x8080_8080_8080_8080
            let low = eight & 0x7F7F_7F7F_7F7F_7F7F
            // Of seven bits each: the top bit is set where the byte is at least "A", and where it is more than "Z".
            let atLeastA = low &+ 0x3F3F_3F3F_3F3F_3F3F
            let moreThanZ = low &+ 0x2525_2525_2525_2525
            var candidates = (atLeastA & ~moreThanZ & 0x8080_8080_8080_8080) | high
            while candidates != 0 {
                let place = position + candidates.trailingZeroBitCount / 8
                if isCapital(bytes[place]) { return place }
                candidates &= candidates - 1
            }
            position += 8
        }
        while position < bytes.count {
            if isCapital(bytes[position]) { return position }
            position += 1
        }
        return nil
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        byte &- 0x41 < 26 || byte & 0xFC == 0xC4 || byte == 0xC3
    }

    /// Whether a word goes on at a byte: the character before it is no mark.
    private static func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var position = start - 1
        guard position >= 0 else { return false }
        if bytes[position] < 0x80 {
            return (bytes[position] | 0x20) &- 0x61 < 26 || bytes[position] &- 0x30 < 10
        }
        while position > 0, bytes[position] < 0xC0 { position -= 1 }
        return bytes[position] >= 0xC0 && bytes[position] != 0xE2 && bytes[position] != 0xC2
    }

    private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            let byte = bytes[end]
            guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 else { break }
            end += 1
        }
        return end
    }

    private func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ found: (Int, Range<Int>, Sound.Ending) -> Void
    ) {
        let sound: [UInt8]
        if bytes[range].contains(where: { $0 >= 0x80 }) {
            sound = Sound.bytes(of: Folding.foldedBytes(String(decoding: bytes[range], as: UTF8.self)))
            guard sound.count >= Self.shortest,
                beginnings[Self.beginning(sound[0], sound[1], sound[2], sound[3])]
            else { return }
        } else {
            guard let start = Sound.beginning(UnsafeBufferPointer(rebasing: bytes[range])),
                beginnings[Self.beginning(start.0, start.1, start.2, start.3)]
            else { return }
            sound = Sound.bytes(of: bytes[range].map { $0 | 0x20 })
        }
        for cut in 0...Sound.longestEnding {
            let end = sound.count - cut
            guard end >= Self.shortest else { break }
            guard let forms = forms[Self.hash(sound[..<end])], let ending = Sound.ending(sound[end...]) else {
                continue
            }
            for form in forms { found(Int(form), range, ending) }
            return
        }
    }

    private static func beginning(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
        var hash = UInt32(first)
        hash = hash &* 31 &+ UInt32(second)
        hash = hash &* 31 &+ UInt32(third)
        hash = hash &* 31 &+ UInt32(fourth)
        return Int((hash &* 2_654_435_761) >> 18)
    }

    private static func hash(_ sound: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in sound { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
