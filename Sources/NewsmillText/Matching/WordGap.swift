/// What stands between two neighbouring words, as far as phrases care.
enum WordGap: Equatable {
    /// Nothing: scripts without spaces.
    case none
    case space
    case hyphen
    case dot
    case apostrophe
    /// Anything else, told apart by a small hash of its bytes: "AT&T" is found as "AT&T" and not as "AT/T".
    case other(UInt8)

    /// Two spaces after all that is not white; a blank line ends a phrase.
    static let blankLine = WordGap.other(0)

    /// How a pattern's gap is stored.
    var inPattern: UInt8 {
        switch self {
        case .none: 0
        case .space, .hyphen: 1
        case .dot: 2
        case .apostrophe: 3
        case .other(let hash): 4 + hash % 250
        }
    }

    /// The stored gaps that a gap of the text satisfies; 255 stands for no second one.
    var inText: (UInt8, UInt8) {
        self == .space ? (1, 2) : (inPattern, 255)
    }

    /// Reads the bytes between two words.
    init(_ bytes: UnsafeRawPointer, _ range: Range<Int>) {
        if range.isEmpty {
            self = .none
            return
        }
        if range.count == 1 {
            switch bytes.load(fromByteOffset: range.lowerBound, as: UInt8.self) {
            case 0x20, 0x0A, 0x09, 0x0D: self = .space
            case 0x2D: self = .hyphen
            case 0x2E: self = .dot
            case 0x27: self = .apostrophe
            case let byte: self = .other(1 &+ byte)
            }
            return
        }
        var folded: [UInt8] = []
        var lines = 0
        var white = 0
        for scalar in String(decoding: UnsafeRawBufferPointer(rebasing: Self.slice(bytes, range)), as: UTF8.self)
            .unicodeScalars
        {
            if scalar.properties.isWhitespace {
                white += 1
                if scalar == "\n" { lines += 1 }
            } else {
                Folding.fold(scalar, into: &folded)
            }
        }
        switch folded {
        case []: self = lines > 1 ? .blankLine : .space
        case [0x2D] where white == 0: self = .hyphen
        case [0x2E] where lines < 2: self = .dot
        case [0x27] where white == 0: self = .apostrophe
        default:
            var hash: UInt32 = 2_166_136_261
            for byte in folded { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            self = .other(UInt8(truncatingIfNeeded: hash >> 11) | 1)
        }
    }

    private static func slice(_ bytes: UnsafeRawPointer, _ range: Range<Int>) -> Slice<UnsafeRawBufferPointer> {
        UnsafeRawBufferPointer(start: bytes, count: range.upperBound)[range]
    }
}
