/// The paragraphs of an article that have gone by, found again by what they share with a new one: all its words, or a few of
/// its rarest triples of words. Never all against all.
struct SeenParagraphs {
    private(set) var all: [ParagraphCandidate] = []
    private var byFingerprint: [UInt64: Int] = [:]
    private var byTriple: [UInt64: [Int]] = [:]

    /// So many triples stand for a paragraph, those with the smallest hashes: the same in both where both have them
    /// (Broder, "On the resemblance and containment of documents", 1997). Of two paragraphs of which a tenth of the words
    /// differ, half of the triples are the same, and one in sixty such pairs shares none of six.
    private static let triplesKept = 6
    /// A triple that many paragraphs have tells nothing; only the first of them are remembered.
    private static let paragraphsToATriple = 8
    /// So many of those that share most are looked at.
    private static let looks = 4

    mutating func insert(_ candidate: ParagraphCandidate) {
        let index = all.count
        all.append(candidate)
        if byFingerprint[candidate.words.fingerprint] == nil { byFingerprint[candidate.words.fingerprint] = index }
        for triple in Self.triples(candidate.words) where byTriple[triple, default: []].count < Self.paragraphsToATriple
        {
            byTriple[triple, default: []].append(index)
        }
    }

    /// The first paragraph with the same words in the same order.
    func equal(to candidate: ParagraphCandidate) -> ParagraphCandidate? {
        guard let index = byFingerprint[candidate.words.fingerprint], all[index].words.hashes == candidate.words.hashes
        else {
            return nil
        }
        return all[index]
    }

    /// Those worth a comparison, the earliest first.
    func similar(to candidate: ParagraphCandidate) -> [ParagraphCandidate] {
        var shared: [Int: Int] = [:]
        for triple in Self.triples(candidate.words) {
            for index in byTriple[triple] ?? [] { shared[index, default: 0] += 1 }
        }
        if shared.isEmpty { return [] }
        let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.looks)
        return best.map(\.key).sorted().map { all[$0] }
    }

    private static func triples(_ words: ParagraphWords) -> [UInt64] {
        let hashes = words.hashes
        guard hashes.count >= 3 else { return [] }
        var smallest: [UInt64] = []
        var first: UInt64 = 0
        for index in 0..<(hashes.count - 2) {
            var triple = hashes[index] &* 3 ^ hashes[index + 1] &* 5 ^ hashes[index + 2] &* 7
            triple = (triple ^ triple >> 29) &* 0x94d0_49bb_1331_11eb
            if index == 0 { first = triple }
            if smallest.count == triplesKept, triple >= smallest[triplesKept - 1] { continue }
            let place = smallest.firstIndex { $0 >= triple } ?? smallest.count
            if place < smallest.count, smallest[place] == triple { continue }
            smallest.insert(triple, at: place)
            if smallest.count > triplesKept { smallest.removeLast() }
        }
        // What is cut short begins like the whole.
        return smallest.contains(first) ? smallest : smallest + [first]
    }
}

/// A paragraph that may be, or have, a duplicate.
struct ParagraphCandidate {
    /// In the article, from 0.
    var position: Int
    var words: ParagraphWords
    /// A short line among short lines: a verse, that may be a refrain.
    var isVerse: Bool
}
