/// The terms of one vector, to be looked up by the thousand: open addressing, used again for each vector.
///
/// Of the terms that are looked up most are not there. A bit for each hash, sixteen of them for each slot, says so without a
/// look into the table itself: for a sum of a thousand terms they take 8 KB, so they stay in the nearest cache.
public struct TermTable: Sendable {
    /// The hash in the upper half, one more than the place in the vector in the lower; 0 when free.
    private var slots: [UInt64] = []
    private var weights: [Float] = []
    private var bits: [UInt64] = []
    /// How far a mixed hash is moved to give the number of a bit.
    private var shift: UInt32 = 0

    private static let bitsOfSlot = 16

    public init() {}

    public mutating func fill(_ terms: [TermVector.Term]) {
        var size = 256
        while size < terms.count * 2 { size *= 2 }
        Self.clear(&slots, count: size)
        Self.clear(&bits, count: size * Self.bitsOfSlot / 64)
        shift = UInt32(32 - (size * Self.bitsOfSlot).trailingZeroBitCount)
        weights.removeAll(keepingCapacity: true)
        let shift = shift
        slots.withUnsafeMutableBufferPointer { slots in
            bits.withUnsafeMutableBufferPointer { bits in
                for (place, term) in terms.enumerated() {
                    let mixed = Self.mixed(term.hash)
                    bits[Int(mixed &>> shift) &>> 6] |= 1 &<< UInt64(mixed &>> shift)
                    var index = Int(mixed) & (size - 1)
                    while slots[index] != 0 { index = (index + 1) & (size - 1) }
                    slots[index] = UInt64(term.hash) << 32 | UInt64(place + 1)
                }
            }
        }
        for term in terms { weights.append(term.weight) }
    }

    /// The sum of the products of the weights of the terms in both, added up in the order of `terms`.
    public func product(_ terms: [TermVector.Term]) -> Float {
        var sum: Float = 0
        weights.withUnsafeBufferPointer { weights in
            terms.withUnsafeBufferPointer { terms in
                eachShared(terms) { term, place in sum += terms[term].weight * weights[place] }
            }
        }
        return sum
    }

    /// Calls `found` with the places of each shared term: in `terms`, and in the vector that the table was filled with.
    @inline(__always)
    public func eachShared(_ terms: [TermVector.Term], _ found: (Int, Int) -> Void) {
        terms.withUnsafeBufferPointer { eachShared($0, found) }
    }

    /// The same for terms that `found` may change the weights of.
    @inline(__always)
    public func eachShared(_ terms: UnsafeBufferPointer<TermVector.Term>, _ found: (Int, Int) -> Void) {
        slots.withUnsafeBufferPointer { slots in
            bits.withUnsafeBufferPointer { bits in
                let mask = slots.count - 1
                guard mask > 0 else { return }
                let shift = shift
                for number in 0..<terms.count {
                    let hash = terms[number].hash
                    let mixed = Self.mixed(hash)
                    let bit = mixed &>> shift
                    guard bits[Int(bit) &>> 6] &>> UInt64(bit) & 1 != 0 else { continue }
                    var index = Int(mixed) & mask
                    while slots[index] != 0 {
                        if UInt32(truncatingIfNeeded: slots[index] &>> 32) == hash {
                            found(number, Int(truncatingIfNeeded: slots[index] & 0xFFFF_FFFF) - 1)
                            break
                        }
                        index = (index + 1) & mask
                    }
                }
            }
        }
    }

    private static func clear(_ words: inout [UInt64], count: Int) {
        words.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(0, count: count))
    }

    /// The slot is taken from the lower bits, the number of the bit from the upper ones.
    @inline(__always)
    private static func mixed(_ hash: UInt32) -> UInt32 {
        let mixed = (hash ^ hash &>> 15) &* 0x9e37_79b1
        return mixed ^ mixed &>> 15
    }
}
