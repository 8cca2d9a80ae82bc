/// Sets of hashes as sorted lists: two are compared in one pass.
enum SortedHashes {
    /// Sorts a list and drops what stands in it twice.
    static func unique(_ hashes: inout [UInt32]) {
        hashes.sort()
        var kept = 0
        for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
            hashes[kept] = hash
            kept += 1
        }
        hashes.removeSubrange(kept...)
    }

    /// How many two sorted lists have in common.
    static func common<Hash: FixedWidthInteger>(_ a: [Hash], _ b: [Hash]) -> Int {
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                shared += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return shared
    }
}
