/// Compares one text with many, one after the other: what is needed of the one is worked out once.
struct CopyComparison: Sendable {
    /// By place in the text.
    private var words: [TextWord] = []
    private var slots: [Slot] = []
    private var blocks = 0
    private var distinct: [UInt32] = []
    /// In which places each different word stands, ``blocks`` times 64 bits each.
    private var masks: [UInt64] = []
    private var runs = HashSet32()
    private var otherRuns = HashSet32()
    private var weights: [Float] = []
    private var totalWeight: Float = 0
    private var numbers: [UInt32] = []
    // Room to work in.
    private var sequence: [Int32] = []
    private var row: [UInt64] = []
    private var isSeen: [Bool] = []

    private struct Slot {
        var identity: UInt32
        /// In ``distinct``; -1 when the slot is free.
        var index: Int32
    }

    mutating func prepare(_ text: WordSequence) {
        words = text.words
        blocks = (words.count + 63) / 64
        var capacity = 64
        while capacity < words.count * 2 { capacity *= 2 }
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(Slot(identity: 0, index: -1), count: capacity))
        distinct.removeAll(keepingCapacity: true)
        masks.removeAll(keepingCapacity: true)
        for (place, word) in words.enumerated() {
            let slot = find(word.identity)
            if slots[slot].index < 0 {
                slots[slot] = Slot(identity: word.identity, index: Int32(distinct.count))
                distinct.append(word.identity)
                masks.append(contentsOf: repeatElement(0, count: blocks))
            }
            masks[Int(slots[slot].index) * blocks + place / 64] |= 1 << UInt64(place % 64)
        }
        runs.removeAll(capacity: words.count)
        let length = min(5, words.count)
        for start in stride(from: 0, through: words.count - length, by: 1) {
            runs.insert(Self.run(words, start, length))
        }
        weights.removeAll(keepingCapacity: true)
        numbers = Self.sorted(words) { $0.isNumber }
    }

    /// - Returns: nil when the two share too little to look further; then some figures were not worked out.
    mutating func compare(_ other: WordSequence, _ rarity: WordRarity, least: Float = 0.4) -> CopyEvidence? {
        guard !words.isEmpty, other.count > 0 else { return nil }
        var evidence = CopyEvidence()
        compareRuns(other, &evidence)
        compareOrder(other, &evidence)
        let mayBe = evidence.runsOfShorter >= 0.2 || evidence.orderedOfShorter >= least
        guard mayBe else { return nil }
        compareNumbers(other, &evidence)
        compareWeights(other, rarity, &evidence)
        return evidence
    }

    // MARK: Parts

    private mutating func compareOrder(_ other: WordSequence, _ evidence: inout CopyEvidence) {
        sequence.removeAll(keepingCapacity: true)
        for word in other.words { sequence.append(slots[find(word.identity)].index) }
        if row.count < blocks { row = Array(repeating: 0, count: blocks) }
        let common = masks.withUnsafeBufferPointer { masks in
            sequence.withUnsafeBufferPointer { sequence in
                row.withUnsafeMutableBufferPointer { row in
                    OrderedOverlap.length(
                        masks: masks, blocks: blocks, count: words.count, sequence: sequence, row: row)
                }
            }
        }
        evidence.orderedOfShorter = Float(common) / Float(min(words.count, other.count))
        evidence.orderedOfLonger = Float(common) / Float(max(words.count, other.count))
    }

    /// Runs that stand twice in the other text are counted twice at first: it is looked at more closely only where it matters.
    private mutating func compareRuns(_ other: WordSequence, _ evidence: inout CopyEvidence) {
        let length = min(5, other.count)
        var others = other.count - length + 1
        var shared = 0
        for start in 0..<others where runs.contains(Self.run(other.words, start, length)) { shared += 1 }
        let fewer = min(runs.count, others)
        shared = min(shared, fewer)
        if fewer > 0 { evidence.runsOfShorter = Float(shared) / Float(fewer) }
        // No more than this can come out, however often the other text repeats itself.
        if Float(shared) >= Self.closeEnough * Float(runs.count) {
            otherRuns.removeAll(capacity: others)
            shared = 0
            for start in 0..<others {
                let run = Self.run(other.words, start, length)
                if otherRuns.insert(run), runs.contains(run) { shared += 1 }
            }
            others = otherRuns.count
        }
        let either = runs.count + others - shared
        if either > 0 { evidence.jaccard = Float(shared) / Float(either) }
    }

    /// A Jaccard above decides something (``CopyEvidence/isCopy``), so it is worked out exactly.
    private static let closeEnough: Float = 0.5

    private func compareNumbers(_ other: WordSequence, _ evidence: inout CopyEvidence) {
        let otherNumbers = Self.sorted(other.words) { $0.isNumber }
        evidence.sharedNumbers = SortedHashes.common(numbers, otherNumbers)
        evidence.fewerNumbers = min(numbers.count, otherNumbers.count)
    }

    private mutating func compareWeights(_ other: WordSequence, _ rarity: WordRarity, _ evidence: inout CopyEvidence) {
        if weights.isEmpty {
            weights = distinct.map { rarity.weight(of: TextWord(bits: $0)) }
            totalWeight = weights.reduce(0, +)
        }
        isSeen.removeAll(keepingCapacity: true)
        isSeen.append(contentsOf: repeatElement(false, count: distinct.count))
        var (shared, own): (Float, Float) = (0, 0)
        var strangers: [UInt32] = []
        for (place, word) in other.words.enumerated() {
            let index = Int(sequence[place])
            if index < 0 {
                strangers.append(word.identity)
            } else if !isSeen[index] {
                isSeen[index] = true
                shared += weights[index]
            }
        }
        strangers.sort()
        var last: UInt32?
        for stranger in strangers where stranger != last {
            own += rarity.weight(of: TextWord(bits: stranger))
            last = stranger
        }
        let otherWeight = shared + own
        evidence.ofLighter = shared / max(1, min(totalWeight, otherWeight))
        evidence.ofHeavier = shared / max(1, max(totalWeight, otherWeight))
    }

    // MARK: Small sets

    private func find(_ identity: UInt32) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var index = Int((identity ^ identity >> 15) &* 0x9e37_79b1 >> 2) & mask
            while slots[index].index >= 0, slots[index].identity != identity { index = (index + 1) & mask }
            return index
        }
    }

    @inline(__always)
    static func run(_ words: [TextWord], _ start: Int, _ length: Int) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for place in start..<(start + length) { hash = (hash ^ UInt64(words[place].identity)) &* 0x9e37_79b9_7f4a_7c15 }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    private static func sorted(_ words: [TextWord], _ isMeant: (TextWord) -> Bool) -> [UInt32] {
        var found: [UInt32] = []
        for word in words where isMeant(word) { found.append(word.identity) }
        SortedHashes.unique(&found)
        return found
    }
}
