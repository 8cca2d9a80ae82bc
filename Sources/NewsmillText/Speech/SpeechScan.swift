/// The words of a speech one by one, folded, with what stands between them.
struct SpeechScan {
    enum Token {
        /// - Parameter isName: written with a capital where no sentence begins.
        case word(hash: UInt64, stem: UInt32, range: Range<Int>, isName: Bool)
        case number(Double, range: Range<Int>)
        /// Behind an apostrophe: the "t" of "don't", the "s" of "it's".
        case clipped(UInt8)
        /// Where a clause ends; a sentence where it says so.
        case border(endsSentence: Bool)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var beginsSentence = true
    private var folded: [UInt8] = []

    /// - Parameter bytes: valid UTF-8; must outlive the scan.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        folded.reserveCapacity(32)
    }

    mutating func next() -> Token? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 0x30 < 10 { return number() }
            if let word = word() { return word }
            switch byte {
            case UInt8(ascii: "'"):
                index += 1
                if let clipped = clipped() { return clipped }
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"):
                index += 1
                return .border(endsSentence: false)
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                index += 1
                beginsSentence = true
                return .border(endsSentence: byte != UInt8(ascii: ":"))
            case 0x80...:
                let (scalar, width) = UTF8Scalar.read(bytes, at: index)
                index += width
                switch scalar {
                case 0x2018, 0x2019: if let clipped = clipped() { return clipped }
                case 0x2013, 0x2014: return .border(endsSentence: false)
                case 0x2026:
                    beginsSentence = true
                    return .border(endsSentence: true)
                default: break
                }
            default: index += 1
            }
        }
        return nil
    }

    private mutating func word() -> Token? {
        let start = index
        folded.removeAll(keepingCapacity: true)
        var isCapital = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
                guard lower &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
                if folded.isEmpty { isCapital = lower != byte }
                folded.append(lower)
                index += 1
            } else {
                let (value, width) = UTF8Scalar.read(bytes, at: index)
                guard let scalar = Unicode.Scalar(value), WordScalar.isWord(scalar) else { break }
                if folded.isEmpty { isCapital = scalar.properties.isUppercase }
                Folding.fold(scalar, into: &folded)
                index += width
                if WordScalar.standsAlone(scalar) { break }
            }
        }
        guard index > start else { return nil }
        let isName = isCapital && !beginsSentence && folded.count > 1
        beginsSentence = false
        return folded.withUnsafeBufferPointer {
            .word(hash: WordHashes.hash(folded: $0), stem: Self.stem($0), range: start..<index, isName: isName)
        }
    }

    /// A clipped word's letter, when an apostrophe stands within a word.
    private mutating func clipped() -> Token? {
        guard index < bytes.count, bytes[index] | 0x20 &- 0x61 < 26, !beginsSentence else { return nil }
        let letter = bytes[index] | 0x20
        var end = index
        while end < bytes.count, bytes[end] | 0x20 &- 0x61 < 26 { end += 1 }
        guard end - index <= 2 else { return nil }
        index = end
        return .clipped(letter)
    }

    /// Digits with their separators: "120,000", "0.5"; letters behind them ("41st") are passed over.
    private mutating func number() -> Token {
        let start = index
        var value = 0.0
        var place = 0.0
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 0x30 < 10 {
                let digit = Double(byte &- 0x30)
                if place == 0 { value = value * 10 + digit } else { value += digit * place }
                if place > 0 { place /= 10 }
            } else {
                guard index + 1 < bytes.count, bytes[index + 1] &- 0x30 < 10, index > start else { break }
                if byte == UInt8(ascii: "."), place == 0 {
                    place = 0.1
                } else if byte != UInt8(ascii: ",") {
                    break
                }
            }
            index += 1
        }
        while index < bytes.count, bytes[index] | 0x20 &- 0x61 < 26 { index += 1 }
        beginsSentence = false
        return .number(value, range: start..<index)
    }

    /// The hash of a word's stem; its lowest two bits are clear.
    static func stem(_ folded: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let count = folded.allSatisfy { $0 < 0x80 } ? SpeechStem.length(folded) : folded.count
        let hash = WordHashes.hash(folded: UnsafeBufferPointer(rebasing: folded[0..<count]))
        return UInt32(truncatingIfNeeded: hash >> 32) & ~3
    }
}
