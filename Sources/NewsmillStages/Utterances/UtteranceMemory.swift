import NewsmillCore
import NewsmillText

/// The utterances of the window, and how to find the one that a speech reports.
///
/// A speech is compared with the fullest wording of an utterance; with another full one only where that agrees with the fullest
/// itself. So nothing is joined through a chain, and a few words that two speeches share never bring these together.
struct UtteranceMemory: Sendable {
    struct Variant: Sendable {
        var speech: SpeechText
        var speaker: SpeakerKey
        /// Of the capture.
        var day: Int
        var published: Int?
        var story: UInt64
        /// Hash of the article's reference.
        var article: UInt64
    }

    struct Utterance: Sendable {
        var id: String
        /// The latest last, different ones only.
        var variants: [Variant] = []
        var lastDay: Int
    }

    struct Match: Sendable, Equatable {
        var utterance: Int
        /// How much of the utterance's wording the speech has.
        var similarity: Float
        var score: Float
    }

    private(set) var utterances: [Utterance] = []
    private var numbers: [String: Int] = [:]
    private var bySpeaker = RecentPostings()
    private var byWords = RecentPostings()
    private var firstDay = Int.min

    private static let mostVariants = 12
    private static let mostKeys = 24
    private static let mostUtterancesOfKey = 48
    private static let mostCandidates = 6
    /// Other full wordings to compare when the fullest does not agree.
    private static let mostOthers = 3

    init() {}

    subscript(number: Int) -> Utterance { utterances[number] }

    func number(of id: String) -> Int? { numbers[id] }

    // MARK: Finding

    /// What a speech is compared with, and what speaks for it besides the words.
    struct Question {
        var unit: SpeechUnit
        var day: Int
        var published: Int?
        var story: UInt64
        var article: UInt64
        /// Hashes of articles that are a copy of this one, or share an utterance with it.
        var linked: Set<UInt64>
        var window: Int
    }

    /// The utterance that a speech reports; of several the one that agrees best, the earliest of equals.
    func match(_ question: Question) -> Match? {
        var best: Match?
        for candidate in candidates(question) {
            guard let match = match(question, with: candidate) else { continue }
            if let known = best, (known.score, candidate) >= (match.score, known.utterance) { continue }
            best = match
        }
        return best
    }

    private func match(_ question: Question, with number: Int) -> Match? {
        let oldest = question.day - question.window
        let variants = utterances[number].variants.filter { $0.day >= oldest }
        guard let fullest = variants.indices.max(by: { variants[$0].speech.weight < variants[$1].speech.weight })
        else { return nil }
        if let found = compare(question, variants[fullest], number) { return found }
        let least = max(12, variants[fullest].speech.weight / 2)
        var left = Self.mostOthers
        for index in variants.indices.reversed() where index != fullest && variants[index].speech.weight >= least {
            if left == 0 { break }
            left -= 1
            guard let found = compare(question, variants[index], number), found.score >= 1,
                agree(variants[index], variants[fullest])
            else { continue }
            return found
        }
        return nil
    }

    private func compare(_ question: Question, _ variant: Variant, _ number: Int) -> Match? {
        let unit = question.unit
        guard !unit.speaker.contradicts(variant.speaker) else { return nil }
        let isLinked =
            question.story != 0 && question.story == variant.story || question.article == variant.article
            || question.linked.contains(variant.article)
        var days: Int?
        if let one = question.published, let other = variant.published { days = abs(one - other) }
        let support = SpeechSupport(
            isSameSpeaker: unit.speaker.isSame(variant.speaker), isLinked: isLinked, days: days)
        let evidence = SpeechComparison.compare(unit.speech, variant.speech)
        guard evidence.agreement(support) != nil else { return nil }
        return Match(utterance: number, similarity: evidence.ofSecond, score: evidence.score)
    }

    private func agree(_ first: Variant, _ second: Variant) -> Bool {
        let support = SpeechSupport(
            isSameSpeaker: first.speaker.isSame(second.speaker), isLinked: first.story == second.story)
        return SpeechComparison.compare(first.speech, second.speech).agreement(support) != nil
    }

