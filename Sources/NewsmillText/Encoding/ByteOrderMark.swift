/// The mark at the beginning of a text that names its encoding (Unicode Standard, section 23.8).
enum ByteOrderMark {
    static func find(in bytes: UnsafeRawBufferPointer) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        // UTF-32LE begins with UTF-16LE's mark, so it is tried first.
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32le, 4) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32be, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
        return nil
    }
}

/// UTF-16 and UTF-32 without a mark, known by where their zero bytes fall.
enum UnicodeWithoutMark {
    static func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096 & ~3))
        guard sample.count >= 4, sample.contains(0) else { return nil }
        var zeros = (0, 0, 0, 0)
        for index in stride(from: 0, to: sample.count & ~3, by: 4) {
            if sample[index] == 0 { zeros.0 += 1 }
            if sample[index + 1] == 0 { zeros.1 += 1 }
            if sample[index + 2] == 0 { zeros.2 += 1 }
            if sample[index + 3] == 0 { zeros.3 += 1 }
        }
        let quarters = sample.count / 4
        // A UTF-32 unit has one byte that is always zero and one that is zero outside the rarest scripts.
        if zeros.0 == quarters, zeros.1 * 10 >= quarters * 9, zeros.3 * 20 < quarters, reads(sample, as: .utf32be) {
            return .utf32be
        }
        if zeros.3 == quarters, zeros.2 * 10 >= quarters * 9, zeros.0 * 20 < quarters, reads(sample, as: .utf32le) {
            return .utf32le
        }
        let even = zeros.0 + zeros.2
        let odd = zeros.1 + zeros.3
        guard min(even, odd) * 20 <= max(even, odd), isEnough(max(even, odd), sample) else { return nil }
        let encoding = even > odd ? TextEncoding.utf16be : .utf16le
        return reads(sample, as: encoding) ? encoding : nil
    }

    /// In Latin script every other byte is zero. In others only spaces and line ends give zeros, some two in a hundred
    /// bytes; but then the bytes are no UTF-8, or (Cyrillic, Greek) half of them are controls.
    private static func isEnough(_ zeros: Int, _ sample: UnsafeRawBufferPointer) -> Bool {
        if zeros * 4 >= sample.count { return true }
        guard zeros >= 2, zeros * 50 >= sample.count else { return false }
        let controls = sample.count { $0 < 0x09 && $0 > 0 || $0 > 0x0D && $0 < 0x20 }
        return controls * 10 > sample.count || String(validating: sample.dropLast(3), as: UTF8.self) == nil
    }

    /// Zero bytes also fall into place in binary data: it must read as text.
    private static func reads(_ sample: UnsafeRawBufferPointer, as encoding: TextEncoding) -> Bool {
        let (utf8, replacements) = LegacyConversion.convert(sample, from: encoding)
        // The sample may end in the middle of a pair.
        guard replacements <= 1 else { return false }
        let strange = String(decoding: utf8, as: UTF8.self).unicodeScalars.count { scalar in
            switch scalar.properties.generalCategory {
            case .unassigned, .privateUse: true
            case .control: !(0x09...0x0D).contains(scalar.value)
            default: false
            }
        }
        return strange * 50 <= sample.count / 2
    }
}
