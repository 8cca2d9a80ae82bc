/// Finds the earlier text that a text is a copy of: candidates by the rare pairs of words they share, each then compared
/// in full (``CopyComparison``).
///
/// Keys are hashed pairs of neighbouring words of which one at least is not among the commonest; every fourth one, chosen by
/// its hash, so that a text and its copy keep the same ones however much was cut or added. Of a text with 40 % of its words
/// changed a third of the pairs is left, and hardly any run of five words, which MinHash bands go by: on agency news with edits
/// put in, the whole finds .98 of the copies and every pair with a Jaccard of .8 (measured), so there are no bands beside them.
///
/// What is found depends on the texts added so far and their order, on nothing else.
public struct CopyIndex: Sendable {
    public private(set) var rarity = WordRarity()
    private var texts: [Text] = []
    /// By text, what it is a copy of; its own number when of none.
    private var originals: [UInt32] = []
    /// By text, how many keys it has.
    private var keyCounts: [Int32] = []
    private var postings = KeyPostings()
    private var comparison = CopyComparison()
    // Room to work in.
    private var keys: [UInt32] = []
    private var keysAreOf = WordSequence()
    private var hits: [UInt16] = []
    private var touched: [UInt32] = []
    /// By original: the keys that no text but it and its copies has.
    private var ownHits: [UInt16] = []
    private var found: [UInt32] = []
    private var values: [UInt64] = []
    private var touchedOriginals: [Int] = []

    private struct Text {
        var words: WordSequence
        var day: Int
    }

    /// A text of fewer words has no copies.
    public static let fewestWords = 20
    /// So many of the texts that share most keys are compared.
    private static let mostCandidates = 6
    private static let mostOwners = 6
    /// Of the keys of the text with fewer, as a share: half of what 40 % changed words leave.
    private static let leastKeys: Float = 0.09

    public init() {}

    /// How many texts were added.
    public var count: Int { texts.count }

    public struct Match: Sendable {
        /// As ``add(_:day:)`` numbered it.
        public let text: Int
        public let evidence: CopyEvidence
        /// The similarity of the text by way of which it was found: the original, or a copy of it.
        let rank: Float
    }

    /// Adds a text.
    ///
    /// - Parameters:
    ///   - day: any count of days that goes up.
    ///   - original: what it is a copy of, as ``match(_:since:)`` said. Then it is only a help to find others: its words count for
    ///     nothing.
    /// - Returns: its number, from 0.
    @discardableResult
    public mutating func add(_ words: WordSequence, day: Int, copyOf original: Int? = nil) -> Int {
        let number = texts.count
        collectKeys(of: words)
        for key in keys { postings.add(UInt32(number), to: key) }
        rarity.count(words)
        texts.append(Text(words: words, day: day))
        keyCounts.append(Int32(keys.count))
        originals.append(UInt32(original ?? number))
        hits.append(0)
        ownHits.append(0)
        return number
    }

    /// The text that this one is most clearly a copy of, the earliest of equals.
    ///
    /// - Parameters:
    ///   - since: texts added with an earlier day are passed over.
    ///   - except: a text to pass over, too: an earlier version of this one.
    public mutating func match(_ words: WordSequence, since: Int = .min, except: Int? = nil) -> Match? {
        guard words.count >= Self.fewestWords else { return nil }
        collectKeys(of: words)
        let candidates = candidates(since: since, except: except)
        defer { for original in touchedOriginals { ownHits[original] = 0 } }
        guard !candidates.isEmpty else { return nil }
        comparison.prepare(words)
        var best: Match?
        var isRefused: Set<Int> = []
        for number in candidates {
            let original = Int(originals[number])
            let own = Float(ownHits[original]) / Float(max(1, min(keys.count, Int(keyCounts[number]))))
            guard var evidence = comparison.compare(texts[number].words, rarity) else { continue }
            evidence.ownPairs = own
            guard evidence.isCopy else { continue }
            guard original == number else {
                // A copy's copy is one of the original only if the two themselves have enough in common; nearly the same text
                // as the copy's has as much of it as the copy.
                if best?.text == original || isRefused.contains(original) || original == except
                    || texts[original].day < since
                {
                    continue
                }
                if let direct = comparison.compare(texts[original].words, rarity, least: 0.2),
                    direct.isSupportedCopy || evidence.jaccard >= 0.75
                {
                    best = better(best, Match(text: original, evidence: direct, rank: evidence.similarity))
                } else {
                    isRefused.insert(original)
                }
                continue
            }
            best = better(best, Match(text: number, evidence: evidence, rank: evidence.similarity))
        }
        return best
    }

    private func better(_ best: Match?, _ match: Match) -> Match {
        guard let best else { return match }
        let isBetter =
            match.rank > best.rank
            || match.rank == best.rank && match.text < best.text
        return isBetter ? match : best
    }

    /// The words of a text that was added.
    public func words(of number: Int) -> WordSequence { texts[number].words }

    private mutating func candidates(since: Int, except: Int?) -> [Int] {
        touched.removeAll(keepingCapacity: true)
        touchedOriginals.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        postings.peek(keys, into: &values)
        for (key, value) in zip(keys, values) {
            let from = found.count
            postings.append(key, value, to: &found)
            let texts = found.count - from
            // A key of many texts belongs to none.
            guard (1...Self.mostOwners).contains(texts) else { continue }
            let owner = Int(originals[Int(found[from])])
            guard found[from...].allSatisfy({ originals[Int($0)] == UInt32(owner) }) else { continue }
            if ownHits[owner] == 0 { touchedOriginals.append(owner) }
            ownHits[owner] += 1
        }
        hits.withUnsafeMutableBufferPointer { hits in
            for number in found {
                if hits[Int(number)] == 0 { touched.append(number) }
                hits[Int(number)] += 1
            }
        }
        var best: [(share: Float, number: Int)] = []
        for number in touched {
            let number = Int(number)
            let share = Float(hits[number]) / Float(max(1, min(keys.count, Int(keyCounts[number]))))
            hits[number] = 0
            if share >= Self.leastKeys, texts[number].day >= since, number != except { best.append((share, number)) }
        }
        best.sort { ($1.share, $0.number) < ($0.share, $1.number) }
        return best.prefix(Self.mostCandidates).map(\.number)
    }

    /// A pair that stands twice gives two keys.
    private mutating func collectKeys(of words: WordSequence) {
        // A text is matched, then added.
        if keysAreOf == words { return }
        keysAreOf = words
        keys.removeAll(keepingCapacity: true)
        var previous: UInt32?
        var previousIsCommon = false
        for word in words.words {
            let isCommon = WordRarity.isAmongCommonest(word, bands: 4)
            if let previous, !(isCommon && previousIsCommon) {
                var key = (previous &* 0x85eb_ca6b) ^ (word.identity &* 0xc2b2_ae35)
                key = (key ^ key >> 16) &* 0x7feb_352d
                key ^= key >> 15
                if key & 3 == 0, key != 0 { keys.append(key) }
            }
            (previous, previousIsCommon) = (word.identity, isCommon)
        }
    }
}
