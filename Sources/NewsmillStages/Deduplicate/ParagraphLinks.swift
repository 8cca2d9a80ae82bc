/// A paragraph that may be, or have, a duplicate.
struct ParagraphCandidate {
    /// In the article, from 0.
    var position: Int
    var words: ParagraphWords
    /// A short line among short lines: a verse, that may be a refrain.
    var isVerse = false
}

/// Which paragraphs of an article are worth a comparison: those that share all their words, or a few of their rarest triples of
/// words. Never all against all.
struct ParagraphLinks {
    /// By the index of a candidate, the earlier ones that it shares most with, the earliest first.
    private var earlier: [Int: [Int]] = [:]

    /// So many triples stand for a paragraph, those with the smallest hashes: the same in both where both have them
    /// (Broder, "On the resemblance and containment of documents", 1997). Of two paragraphs of which a tenth of the words
    /// differ, half of the triples are the same, and one in sixty such pairs shares none of six.
    private static let triplesKept = 6
    /// A key that many paragraphs have tells nothing; only the first of them are remembered.
    private static let paragraphsToAKey = 8
    /// So many of those that share most are looked at.
    private static let looks = 4

    init(_ candidates: [ParagraphCandidate]) {
        var keys: [(key: UInt64, index: Int)] = []
        keys.reserveCapacity(candidates.count * (Self.triplesKept + 2))
        for (index, candidate) in candidates.enumerated() {
            Self.appendKeys(of: candidate.words.hashes, index, to: &keys)
        }
        keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
        var shared: [Int: [Int: Int]] = [:]
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].key == keys[start].key { end += 1 }
            for later in stride(from: start + 1, to: end, by: 1) {
                // A paragraph may have the same triple twice.
                for first in start..<min(later, start + Self.paragraphsToAKey)
                where keys[first].index < keys[later].index {
                    shared[keys[later].index, default: [:]][keys[first].index, default: 0] += 1
                }
            }
            start = end
        }
        earlier = shared.mapValues { counts in
            let best = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.looks)
            return best.map(\.key).sorted()
        }
    }

    var isEmpty: Bool { earlier.isEmpty }

    func earlier(than index: Int) -> [Int] { earlier[index] ?? [] }

    /// All words as one, the first three, and the smallest triples.
    private static func appendKeys(of hashes: [UInt64], _ index: Int, to keys: inout [(key: UInt64, index: Int)]) {
        keys.append((hashes.reduce(0) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 }, index))
        guard hashes.count >= 3 else { return }
        let begin = keys.count
        var first: UInt64 = 0
        for place in 0..<(hashes.count - 2) {
            var triple = hashes[place] &* 3 ^ hashes[place + 1] &* 5 ^ hashes[place + 2] &* 7
            triple = (triple ^ triple >> 29) &* 0x94d0_49bb_1331_11eb
            if place == 0 { first = triple }
            var slot = keys.count
            if slot - begin == triplesKept {
                if triple >= keys[slot - 1].key { continue }
                slot -= 1
            } else {
                keys.append((triple, index))
            }
            while slot > begin, keys[slot - 1].key > triple {
                keys[slot] = keys[slot - 1]
                slot -= 1
            }
            keys[slot] = (triple, index)
        }
        // What is cut short begins like the whole.
        if !keys[begin...].contains(where: { $0.key == first }) { keys.append((first, index)) }
    }
}
