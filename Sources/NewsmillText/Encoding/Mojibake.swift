/// Recognises text that was UTF-8 once and has been read as a one-byte encoding: "donâ€™t", "cafÃ©", "РњРѕСЃРєРІР°".
public enum Mojibake {
    /// How many such sequences there are. 0 for sound text in any language; a handful is proof enough for a mark.
    ///
    /// A sequence is a character that stands for a UTF-8 lead byte in windows-1252 or windows-1251, followed by
    /// one that stands for a continuation byte. Letters that sound text may well end a word with before a quote
    /// or a space ("SÃO”", "IRMÃ –") count only in a run of such sequences or before a small letter.
    public static func suspect(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            // The lead bytes' characters are U+00C2…U+00F4, or Р and С: UTF-8 that begins with C3 or D0.
            guard bytes.contains(where: { $0 == 0xC3 || $0 == 0xD0 || $0 == 0xC5 }) else { return 0 }
            return count(bytes)
        }
    }

    private static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        var pendingEnd = -1
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0xC3 || byte == 0xD0, index + 1 < bytes.count else {
                index += 1
                continue
            }
            guard let lead = Lead(byte, bytes[index + 1]) else {
                index += 2
                continue
            }
            var end = index + 2
            var mayBeText = true
            var found = 0
            while found < lead.continuations, end < bytes.count {
                let (scalar, length) = decode(bytes, at: end)
                guard let kind = Continuation(scalar, lead.table) else { break }
                mayBeText = mayBeText && kind == .mayBeText
                found += 1
                end += length
            }
            guard found == lead.continuations else {
                index += 2
                continue
            }
            if !mayBeText && lead.table == .western || pendingEnd == index {
                // The sequence before had been in doubt; a second one right behind it settles both.
                count += pendingEnd == index ? 2 : 1
                pendingEnd = -1
                index = end
                // From here on the run is certain.
                while let next = pair(bytes, at: index) {
                    count += 1
                    index = next
                }
            } else {
                if mayBeText, lead.table == .western, isSmallLetter(bytes, at: end) {
                    count += 1
                } else {
                    pendingEnd = end
                }
                index = end
            }
        }
        return count
    }

    private enum Table { case western, cyrillic }

    private struct Lead {
        let table: Table
        let continuations: Int

        init?(_ first: UInt8, _ second: UInt8) {
            switch (first, second) {
            // Â…ß stand for C2…DF, à…ï for E0…EF, ð…ô for F0…F4.
            case (0xC3, 0x82...0x9F): (table, continuations) = (.western, 1)
            case (0xC3, 0xA0...0xAF): (table, continuations) = (.western, 2)
            case (0xC3, 0xB0...0xB4): (table, continuations) = (.western, 3)
            // Р and С stand for D0 and D1, the lead bytes of Cyrillic.
            case (0xD0, 0xA0...0xA1): (table, continuations) = (.cyrillic, 1)
            default: return nil
            }
        }
    }

    private enum Continuation {
        case certain, mayBeText

        init?(_ scalar: UInt32, _ table: Table) {
            switch table {
            case .western:
                guard
                    scalar == 0x81 || scalar == 0x8D || scalar == 0x8F || scalar == 0x90 || scalar == 0x9D
                        || (0x80...0xBF).contains(scalar) || Mojibake.western.contains(scalar)
                else { return nil }
            case .cyrillic:
                guard (0xA0...0xBF).contains(scalar) || Mojibake.cyrillic.contains(scalar) else { return nil }
            }
            self = Mojibake.punctuation.contains(scalar) ? .mayBeText : .certain
        }
    }

    /// 0x80…0x9F of windows-1252.
    private static let western = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars.map(\.value))
    /// 0x80…0xBF of windows-1251 beyond Latin-1.
    private static let cyrillic = Set(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџЎўЈҐЁЄЇІіґё№єјЅѕї".unicodeScalars.map(\.value))
    /// What may follow a word's last letter in sound text.
    private static let punctuation = Set("„…‘’“”–—›‹«»•™®\u{A0}\u{AD}".unicodeScalars.map(\.value))

    private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index + 1 < bytes.count, let lead = Lead(bytes[index], bytes[index + 1]) else { return nil }
        var end = index + 2
        for _ in 0..<lead.continuations {
            guard end < bytes.count else { return nil }
            let (scalar, length) = decode(bytes, at: end)
            guard Continuation(scalar, lead.table) != nil else { return nil }
            end += length
        }
        return end
    }

    private static func isSmallLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index < bytes.count && bytes[index] &- UInt8(ascii: "a") < 26
    }

    /// The text is a String's, so its UTF-8 is valid; four-byte characters are never part of a sequence.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F, 2) }
        if first < 0xF0 {
            return (
                (first & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6 | UInt32(bytes[index + 2]) & 0x3F, 3
            )
        }
        return (0, 4)
    }
}