    private func candidates(_ question: Question) -> [Int] {
        var weights: [Int32: Float] = [:]
        let unit = question.unit
        if unit.speaker.isKnown {
            for term in Self.strongest(unit.speech) {
                bySpeaker.forEach(Self.key(unit.speaker, term.concept), most: Self.mostUtterancesOfKey) {
                    weights[$0, default: 0] += term.weight
                }
            }
        }
        for key in Self.pairKeys(unit.speech, all: !unit.speaker.isKnown) {
            byWords.forEach(key, most: Self.mostUtterancesOfKey) { weights[$0, default: 0] += 4 }
        }
        let oldest = question.day - question.window
        return weights.filter { utterances[Int($0.key)].lastDay >= oldest }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCandidates).map { Int($0.key) }
    }

    // MARK: Learning

    /// Adds a wording to an utterance, which begins with it if it is new.
    ///
    /// - Returns: the utterance's number.
    @discardableResult
    mutating func learn(_ id: String, _ variant: Variant) -> Int {
        let number: Int
        if let known = numbers[id] {
            number = known
        } else {
            number = utterances.count
            utterances.append(Utterance(id: id, lastDay: variant.day))
            numbers[id] = number
        }
        utterances[number].lastDay = max(utterances[number].lastDay, variant.day)
        let fingerprint = variant.speech.fingerprint
        let same = utterances[number].variants.firstIndex {
            $0.speech.fingerprint == fingerprint && $0.speaker == variant.speaker
        }
        if let same {
            // The same words again: they are as fresh as their last article.
            utterances[number].variants.remove(at: same)
        }
        utterances[number].variants.append(variant)
        if utterances[number].variants.count > Self.mostVariants { utterances[number].variants.removeFirst() }
        post(variant, number)
        return number
    }

    private mutating func post(_ variant: Variant, _ number: Int) {
        if variant.speaker.isKnown {
            for term in Self.strongest(variant.speech) {
                bySpeaker.add(Int32(number), to: Self.key(variant.speaker, term.concept))
            }
        }
        for key in Self.pairKeys(variant.speech, all: !variant.speaker.isKnown) {
            byWords.add(Int32(number), to: key)
        }
    }

    /// Forgets what no article reported since a day, once that is much.
    mutating func forget(before day: Int) {
        guard day > firstDay else { return }
        firstDay = day
        let kept = utterances.filter { $0.lastDay >= day }
        guard kept.count + 2000 < utterances.count, kept.count * 3 < utterances.count * 2 else { return }
        utterances = kept
        numbers = Dictionary(kept.enumerated().map { ($1.id, $0) }) { first, _ in first }
        (bySpeaker, byWords) = (RecentPostings(), RecentPostings())
        for number in utterances.indices {
            utterances[number].variants.removeAll { $0.day < day }
            for variant in utterances[number].variants { post(variant, number) }
        }
    }

    // MARK: Keys

    private static func key(_ speaker: SpeakerKey, _ concept: UInt32) -> UInt32 {
        let mixed = (speaker.surname ^ UInt64(concept)) &* 0x9e37_79b9_7f4a_7c15
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    private static func strongest(_ speech: SpeechText) -> [SpeechText.Term] {
        if speech.terms.count <= mostKeys { return speech.terms }
        return Array(speech.terms.sorted { ($1.weight, $0.concept) < ($0.weight, $1.concept) }.prefix(mostKeys))
    }

    /// Neighbouring concepts, for speeches of which one names no speaker; of the others every second, by its hash.
    private static func pairKeys(_ speech: SpeechText, all: Bool) -> [UInt32] {
        guard speech.weight >= 12 else { return [] }
        var keys: [UInt32] = []
        for (first, second) in zip(speech.terms, speech.terms.dropFirst()) where keys.count < mostKeys {
            let mixed = (UInt64(first.concept) << 32 | UInt64(second.concept)) &* 0x9e37_79b9_7f4a_7c15
            let key = UInt32(truncatingIfNeeded: mixed >> 32)
            if all || key & 1 == 0 { keys.append(key) }
        }
        return keys
    }
}
