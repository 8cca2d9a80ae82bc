/// Names of elements and attributes found by their bytes, without making a string.
///
/// Up to eight bytes are the key as they are; longer names are mixed into it, and no two known ones meet.
struct HTMLNames: Sendable {
    /// What a name comes to, byte by byte.
    struct Key {
        private(set) var value: UInt64 = 0

        /// - Parameter byte: in lower case.
        @inline(__always)
        mutating func add(_ byte: UInt8) { value = (value &<< 8 | value &>> 56) ^ UInt64(byte) }
    }

    /// Open addressing; 0 is free, and no name has the key 0.
    private let keys: [UInt64]
    private let numbers: [UInt8]
    private let shift: UInt64

    private init(_ names: [(String, UInt8)], bits: UInt64) {
        var keys = [UInt64](repeating: 0, count: 1 << bits)
        var numbers = [UInt8](repeating: 0, count: 1 << bits)
        shift = 64 - bits
        for (name, number) in names {
            var key = Key()
            for byte in name.utf8 { key.add(byte) }
            var slot = Int(Self.slot(key.value, shift: shift))
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key.value
            numbers[slot] = number
        }
        self.keys = keys
        self.numbers = numbers
    }

    @inline(__always)
    private static func slot(_ key: UInt64, shift: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) &>> shift }

    /// The number of a name, or nil.
    @inline(__always)
    func find(_ key: Key) -> UInt8? {
        var slot = Int(Self.slot(key.value, shift: shift))
        while keys[slot] != 0 {
            if keys[slot] == key.value { return numbers[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Numbers are raw values. What only a parser makes (the document, text) has no name.
    static let tags = HTMLNames(HTMLTag.allCases.dropFirst(3).map { ("\($0)", $0.rawValue) }, bits: 9)
    /// Numbers are positions in `allCases`.
    static let attributes = HTMLNames(
        HTMLAttributeName.allCases.enumerated().map { ($1.rawValue, UInt8($0)) }, bits: 7)
}
