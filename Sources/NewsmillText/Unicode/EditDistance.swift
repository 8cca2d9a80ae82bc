/// How far two words are apart, and the nearest of many: for "did you mean".
public enum EditDistance {
    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), in scalars.
    public static func between(_ first: String, _ second: String) -> Int {
        let a = Array(first.unicodeScalars)
        let b = Array(second.unicodeScalars)
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = last
        for i in 1...a.count {
            row[0] = i
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }

    /// The candidate a user most likely meant: at most a third of its letters apart, case aside; nil if none is near.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let folded = Folding.fold(word)
        return
            candidates
            .map { (name: $0, distance: between(folded, Folding.fold($0))) }
            .filter { $0.distance <= max(1, max(folded.count, $0.name.count) / 3) }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
            .name
    }
}
