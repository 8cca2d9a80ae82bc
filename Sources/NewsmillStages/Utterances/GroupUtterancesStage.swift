public import NewsmillCore
import NewsmillText

/// Finds which quotations of different articles report the same words of one speaker, in whatever translation or cut.
///
/// Each speech (``SpeechUnit``) joins the utterance it reports or begins one; an utterance keeps its id from night to night. Two
/// sentences of one politician on one subject stay apart: a wrong merger is worse than a miss.
public struct GroupUtterancesStage: RememberingStage {
    public static let name = "group-utterances"
    public static let summary =
        "Links quotations that report the same words of one speaker, however translated or cut, across articles."

    public struct Options: ComponentOptions {
        /// How long an utterance is remembered.
        public var days = 30

        public init() {}

        public static let documentation = [
            "days": "Days: an utterance that no article reported for so long is forgotten."
        ]

        public var problems: [OptionProblem] {
            (1...3650).contains(days)
                ? [] : [OptionProblem(at: "days", expected: "expected a number of days from 1 to 3650, found \(days)")]
        }
    }

    private let options: Options
    private var memory = UtteranceMemory()
    /// By article, speaker and words: what an article reported when it was first seen.
    private var known: [UInt64: Known] = [:]
    private var mostKnown = 10_000
    private var lastDay = Int.min

    private struct Known {
        var utterance: UInt64
        var similarity: Float
        var day: Int32
    }

    /// A speech that begins an utterance or joins one.
    private struct Link {
        var utterance: UInt64
        var similarity: Float
    }

    public init(options: Options, resources: Resources) throws {
        if !options.problems.isEmpty { throw OptionProblems(options.problems) }
        self.options = options
    }

    public var daysRemembered: Int { options.days }

    public mutating func process(_ article: inout Article) throws -> Verdict {
        guard !article.quotations.isEmpty else { return .keep }
        let reference = ArticleReference(article)
        let hash = Self.hash(reference)
        let day = Days.number(article.capture.capturedAt)
        forget(before: day)
        let story = article.story.map { WordHashes.hash($0.story) } ?? 0
        let published = (article.published?.value).map { Days.number($0) }
        var lesson = UtteranceLesson(day: day, published: published, story: story)
        var linked: Set<UInt64> = []
        if let copy = article.copy { linked.insert(Self.hash(copy.original)) }

        let units = SpeechUnit.all(of: article)
        var links = [Link?](repeating: nil, count: units.count)
        var learned: [(unit: Int, link: Link)] = []
        // First what is plain; what is found there may speak for what is less so.
        for isSecondRound in [false, true] {
            if isSecondRound && linked.isEmpty { break }
            let round = linked
            for (index, unit) in units.enumerated() where links[index] == nil {
                if let known = known[Self.hash(hash, unit)], Int(known.day) >= day - options.days {
                    links[index] = Link(utterance: known.utterance, similarity: known.similarity)
                    continue
                }
                let question = UtteranceMemory.Question(
                    unit: unit, day: day, published: published, story: story, article: hash, linked: round,
                    window: options.days)
                guard let match = memory.match(question) else { continue }
                let utterance = memory[match.utterance]
                for variant in utterance.variants { linked.insert(variant.article) }
                let link = Link(utterance: utterance.id, similarity: match.similarity)
                links[index] = link
                learned.append((index, link))
            }
        }
        for index in units.indices where links[index] == nil {
            // The article may say it twice.
            let link =
                repetition(units[index], of: learned.lazy.map { (units[$0.unit], $0.link) })
                ?? Link(utterance: Self.id(of: reference, units[index]), similarity: 1)
            links[index] = link
            learned.append((index, link))
        }
        for (index, link) in learned {
            lesson.entries.append(UtteranceLesson.Entry(units[index], Self.name(link.utterance), link.similarity))
            learn(units[index].speech, units[index].speaker, link, lesson, from: hash)
        }
        for (unit, link) in zip(units, links) {
            guard let link else { continue }
            let similarity = (Double(link.similarity) * 10_000).rounded() / 10_000
            for index in unit.quotations {
                article.quotations[index].utterance = UtteranceLink(
                    utterance: Self.name(link.utterance), similarity: similarity)
            }
        }
        if !lesson.entries.isEmpty {
            article.lessons.append(
                Lesson(
                    stage: Self.name, article: reference, day: String(article.capture.capturedAt.prefix(10)),
                    data: lesson.data))
        }
        return .keep
    }

