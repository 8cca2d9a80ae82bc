/// The terms of one vector, to be looked up by the thousand: open addressing, used again for each vector.
public struct TermTable: Sendable {
    /// The hash in the upper half, one more than the place in the vector in the lower; 0 when free.
    private var slots: [UInt64] = []
    private var weights: [Float] = []

    public init() {}

    public mutating func fill(_ terms: [TermVector.Term]) {
        var size = 256
        while size < terms.count * 3 { size *= 2 }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(0, count: size))
        weights.removeAll(keepingCapacity: true)
        slots.withUnsafeMutableBufferPointer { slots in
            for (place, term) in terms.enumerated() {
                var index = Self.place(term.hash) & (size - 1)
                while slots[index] != 0 { index = (index + 1) & (size - 1) }
                slots[index] = UInt64(term.hash) << 32 | UInt64(place + 1)
            }
        }
        for term in terms { weights.append(term.weight) }
    }

    /// The sum of the products of the weights of the terms in both, added up in the order of `terms`.
    public func product(_ terms: [TermVector.Term]) -> Float {
        var sum: Float = 0
        eachShared(terms) { term, place in sum += terms[term].weight * weights[place] }
        return sum
    }

    /// Calls `found` with the places of each shared term: in `terms`, and in the vector that the table was filled with.
    @inline(__always)
    public func eachShared(_ terms: [TermVector.Term], _ found: (Int, Int) -> Void) {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            guard mask > 0 else { return }
            terms.withUnsafeBufferPointer { terms in
                for number in 0..<terms.count {
                    let hash = terms[number].hash
                    var index = Self.place(hash) & mask
                    while slots[index] != 0 {
                        if UInt32(truncatingIfNeeded: slots[index] >> 32) == hash {
                            found(number, Int(truncatingIfNeeded: slots[index] & 0xFFFF_FFFF) - 1)
                            break
                        }
                        index = (index + 1) & mask
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func place(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) &* 0x9e37_79b1 >> 2) }
}
