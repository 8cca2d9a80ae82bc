/// Values by 32-bit key: open addressing in one array, eight bytes a slot, for tables of millions that grow.
///
/// Whoever looks for a key and then sets its value looks once: ``place(of:)``, ``value(at:)``, ``set(_:of:at:)``.
public struct KeyTable: Sendable {
    /// The key in the upper half, the value in the lower. A value is never 0, so that 0 is free.
    private var slots: [UInt64]
    public private(set) var count = 0

    /// - Parameter slots: how many to begin with: a power of two.
    public init(slots: Int = 1 << 12) {
        self.slots = Array(repeating: 0, count: slots)
    }

    /// Where a key is, or belongs; it holds until the next ``set(_:of:at:)``.
    @inline(__always)
    public func place(of key: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var place = Self.first(key) & mask
            while slots[place] != 0, UInt32(truncatingIfNeeded: slots[place] >> 32) != key {
                place = (place + 1) & mask
            }
            return place
        }
    }

    /// 0 when the key is not there.
    @inline(__always)
    public func value(at place: Int) -> UInt32 { UInt32(truncatingIfNeeded: slots[place]) }

    /// - Parameters:
    ///   - value: not 0.
    ///   - place: what ``place(of:)`` said of the key.
    @inline(__always)
    public mutating func set(_ value: UInt32, of key: UInt32, at place: Int) {
        let isNew = slots[place] == 0
        slots[place] = UInt64(key) << 32 | UInt64(value)
        guard isNew else { return }
        count += 1
        if count * 3 > slots.count * 2 { grow() }
    }

    /// 0 when the key is not there.
    @inline(__always)
    public subscript(key: UInt32) -> UInt32 { value(at: place(of: key)) }

    /// What stands where each key is first looked for: looks that do not wait for one another take a fraction of the time.
    public func peek(_ keys: [UInt32], into found: inout [UInt64]) {
        found.removeAll(keepingCapacity: true)
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            for key in keys { found.append(slots[Self.first(key) & mask]) }
        }
    }

    /// The value of a key; 0 when it is not there.
    ///
    /// - Parameter peeked: what ``peek(_:into:)`` found for it.
    @inline(__always)
    public func value(of key: UInt32, peeked: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: peeked >> 32) == key ? UInt32(truncatingIfNeeded: peeked) : self[key]
    }

    @inline(__always)
    private static func first(_ key: UInt32) -> Int { Int((key ^ key >> 16) &* 0x9e37_79b1 >> 1) }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for slot in old where slot != 0 { slots[place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot }
    }
}
