/// The longest common subsequence, 64 cells at a time (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
enum OrderedOverlap {
    /// - Parameters:
    ///   - masks: for each different word of the first text, in which places it stands: `blocks` words of 64 bits each.
    ///   - sequence: the second text, as indices into `masks`; -1 for what the first does not have.
    ///   - row: room to work in, at least `blocks` words.
    /// - Returns: how many words stand in both, in the same order.
    static func length(
        masks: UnsafeBufferPointer<UInt64>, blocks: Int, count: Int, sequence: UnsafeBufferPointer<Int32>,
        row: UnsafeMutableBufferPointer<UInt64>
    ) -> Int {
        for block in 0..<blocks { row[block] = .max }
        for index in sequence where index >= 0 {
            let mask = Int(index) * blocks
            var carry: UInt64 = 0
            for block in 0..<blocks {
                let v = row[block]
                let u = v & masks[mask + block]
                let (first, overflow) = v.addingReportingOverflow(u)
                let (sum, second) = first.addingReportingOverflow(carry)
                carry = overflow || second ? 1 : 0
                row[block] = sum | (v & ~u)
            }
        }
        var zeros = 0
        for block in 0..<blocks {
            var missing = ~row[block]
            let rest = count - block * 64
            if rest < 64 { missing &= (1 << UInt64(rest)) - 1 }
            zeros += missing.nonzeroBitCount
        }
        return zeros
    }
}
