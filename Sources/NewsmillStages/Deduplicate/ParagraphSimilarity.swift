/// How much of one paragraph's wording another has, in order.
enum ParagraphSimilarity {
    /// Up to so many cells the longest common subsequence is worked out; beyond, shared pairs of words are counted.
    private static let largestTable = 250_000

    /// The words that both have in the same order, of those of the longer one: 1 when they are equal.
    static func ofLonger(_ first: ParagraphWords, _ second: ParagraphWords) -> Double {
        let longer = max(first.count, second.count)
        return longer == 0 ? 1 : Double(common(first.hashes, second.hashes)) / Double(longer)
    }

    /// How many words stand in both, in the same order.
    static func common(_ first: [UInt64], _ second: [UInt64]) -> Int {
        var (lower, upper) = (0, 0)
        let shorter = min(first.count, second.count)
        while lower < shorter, first[lower] == second[lower] { lower += 1 }
        while upper < shorter - lower, first[first.count - 1 - upper] == second[second.count - 1 - upper] { upper += 1 }
        let a = first[lower..<(first.count - upper)]
        let b = second[lower..<(second.count - upper)]
        if a.isEmpty || b.isEmpty { return lower + upper }
        return lower + upper + (a.count * b.count <= largestTable ? subsequence(a, b) : sharedPairs(a, b))
    }

    private static func subsequence(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Int {
        var last = [Int](repeating: 0, count: b.count + 1)
        var row = last
        for first in a {
            for (index, second) in b.enumerated() {
                row[index + 1] = first == second ? last[index] + 1 : max(last[index + 1], row[index])
            }
            swap(&last, &row)
        }
        return last[b.count]
    }

    private static func sharedPairs(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Int {
        var pairs: [UInt64: Int] = [:]
        for (first, second) in zip(a, a.dropFirst()) { pairs[first &* 31 &+ second, default: 0] += 1 }
        var shared = 0
        for (first, second) in zip(b, b.dropFirst()) {
            let pair = first &* 31 &+ second
            if let count = pairs[pair], count > 0 {
                pairs[pair] = count - 1
                shared += 1
            }
        }
        return shared
    }
}
