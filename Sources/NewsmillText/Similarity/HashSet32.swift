/// A small set of 32-bit hashes, cleared and filled again for each text: open addressing in one array.
struct HashSet32: Sendable {
    private var slots: [UInt32] = []
    private var hasZero = false
    private(set) var count = 0

    /// Empties it, and makes room.
    mutating func removeAll(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(0, count: size))
        hasZero = false
        count = 0
    }

    /// No more than the capacity.
    ///
    /// - Returns: whether it was not there.
    @discardableResult
    mutating func insert(_ hash: UInt32) -> Bool {
        if hash == 0 {
            if !hasZero { count += 1 }
            defer { hasZero = true }
            return !hasZero
        }
        let index = place(of: hash)
        if slots[index] != 0 { return false }
        slots[index] = hash
        count += 1
        return true
    }

    func contains(_ hash: UInt32) -> Bool { hash == 0 ? hasZero : slots[place(of: hash)] != 0 }

    @inline(__always)
    private func place(of hash: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int((hash ^ hash >> 15) &* 0x9e37_79b1 >> 2) & mask
            while slots[index] != 0, slots[index] != hash { index = (index + 1) & mask }
            return index
        }
    }
}
