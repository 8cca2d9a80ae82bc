import NewsmillText

/// How a Latin word sounds, roughly and whatever language spells it: Zacharowa and Zaharova become one.
///
/// Vowels stay, so that the sound is narrow; consonants that newsrooms exchange fall together: w and v, k, c and q, z and
/// s and sh, j, y and i. Silent h and doubled letters go.
enum Sound {
    static func of(_ folded: String) -> String {
        String(decoding: bytes(of: Array(folded.utf8)), as: UTF8.self)
    }

    static func bytes(of folded: [UInt8]) -> [UInt8] {
        var sound: [UInt8] = []
        sound.reserveCapacity(folded.count)
        write(folded, into: &sound)
        return sound
    }

    /// - Parameters:
    ///   - folded: letters in small ASCII; anything else stands as it is.
    ///   - sound: what was in it goes.
    static func write(_ folded: [UInt8], into sound: inout [UInt8]) {
        sound.removeAll(keepingCapacity: true)
        var index = 0
        while index < folded.count {
            let first = folded[index]
            let second = index + 1 < folded.count ? folded[index + 1] : 0
            let third = index + 2 < folded.count ? folded[index + 2] : 0
            let (heard, width) = hear(first, second, third)
            index += width
            guard heard != 0 else { continue }
            if first == UInt8(ascii: "x") { append(UInt8(ascii: "k"), to: &sound) }
            append(heard, to: &sound)
        }
    }

    /// The first four sounds of a word, or nil where it has fewer. Asked of every capitalised word of a text, and most words
    /// are told apart by them.
    ///
    /// - Parameter word: ASCII letters, large or small.
    static func beginning(_ word: UnsafeBufferPointer<UInt8>) -> (UInt8, UInt8, UInt8, UInt8)? {
        // The last sound is at the bottom.
        var sounds: UInt64 = 0
        var count = 0
        var index = 0
        func letter(_ index: Int) -> UInt8 { index < word.count ? word[index] | 0x20 : 0 }
        func append(_ heard: UInt8) {
            let last = UInt8(truncatingIfNeeded: sounds)
            if count > 0, last == heard { return }
            if heard == UInt8(ascii: "e"), last == UInt8(ascii: "i"), count > 1 {
                sounds >>= 8
                count -= 1
                if UInt8(truncatingIfNeeded: sounds) == heard { return }
            }
            sounds = sounds << 8 | UInt64(heard)
            count += 1
        }
        // A fifth sound may still take the place of the fourth; nothing behind it can.
        while index < word.count, count < 5 {
            let (heard, width) = hear(letter(index), letter(index + 1), letter(index + 2))
            if heard != 0 {
                if letter(index) == UInt8(ascii: "x") { append(UInt8(ascii: "k")) }
                append(heard)
            }
            index += width
        }
        guard count >= 4 else { return nil }
        sounds >>= UInt64(8 * (count - 4))
        return (
            UInt8(truncatingIfNeeded: sounds >> 24), UInt8(truncatingIfNeeded: sounds >> 16),
            UInt8(truncatingIfNeeded: sounds >> 8), UInt8(truncatingIfNeeded: sounds)
        )
    }

    private static func append(_ heard: UInt8, to sound: inout [UInt8]) {
        guard let last = sound.last else { return sound.append(heard) }
        if last == heard { return }
        // "Medviedev", "Medvedjev": a glide before e is no sound of its own.
        if heard == UInt8(ascii: "e"), last == UInt8(ascii: "i"), sound.count > 1 {
            sound.removeLast()
            if sound.last == heard { return }
        }
        sound.append(heard)
    }

    /// - Returns: 0 for what is not heard, and how many letters were read.
    @inline(__always)
    private static func hear(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (heard: UInt8, width: Int) {
        let (s, h, z) = (UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "z"))
        let (c, e, i, j, k) =
            (UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "k"))
        switch first {
        case UInt8(ascii: "t"):
            // tsch, tch, tz, ts
            if second == c, third == h { return (s, 3) }
            if second == s || second == z { return (s, 2) }
            return (first, second == h ? 2 : 1)
        case s:
            if second == c, third == h { return (s, 3) }
            return (s, second == h || second == z || second == j ? 2 : 1)
        case z, UInt8(ascii: "x"): return (s, second == h ? 2 : 1)
        case c:
            if second == h { return (0, 2) }
            if second == z { return (s, 2) }
            if second == k { return (k, 2) }
            let isSoft = second == e || second == i || second == UInt8(ascii: "y") || second == s || second == 0
            return (isSoft ? s : k, 1)
        case UInt8(ascii: "g"): return (second == UInt8(ascii: "y") ? UInt8(ascii: "d") : first, 1)
        case k: return second == h ? (0, 2) : (k, 1)
        case UInt8(ascii: "q"): return (k, 1)
        case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
        case UInt8(ascii: "p"): return second == h ? (UInt8(ascii: "f"), 2) : (first, 1)
        case UInt8(ascii: "y"), j: return (i, 1)
        case UInt8(ascii: "o"):
            if second == UInt8(ascii: "u") || second == first || second == e { return (UInt8(ascii: "u"), 2) }
            return (first, 1)
        case h: return (0, 1)
        default: return (first, 1)
        }
    }

    // MARK: Endings

    /// What an ending behind a name's sound is worth.
    enum Ending {
        case none
        /// Of a case, on the name or alone: "Peskovam", "Makronas".
        case common
        /// The genitive of half Europe ("Putins Krieg"), and the English plural.
        case genitive
        /// Only beside a first name: alone it is a plural ("the Trumps") or another word ("Trumpet").
        case rare
    }

    /// How many letters an ending may have.
    static let longestEnding = 4

    static func ending(_ letters: ArraySlice<UInt8>) -> Ending? {
        if letters.isEmpty { return Ending.none }
        if letters.count == 1, letters.first == UInt8(ascii: "s") { return .genitive }
        let word = String(decoding: letters, as: UTF8.self)
        return common.contains(word) ? .common : rare.contains(word) ? .rare : nil
    }

    /// Slavic, Latvian, Lithuanian, Finnish, Estonian and Hungarian, by their sound.
    private static let common = Lexicon.words(
        "a u e i m om em im iem am oi ovi as is us ui iu ova ovu in nak nek nal nel")
    /// Too many words': Hungarian, Finnish, Basque, Romanian.
    private static let rare = Lexicon.words("n en es ia et ot at ban ben bol ta la le os ov ove ul")

    /// Whether a word sounds as one of some names, an ending aside.
    static func matches(_ sound: [UInt8], _ names: Set<String>) -> (hasEnding: Bool, ending: ArraySlice<UInt8>)? {
        for cut in 0...longestEnding where sound.count - cut > 2 {
            let end = sound.count - cut
            guard ending(sound[end...]) != nil else { continue }
            if names.contains(String(decoding: sound[..<end], as: UTF8.self)) { return (cut > 0, sound[end...]) }
        }
        return nil
    }
}
