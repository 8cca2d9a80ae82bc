/// A stretch of octets to look for: by Knuth, Morris and Pratt, linear whatever is in it.
struct RobotsPiece: Sendable {
    let octets: [UInt8]
    /// For each octet, how many at the beginning are the same as those that end here. Most pieces need none.
    private let borders: [Int32]

    init(_ octets: some Collection<UInt8>) {
        self.octets = Array(octets)
        // Where the first octet comes but once, nothing is to be gone back to.
        guard let first = self.octets.first, self.octets.dropFirst().contains(first) else {
            borders = []
            return
        }
        var borders = [Int32](repeating: 0, count: self.octets.count)
        var length = 0
        for index in self.octets.indices.dropFirst() {
            while length > 0, self.octets[index] != self.octets[length] { length = Int(borders[length - 1]) }
            if self.octets[index] == self.octets[length] { length += 1 }
            borders[index] = Int32(length)
        }
        self.borders = borders
    }

    var count: Int { octets.count }

    func stands(in path: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        guard count <= path.count - position else { return false }
        return path[position..<(position + count)].elementsEqual(octets)
    }

    /// The position of the first occurrence behind a place.
    func find(in path: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard count > 0 else { return start }
        guard count <= path.count - start else { return nil }
        var length = 0
        for index in start..<path.count {
            while length > 0, path[index] != octets[length] { length = borders.isEmpty ? 0 : Int(borders[length - 1]) }
            if path[index] == octets[length] { length += 1 }
            if length == count { return index + 1 - count }
        }
        return nil
    }
}
