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
        var utterance: String
        var similarity: Float
        var day: Int32
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
        var links = [(id: String, similarity: Float)?](repeating: nil, count: units.count)
        // First what is plain; what is found there may speak for what is less so.
        for isSecondRound in [false, true] {
            let before = linked.count
            for (index, unit) in units.enumerated() where links[index] == nil {
                if let known = known[Self.hash(hash, unit)], Int(known.day) >= day - options.days {
                    links[index] = (known.utterance, known.similarity)
                    continue
                }
                if isSecondRound && before == 0 { break }
                let question = UtteranceMemory.Question(
                    unit: unit, day: day, published: published, story: story, article: hash, linked: linked,
                    window: options.days)
                guard let match = memory.match(question) else { continue }
                let utterance = memory[match.utterance]
                for variant in utterance.variants { linked.insert(variant.article) }
                links[index] = (utterance.id, match.similarity)
                lesson.entries.append(entry(unit, utterance.id, match.similarity))
            }
        }
        for entry in lesson.entries { learn(entry, lesson, from: hash) }
        var begun = 0
        for (index, unit) in units.enumerated() where links[index] == nil {
            let question = UtteranceMemory.Question(
                unit: unit, day: day, published: published, story: story, article: hash, linked: linked,
                window: options.days)
            // The article may say it twice.
            if begun > 0, let own = memory.match(question) {
                links[index] = (memory[own.utterance].id, own.similarity)
            } else {
                links[index] = (Self.id(of: reference, unit), 1)
                begun += 1
            }
            guard let link = links[index] else { continue }
            lesson.entries.append(entry(unit, link.id, link.similarity))
            learn(entry(unit, link.id, link.similarity), lesson, from: hash)
        }
        for (unit, link) in zip(units, links) {
            guard let link else { continue }
            let similarity = (Double(link.similarity) * 10_000).rounded() / 10_000
            for index in unit.quotations {
                article.quotations[index].utterance = UtteranceLink(utterance: link.id, similarity: similarity)
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
        for entry in read.entries { learn(entry, read, from: hash) }
    }
}

extension GroupUtterancesStage {
    private func entry(_ unit: SpeechUnit, _ id: String, _ similarity: Float) -> UtteranceLesson.Entry {
        UtteranceLesson.Entry(
            utterance: id, text: unit.text, name: unit.name, entity: unit.entity, similarity: similarity)
    }

    /// The one way in which the state changes.
    private mutating func learn(_ entry: UtteranceLesson.Entry, _ lesson: UtteranceLesson, from article: UInt64) {
        let speaker = SpeakerKey(name: entry.name, entity: entry.entity)
        let speech = SpeechText(entry.text)
        known[Self.hash(article, speaker, speech)] = Known(
            utterance: entry.utterance, similarity: entry.similarity, day: Int32(lesson.day))
        memory.learn(
            entry.utterance,
            UtteranceMemory.Variant(
                speech: speech, speaker: speaker, day: lesson.day, published: lesson.published, story: lesson.story,
                article: article))
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
    private static func id(of article: ArticleReference, _ unit: SpeechUnit) -> String {
        let name = "\(article.source)\u{0}\(article.location)\u{0}\(article.part ?? "")"
        let speech = String(hash(0, unit), radix: 16)
        return "utterance-" + SHA256.hex(Array("\(name)\u{0}\(speech)".utf8)).prefix(12)
    }
}
