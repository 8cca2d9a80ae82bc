/// Compares wordings of speech, two at a time.
public enum SpeechComparison {
    public static func compare(_ first: SpeechText, _ second: SpeechText) -> SpeechEvidence {
        var evidence = SpeechEvidence()
        guard !first.terms.isEmpty, !second.terms.isEmpty else { return evidence }
        let pairing = Pairing(first, second)
        if pairing.shared == 0 { return evidence }
        let (ofFirst, ofSecond) = (pairing.contained(.first, nil), pairing.contained(.second, nil))
        evidence.ofFirst = ofFirst.share
        evidence.ofSecond = ofSecond.share
        evidence.common = pairing.common
        let isFarHeavier = pairing.isFarHeavier
        evidence.ofLonger = isFarHeavier ? max(0, evidence.common - 0.1) : min(evidence.ofFirst, evidence.ofSecond)
        evidence.words = words(first.words, second.words, isFarHeavier)
        evidence.oneDenies = (first.negations == 0) != (second.negations == 0)
        evidence.shared = pairing.shared
        evidence.weight = pairing.weight
        evidence.fewer = min(first.concepts, second.concepts)
        evidence.ordered = pairing.ordered
        evidence.pairs = pairs(first.words, second.words)
        evidence.run = longestRun(first.words, second.words)
        evidence.fewerWords = min(first.wordCount, second.wordCount)
        evidence.runOfShorter = Float(evidence.run) / Float(max(1, evidence.fewerWords))
        evidence.sentence = pairing.bestSentence
        let (shorter, longer) = first.weight > second.weight ? (second, first) : (first, second)
        compareFacts(shorter, longer, &evidence)
        evidence.negation = pairing.negation
        return evidence
    }

    /// Whether two wordings have enough in common to be worth a comparison.
    public static func mayAgree(_ first: SpeechText, _ second: SpeechText) -> Bool {
        var shared: Float = 0
        for term in first.terms where second.terms.contains(where: { $0.concept == term.concept }) {
            shared += term.weight
        }
        return shared > 0 && shared >= 0.4 * min(first.weight, second.weight)
    }

    /// Numbers and names as evidence against.
    private static func compareFacts(_ shorter: SpeechText, _ longer: SpeechText, _ evidence: inout SpeechEvidence) {
        func has(_ text: SpeechText, _ concept: UInt32, _ isMeant: (SpeechText.Term) -> Bool) -> Bool {
            text.terms.contains { $0.concept == concept && isMeant($0) }
        }
        func isMissing(_ term: SpeechText.Term, _ other: SpeechText) -> Bool {
            !has(other, term.concept) { $0.isNumber == term.isNumber }
        }
        evidence.numberAlone = shorter.terms.contains { $0.isNumber && isMissing($0, longer) }
        evidence.numbersDiffer =
            evidence.numberAlone && longer.terms.contains { $0.isNumber && isMissing($0, shorter) }
        // A name may stand at the beginning of the other's sentence, where nobody sees that it is one.
        evidence.namesDiffer =
            shorter.terms.contains { $0.isName && isMissing($0, longer) }
            && longer.terms.contains { $0.isName && isMissing($0, shorter) }
    }

    /// Twice the words in both over the sum. A far longer text has any article: then no more is said than of two strangers.
    private static func words(_ first: [UInt32], _ second: [UInt32], _ isFarHeavier: Bool) -> Float {
        var (a, b) = (first, second)
        SortedHashes.unique(&a)
        SortedHashes.unique(&b)
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let shared = Float(SortedHashes.common(a, b))
        return isFarHeavier ? min(0.45, shared / Float(min(a.count, b.count))) : 2 * shared / Float(a.count + b.count)
    }

    /// The longest run of words that both have.
    private static func longestRun(_ first: [UInt32], _ second: [UInt32]) -> Int {
        var row = [Int](repeating: 0, count: second.count + 1)
        var longest = 0
        for word in first.prefix(mostWords) {
            var diagonal = 0
            for (index, other) in second.prefix(mostWords).enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + 1 : 0
                longest = max(longest, row[index + 1])
                diagonal = above
            }
        }
        return longest
    }

    /// Beyond, runs are not looked for: the time grows with the square.
    private static let mostWords = 120

    /// Pairs of neighbouring words that both have, of those of the shorter.
    private static func pairs(_ first: [UInt32], _ second: [UInt32]) -> Float {
        guard first.count > 1, second.count > 1 else { return first == second ? 1 : 0 }
        func hashes(_ words: [UInt32]) -> [UInt64] {
            var pairs: [UInt64] = []
            pairs.reserveCapacity(words.count)
            for index in 1..<words.count { pairs.append(UInt64(words[index - 1]) << 32 | UInt64(words[index])) }
            pairs.sort()
            return pairs
        }
        let (a, b) = (hashes(first), hashes(second))
        return Float(SortedHashes.common(a, b)) / Float(min(a.count, b.count))
    }
}

/// Which terms of two texts stand for one another.
struct Pairing {
    enum Side { case first, second }

    private let first: [SpeechText.Term]
    private let second: [SpeechText.Term]
    private let totals: (first: Float, second: Float)
    /// By term: the number of its concept among those that both have, or ``alone``.
    private var numberOfFirst: [Int]
    private var numberOfSecond: [Int]
    private static let alone = -1
    /// By shared concept: what it weighs.
    private(set) var weights: [Float] = []
    var shared: Int { weights.count }
    private(set) var weight: Float = 0

    /// Another word of the same meaning.
    private static let agreementOfSynonyms: Float = 0.85

