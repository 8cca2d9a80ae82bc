/// Counts by 32-bit hash: open addressing in one array, eight bytes a slot.
struct HashCounts: Sendable {
    private var slots: [UInt64] = Array(repeating: 0, count: 1024)
    private(set) var count = 0

    /// 0 for what was never counted.
    subscript(hash: UInt32) -> UInt32 {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Self.place(hash) & mask
            while slots[index] != 0 {
                if UInt32(truncatingIfNeeded: slots[index]) == hash {
                    return UInt32(truncatingIfNeeded: slots[index] >> 32)
                }
                index = (index + 1) & mask
            }
            return 0
        }
    }

    mutating func increment(_ hash: UInt32) {
        if count * 3 >= slots.count * 2 { grow() }
        let mask = slots.count - 1
        slots.withUnsafeMutableBufferPointer { slots in
            var index = Self.place(hash) & mask
            while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index]) != hash { index = (index + 1) & mask }
            if slots[index] == 0 {
                slots[index] = 1 << 32 | UInt64(hash)
                count += 1
            } else {
                slots[index] += 1 << 32
            }
        }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        slots.withUnsafeMutableBufferPointer { slots in
            for slot in old where slot != 0 {
                var index = Self.place(UInt32(truncatingIfNeeded: slot)) & mask
                while slots[index] != 0 { index = (index + 1) & mask }
                slots[index] = slot
            }
        }
    }

    @inline(__always)
    private static func place(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) &* 0x9e37_79b1 >> 2) }
}