    public mutating func recall(_ lesson: Lesson) throws {
        let hash = Self.hash(lesson.article)
        let read = try UtteranceLesson(lesson.data)
        forget(before: read.day)
        for entry in read.entries {
            guard let utterance = Self.number(entry.utterance) else { continue }
            learn(
                SpeechText(entry.text), SpeakerKey(name: entry.name, entity: entry.entity),
                Link(utterance: utterance, similarity: entry.similarity), read, from: hash)
        }
    }
}

extension GroupUtterancesStage {
    /// So many speeches of an article are looked through for one that another repeats.
    private static let mostRepetitions = 40

    /// The utterance that an earlier speech of the same article reports in other words.
    private func repetition(_ unit: SpeechUnit, of earlier: some Sequence<(SpeechUnit, Link)>) -> Link? {
        for (other, link) in earlier.prefix(Self.mostRepetitions) {
            guard !unit.speaker.contradicts(other.speaker), SpeechComparison.mayAgree(unit.speech, other.speech) else {
                continue
            }
            let support = SpeechSupport(isSameSpeaker: unit.speaker.isSame(other.speaker), isLinked: true, days: 0)
            let evidence = SpeechComparison.compare(unit.speech, other.speech)
            if evidence.agreement(support) != nil {
                return Link(utterance: link.utterance, similarity: evidence.ofSecond)
            }
        }
        return nil
    }

    /// The one way in which the state changes.
    private mutating func learn(
        _ speech: SpeechText, _ speaker: SpeakerKey, _ link: Link, _ lesson: UtteranceLesson, from article: UInt64
    ) {
        known[Self.hash(article, speaker, speech)] = Known(
            utterance: link.utterance, similarity: link.similarity, day: Int32(lesson.day))
        memory.learn(
            link.utterance,
            UtteranceMemory.Variant(
                speech: speech, speaker: speaker, day: Int32(lesson.day),
                published: lesson.published.map { Int32(clamping: $0) }, story: lesson.story, article: article))
    }

    private mutating func forget(before day: Int) {
        guard day > lastDay else { return }
        lastDay = day
        memory.forget(before: day - options.days)
        if known.count > 2 * mostKnown {
            known = known.filter { Int($0.value.day) >= day - options.days }
            mostKnown = max(mostKnown, known.count)
        }
    }

    private static func hash(_ article: ArticleReference) -> UInt64 {
        WordHashes.hash("\(article.source)\u{0}\(article.location)\u{0}\(article.part ?? "")")
    }

    private static func hash(_ article: UInt64, _ unit: SpeechUnit) -> UInt64 {
        hash(article, unit.speaker, unit.speech)
    }

    private static func hash(_ article: UInt64, _ speaker: SpeakerKey, _ speech: SpeechText) -> UInt64 {
        (article ^ speaker.surname &* 3) &* 0x9e37_79b9_7f4a_7c15 ^ speech.fingerprint
    }

    /// The id of the utterance that a speech begins: the same whenever it is the first.
    private static func id(of article: ArticleReference, _ unit: SpeechUnit) -> UInt64 {
        let name = "\(article.source)\u{0}\(article.location)\u{0}\(article.part ?? "")"
        let digest = SHA256.hex(Array("\(name)\u{0}\(hash(0, unit))".utf8))
        return UInt64(digest.prefix(digitsOfID), radix: 16) ?? 0
    }

    private static let prefixOfName = "utterance-"
    private static let digitsOfID = 12

    /// As everybody outside knows it.
    private static func name(_ id: UInt64) -> String {
        let digits = String(id, radix: 16)
        return prefixOfName + String(repeating: "0", count: max(0, digitsOfID - digits.count)) + digits
    }

    private static func number(_ name: String) -> UInt64? {
        name.hasPrefix(prefixOfName) ? UInt64(name.dropFirst(prefixOfName.count), radix: 16) : nil
    }
}
