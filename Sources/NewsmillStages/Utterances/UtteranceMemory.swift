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
        var day: Int32
        var published: Int32?
        var story: UInt64
        /// Hash of the article's reference.
        var article: UInt64
    }

    struct Utterance: Sendable {
        var id: UInt64
        /// The latest last, different ones only.
        var variants: [Variant] = []
    }

    struct Match: Sendable, Equatable {
        var utterance: Int
        /// How much of the utterance's wording the speech has.
        var similarity: Float
        var score: Float
    }

    private var utterances: [Utterance] = []
    /// By utterance, apart from it since many are looked at: the day of the last wording, and what the heaviest weighs.
    private var lastDays: [Int32] = []
    private var heaviest: [Float] = []
    private var numbers: [UInt64: Int32] = [:]
    /// By speaker and concept; of speeches of a few words apart, since a long one is asked about all its concepts there.
    private var bySpeaker = RecentPostings()
    private var fragments = RecentPostings()
    /// By two neighbouring concepts, whoever said them.
    private var byWords = RecentPostings()
    private var firstDay = Int32.min
    // Room to work in.
    private var sums: [Float] = []
    private var touched: [Int32] = []

    private static let mostVariants = 12
    private static let mostKeys = 12
    private static let keysOfQuestion = 8
    private static let mostTerms = 30
    private static let mostUtterancesOfKey = 16
    private static let mostFragmentsOfKey = 8
    private static let mostCandidates = 6
    private static let conceptsOfFragment = 4
    /// Of the lighter of two speeches, what both must have for a look at the words.
    private static let leastShare: Float = 0.4
    /// Other full wordings to compare when the fullest does not agree.
    private static let mostOthers = 3

    init() {}

    subscript(number: Int) -> Utterance { utterances[number] }

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
    mutating func match(_ question: Question) -> Match? {
        var best: Match?
        for candidate in candidates(question) {
            guard let match = match(question, with: candidate) else { continue }
            if let known = best, (known.score, candidate) >= (match.score, known.utterance) { continue }
            best = match
        }
        return best
    }

    private func match(_ question: Question, with number: Int) -> Match? {
        let oldest = Int32(question.day - question.window)
        let variants = utterances[number].variants
        let valid = variants.indices.filter { variants[$0].day >= oldest }
        guard let fullest = valid.max(by: { variants[$0].speech.weight < variants[$1].speech.weight }) else {
            return nil
        }
        if let found = compare(question, variants[fullest], number) { return found }
        let least = max(12, variants[fullest].speech.weight / 2)
        var left = Self.mostOthers
        for index in valid.reversed() where index != fullest && variants[index].speech.weight >= least {
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
        if let one = question.published, let other = variant.published { days = abs(one - Int(other)) }
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

    private mutating func candidates(_ question: Question) -> [Int] {
        let speech = question.unit.speech
        let speaker = question.unit.speaker
        if sums.count < utterances.count {
            sums.append(contentsOf: repeatElement(0, count: utterances.count - sums.count + 1024))
        }
        var total: Float = 0
        if speaker.isKnown {
            for term in Self.strongest(speech, Self.keysOfQuestion) {
                total += term.weight
                let key = Self.key(speaker, term.concept)
                bySpeaker.add(term.weight, of: key, most: Self.mostUtterancesOfKey, to: &sums, &touched)
            }
            for term in speech.terms.prefix(Self.mostTerms) {
                let key = Self.key(speaker, term.concept)
                fragments.add(term.weight, of: key, most: Self.mostFragmentsOfKey, to: &sums, &touched)
            }
        }
        for key in Self.pairKeys(speech, all: !speaker.isKnown) {
            byWords.add(8, of: key, most: Self.mostUtterancesOfKey, to: &sums, &touched)
        }
        let oldest = Int32(question.day - question.window)
        var best: [(weight: Float, number: Int32)] = []
        for number in touched {
            let weight = sums[Int(number)]
            sums[Int(number)] = 0
            let least = Self.leastShare * min(speaker.isKnown ? total : speech.weight, heaviest[Int(number)])
            guard weight >= least, lastDays[Int(number)] >= oldest else { continue }
            if best.count == Self.mostCandidates, let last = best.last, (weight, last.number) <= (last.weight, number) {
                continue
            }
            let place = best.firstIndex { ($0.weight, number) < (weight, $0.number) } ?? best.count
            best.insert((weight, number), at: place)
            if best.count > Self.mostCandidates { best.removeLast() }
        }
        touched.removeAll(keepingCapacity: true)
        return best.map { Int($0.number) }
    }

    // MARK: Learning

    /// Adds a wording to an utterance, which begins with it if it is new.
    mutating func learn(_ id: UInt64, _ variant: Variant) {
        let number: Int
        if let known = numbers[id] {
            number = Int(known)
        } else {
            number = utterances.count
            utterances.append(Utterance(id: id))
            lastDays.append(variant.day)
            heaviest.append(0)
            numbers[id] = Int32(number)
        }
        lastDays[number] = max(lastDays[number], variant.day)
        heaviest[number] = max(heaviest[number], variant.speech.weight)
        let same = utterances[number].variants.firstIndex {
            $0.speaker == variant.speaker && $0.speech == variant.speech
        }
        if let same {
            // The same words again: they are as fresh as their last article.
            utterances[number].variants.remove(at: same)
        }
        utterances[number].variants.append(variant)
        if utterances[number].variants.count > Self.mostVariants { utterances[number].variants.removeFirst() }
        if same == nil { post(variant, Int32(number)) }
    }

    private mutating func post(_ variant: Variant, _ number: Int32) {
        let speech = variant.speech
        if variant.speaker.isKnown {
            let isFragment = speech.concepts <= Self.conceptsOfFragment
            for term in Self.strongest(speech, Self.mostKeys) {
                let key = Self.key(variant.speaker, term.concept)
                if isFragment { fragments.add(number, to: key) } else { bySpeaker.add(number, to: key) }
            }
        }
        for key in Self.pairKeys(speech, all: !variant.speaker.isKnown) { byWords.add(number, to: key) }
    }

    /// Forgets what no article reported since a day, once that is much.
    mutating func forget(before day: Int) {
        let day = Int32(day)
        guard day > firstDay else { return }
        firstDay = day
        let kept = utterances.indices.filter { lastDays[$0] >= day }
        guard kept.count + 2000 < utterances.count, kept.count * 3 < utterances.count * 2 else { return }
        utterances = kept.map { utterances[$0] }
        heaviest = kept.map { heaviest[$0] }
        lastDays = kept.map { lastDays[$0] }
        sums = []
        numbers = Dictionary(utterances.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
        (bySpeaker, fragments, byWords) = (RecentPostings(), RecentPostings(), RecentPostings())
        for number in utterances.indices {
            utterances[number].variants.removeAll { $0.day < day }
            for variant in utterances[number].variants { post(variant, Int32(number)) }
        }
    }

    // MARK: Keys

    private static func key(_ speaker: SpeakerKey, _ concept: UInt32) -> UInt32 {
        let mixed = (speaker.surname ^ UInt64(concept)) &* 0x9e37_79b9_7f4a_7c15
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    /// The heaviest concepts, each once.
    private static func strongest(_ speech: SpeechText, _ count: Int) -> [SpeechText.Term] {
        var best: [SpeechText.Term] = []
        best.reserveCapacity(count + 1)
        for term in speech.terms {
            if best.count == count, let last = best.last, last.weight >= term.weight { continue }
            if best.contains(where: { $0.concept == term.concept }) { continue }
            let place = best.firstIndex { $0.weight < term.weight } ?? best.count
            best.insert(term, at: place)
            if best.count > count { best.removeLast() }
        }
        return best
    }

    /// Neighbouring concepts, for speeches of which one names no speaker; of the others every fourth, by its hash.
    private static func pairKeys(_ speech: SpeechText, all: Bool) -> [UInt32] {
        guard speech.weight >= 12, speech.terms.count > 1 else { return [] }
        var keys: [UInt32] = []
        for place in 1..<min(speech.terms.count, 2 * mostKeys) {
            let (first, second) = (speech.terms[place - 1].concept, speech.terms[place].concept)
            let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9e37_79b9_7f4a_7c15
            let key = UInt32(truncatingIfNeeded: mixed >> 32)
            if all || key & 3 == 0 { keys.append(key) }
        }
        return keys
    }
}
