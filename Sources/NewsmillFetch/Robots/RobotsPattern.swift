/// The path of one rule: octets, `*` for any number of them, and `$` at the end for the end (RFC 9309 section 2.2.3).
struct RobotsPattern: Sendable {
    let isAllowed: Bool
    /// Octets, the measure of which rule is the more specific.
    let length: Int
    /// What stands before the first `*`, between them, and behind the last.
    private let pieces: [RobotsPiece]
    private let isAnchored: Bool

    /// - Returns: nothing for an empty path, which matches nothing, and for one that begins as no path does. Two for a
    ///   path of which it cannot be told whether an encoded slash in it stands in a query.
    static func read(_ value: ArraySlice<UInt8>, isAllowed: Bool) -> [RobotsPattern] {
        guard let first = value.first, first == UInt8(ascii: "/") || first == RobotsOctets.star else { return [] }
        let isAnchored = value.last == RobotsOctets.dollar
        var octets = RobotsOctets()
        octets.reserve(value.count)
        let pieces = (isAnchored ? value.dropLast() : value)
            .split(separator: RobotsOctets.star, omittingEmptySubsequences: false)
        var mayBeInQuery = false
        for (index, piece) in pieces.enumerated() {
            if index > 0 { octets.appendStar() }
            octets.append(piece)
            mayBeInQuery = mayBeInQuery || index > 0 && octets.holdsEncoded
        }
        let pattern = RobotsPattern(octets.octets, isAllowed: isAllowed, isAnchored: isAnchored)
        guard mayBeInQuery else { return [pattern] }
        let literals = [RobotsOctets.star | 0x80, RobotsOctets.dollar | 0x80]
        let folded = octets.octets.map { literals.contains($0) ? $0 : $0 & 0x7F }
        return [pattern, RobotsPattern(folded, isAllowed: isAllowed, isAnchored: isAnchored)]
    }

    private init(_ octets: [UInt8], isAllowed: Bool, isAnchored: Bool) {
        self.isAllowed = isAllowed
        self.isAnchored = isAnchored
        // An octet with its high bit set was written with three.
        length = octets.reduce(isAnchored ? 1 : 0) { $0 + ($1 >= 0x80 ? 3 : 1) }
        let parts = octets.split(separator: RobotsOctets.star, omittingEmptySubsequences: false)
        // `**` says no more than `*`.
        pieces = parts.enumerated().filter { index, part in
            index == 0 || index == parts.count - 1 || !part.isEmpty
        }.map { RobotsPiece($0.element) }
    }

    /// Each piece is looked for once, behind the one before: linear in path and pattern, however many stars.
    func matches(_ path: RobotsPath) -> Bool {
        path.octets.withUnsafeBufferPointer { path in
            guard pieces[0].stands(in: path, at: 0) else { return false }
            var position = pieces[0].count
            guard pieces.count > 1 else { return !isAnchored || position == path.count }
            for piece in pieces[1..<(pieces.count - 1)] {
                guard let found = piece.find(in: path, from: position) else { return false }
                position = found + piece.count
            }
            let last = pieces[pieces.count - 1]
            guard isAnchored else { return last.find(in: path, from: position) != nil }
            let start = path.count - last.count
            return start >= position && last.stands(in: path, at: start)
        }
    }
}