    init(_ a: SpeechText, _ b: SpeechText) {
        (first, second) = (a.terms, b.terms)
        totals = (a.weight, b.weight)
        numberOfFirst = Array(repeating: Self.alone, count: first.count)
        numberOfSecond = Array(repeating: Self.alone, count: second.count)
        for (place, term) in second.enumerated() where numberOfSecond[place] == Self.alone {
            let number = weights.count
            var (mine, isSameWord, isFound): (Float, Bool, Bool) = (0, false, false)
            for (other, candidate) in first.enumerated() where candidate.concept == term.concept {
                isFound = true
                mine = max(mine, candidate.weight)
                isSameWord = isSameWord || candidate.stem == term.stem
                numberOfFirst[other] = number
            }
            guard isFound else { continue }
            for (other, same) in second.enumerated().dropFirst(place) where same.concept == term.concept {
                numberOfSecond[other] = number
            }
            weights.append(min(mine, term.weight) * (isSameWord ? 1 : Self.agreementOfSynonyms))
        }
        weight = weights.reduce(0, +)
    }

    /// How much of one side, or of one of its sentences, stands in the other, within a stretch about as long.
    func contained(_ side: Side, _ sentence: Int?) -> (share: Float, shared: Int, stretch: Range<Int>) {
        let (own, numbers, other) =
            side == .first ? (first, numberOfFirst, numberOfSecond) : (second, numberOfSecond, numberOfFirst)
        var isOwn = [Bool](repeating: sentence == nil, count: shared)
        var total = side == .first ? totals.first : totals.second
        var length = own.count
        if let sentence {
            (total, length) = (0, 0)
            for (place, term) in own.enumerated() where Int(term.sentence) == sentence {
                length += 1
                total += term.weight
                if numbers[place] >= 0 { isOwn[numbers[place]] = true }
            }
        }
        let stretch = max(length * 9 / 5, length + 5)
        var counts = [Int](repeating: 0, count: shared)
        var (sum, found): (Float, Int) = (0, 0)
        var best: (share: Float, shared: Int, stretch: Range<Int>) = (0, 0, 0..<0)
        for end in other.indices {
            let number = other[end]
            if number >= 0, isOwn[number] {
                if counts[number] == 0 {
                    sum += weights[number]
                    found += 1
                }
                counts[number] += 1
            }
            if end >= stretch, other[end - stretch] >= 0, isOwn[other[end - stretch]] {
                let gone = other[end - stretch]
                counts[gone] -= 1
                if counts[gone] == 0 {
                    sum -= weights[gone]
                    found -= 1
                }
            }
            if sum > best.share { best = (sum, found, max(0, end - stretch + 1)..<(end + 1)) }
        }
        return (total > 0 ? min(1, best.share / total) : 0, best.shared, best.stretch)
    }

    /// One text more than so many times as heavy as the other may go on where the other ends.
    private static let farHeavier: Float = 1.6

    var isFarHeavier: Bool {
        max(totals.first, totals.second) > Self.farHeavier * min(totals.first, totals.second)
    }

    /// Twice the common weight over the sum; of a far longer text only the clauses count that hold what the other says.
    var common: Float {
        let lighter = min(totals.first, totals.second)
        guard isFarHeavier else { return 2 * weight / max(1, totals.first + totals.second) }
        let isFirst = totals.first <= totals.second
        let found = contained(isFirst ? .first : .second, nil)
        let (other, numbers) = isFirst ? (second, numberOfSecond) : (first, numberOfFirst)
        let matched = found.stretch.filter { numbers[$0] >= 0 }
        guard let start = matched.first, let end = matched.last else { return 0 }
        let clauses = other[start].clause...other[end].clause
        var around: Float = 0
        for (place, term) in other.enumerated() where clauses.contains(term.clause) {
            let isRepeated = other[..<place].contains { $0.concept == term.concept && clauses.contains($0.clause) }
            if !isRepeated { around += term.weight }
        }
        return min(1, 2 * found.share * lighter / max(1, lighter + around))
    }

    /// The most that one sentence of some length has in the other text.
    var bestSentence: Float {
        var best: Float = 0
        for side in [Side.first, .second] {
            let own = side == .first ? first : second
            let sentences = Int(own.last?.sentence ?? 0) + 1
            guard sentences > 1 else { continue }
            for sentence in 0..<min(sentences, 12) {
                var weight: Float = 0
                for term in own where Int(term.sentence) == sentence { weight += term.weight }
                guard weight >= 14 else { continue }
                let found = contained(side, sentence)
                if found.shared >= 4 { best = max(best, found.share) }
            }
        }
        return best
    }

    /// Of the shared concepts, how many stand in the same order: the longest common subsequence over them.
    var ordered: Float {
        guard shared > 0 else { return 0 }
        let (a, b) = (numberOfFirst.filter { $0 >= 0 }.prefix(64), numberOfSecond.filter { $0 >= 0 }.prefix(64))
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (index, y) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return min(1, Float(row[b.count]) / Float(shared))
    }

    /// By weight, the shared concepts that are negated on one side alone.
    var negation: Float {
        var (isNegated, isPlain) = ([Int](repeating: 0, count: shared), [Int](repeating: 0, count: shared))
        for (side, (terms, numbers)) in [(first, numberOfFirst), (second, numberOfSecond)].enumerated() {
            for (term, number) in zip(terms, numbers) where number >= 0 {
                if term.isNegated { isNegated[number] |= 1 << side } else { isPlain[number] |= 1 << side }
            }
        }
        var against: Float = 0
        for number in 0..<shared
        where isNegated[number] & isPlain[number] == 0 && isNegated[number] != 0 && isPlain[number] != 0 {
            against += weights[number]
        }
        return weight > 0 ? against / weight : 0
    }
}
