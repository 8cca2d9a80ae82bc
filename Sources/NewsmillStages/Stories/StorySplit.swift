import NewsmillText

/// Looks whether the articles of a story fall into two groups, each much nearer to itself than to the other.
enum StorySplit {
    struct Found {
        /// The group without the first article, ascending.
        var gone: [Int]
        /// How near the two groups are to each other, on average.
        var between: Float
    }

    /// A smaller group may be chance.
    private static let leastGroup = 3

    /// Joins the articles, the nearest first (average linkage), until two groups are left.
    ///
    /// - Parameter ratio: how near the groups may be to each other, of how near their articles are to their own, to be two stories.
    static func find(_ vectors: [TermVector], ratio: Float) -> Found? {
        guard vectors.count >= 2 * leastGroup else { return nil }
        let near = products(vectors)
        let count = vectors.count
        var groups = (0..<count).map { [$0] }
        var sums = near
        while groups.count > 2 {
            var best: (value: Float, first: Int, second: Int) = (-1, 0, 1)
            for first in groups.indices {
                for second in groups.indices.dropFirst(first + 1) {
                    let (a, b) = (groups[first], groups[second])
                    let value = sums[a[0] * count + b[0]] / Float(a.count * b.count)
                    if value > best.value { best = (value, first, second) }
                }
            }
            // The sums of a group stand in the row and the column of its first article.
            let (kept, joined) = (groups[best.first][0], groups[best.second][0])
            for other in 0..<count where other != kept {
                sums[kept * count + other] += sums[joined * count + other]
                sums[other * count + kept] = sums[kept * count + other]
            }
            groups[best.first] += groups[best.second]
            groups.remove(at: best.second)
        }
        guard groups[0].count >= leastGroup, groups[1].count >= leastGroup else { return nil }
        let between = sums[groups[0][0] * count + groups[1][0]] / Float(groups[0].count * groups[1].count)
        let within = groups.map { group -> Float in
            var sum: Float = 0
            for (place, first) in group.enumerated() {
                for second in group[(place + 1)...] { sum += near[first * count + second] }
            }
            return sum / Float(group.count * (group.count - 1) / 2)
        }
        guard between < ratio * (within[0] * within[1]).squareRoot() else { return nil }
        return Found(gone: (groups[0].contains(0) ? groups[1] : groups[0]).sorted(), between: between)
    }

    private static func products(_ vectors: [TermVector]) -> [Float] {
        let count = vectors.count
        var products = [Float](repeating: 0, count: count * count)
        var table = TermTable()
        for first in 0..<count {
            table.fill(vectors[first].terms)
            for second in (first + 1)..<max(count, first + 1) {
                let product = table.product(vectors[second].terms)
                (products[first * count + second], products[second * count + first]) = (product, product)
            }
        }
        return products
    }
}
