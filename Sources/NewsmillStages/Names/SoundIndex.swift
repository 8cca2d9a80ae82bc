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
            beginnings[Self.beginning(sound)] = true
        }
        self.forms = forms
        self.beginnings = beginnings
    }

    /// - Parameter found: a form, the word, and what its ending is.
    func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Int, Range<Int>, Sound.Ending) -> Void) {
        if forms.isEmpty { return }
        var folded: [UInt8] = []
        var sound: [UInt8] = []
        var position = 0
        var isInside = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                isInside = true
                position += 1
            } else if byte &- 0x41 < 26 || byte & 0xFC == 0xC4 || byte == 0xC3 {
                let end = wordEnd(bytes, position)
                if !isInside, end - position >= Self.shortest, end - position <= Self.longestWord {
                    look(bytes, position..<end, &folded, &sound, found)
                }
                isInside = true
                position = end
            } else {
                isInside = byte >= 0x80 && byte != 0xE2 && byte != 0xC2 && (byte >= 0xC0 || isInside)
                position += 1
            }
        }
    }

    private func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count {
            let byte = bytes[end]
            guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 else { break }
            end += 1
        }
        return end
    }

    private func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ folded: inout [UInt8], _ sound: inout [UInt8],
        _ found: (Int, Range<Int>, Sound.Ending) -> Void
    ) {
        folded.removeAll(keepingCapacity: true)
        for byte in bytes[range] {
            if byte >= 0x80 {
                folded = Folding.foldedBytes(String(decoding: bytes[range], as: UTF8.self))
                break
            }
            folded.append(byte | 0x20)
        }
        Sound.write(folded, into: &sound)
        guard sound.count >= Self.shortest, beginnings[Self.beginning(sound)] else { return }
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

    private static func beginning(_ sound: [UInt8]) -> Int {
        var hash: UInt32 = 0
        for index in 0..<shortest { hash = hash &* 31 &+ UInt32(sound[index]) }
        return Int((hash &* 2_654_435_761) >> 18)
    }

    private static func hash(_ sound: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in sound { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
