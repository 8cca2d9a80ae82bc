/// What is known of two wordings besides their words.
public struct SpeechSupport: Sendable, Equatable {
    /// Whether both name the same speaker; false where one does not name any.
    public var isSameSpeaker: Bool
    /// Whether their articles tell the same story, share another utterance, or one is a copy of the other.
    public var isLinked: Bool
    /// Days between their publication; nil where one is not dated.
    public var days: Int?

    public init(isSameSpeaker: Bool, isLinked: Bool, days: Int? = nil) {
        self.isSameSpeaker = isSameSpeaker
        self.isLinked = isLinked
        self.days = days
    }

    /// Close in time, or of one matter.
    var isNear: Bool { isLinked || days.map { $0 <= 3 } ?? false }
    var isFar: Bool { !isLinked && days.map { $0 > 10 } ?? false }
}

extension SpeechEvidence {
    /// Why two wordings are taken for reports of the same words.
    public enum Agreement: String, Sendable {
        /// Their words and order agree as those of two translations do.
        case wording
        /// One stands word for word in the other.
        case verbatim
        /// One is a few words, all of them in the other.
        case fragment
    }

    /// Whether one says that something is so, and the other that it is not.
    var isContradiction: Bool { run < 6 && (oneDenies ? negation >= 0.4 : negation >= 0.7 && score < 1) }

    /// Whether both report the same words.
    ///
    /// A wrong merger is worse than a miss: without one speaker by name the wording must agree nearly throughout, and a short
    /// fragment counts only between articles that belong together.
    public func agreement(_ support: SpeechSupport) -> Agreement? {
        guard !numbersDiffer || runOfShorter >= 0.8 else { return nil }
        guard support.isSameSpeaker else {
            if score >= 1.8, weight >= 16, run >= 4, !support.isFar { return .wording }
            return support.isLinked && runOfShorter >= 0.9 && run >= 6 && weight >= 6 ? .verbatim : nil
        }
        if !isContradiction {
            let least: Float = support.isFar ? 1.4 : support.isNear ? 0.3 : 0.7
            if shared >= 3, score >= (shared == 3 ? max(0.7, least) : least) { return .wording }
        }
        guard support.isNear else { return nil }
        if run >= 5, runOfShorter >= 0.8, weight >= 3, shared >= 2 { return .verbatim }
        if run >= 2, runOfShorter >= 0.99, weight >= (support.isLinked && run >= 3 ? 3.8 : 5), shared >= 2 {
            return .fragment
        }
        // All that a fragment says, in other words.
        guard support.isLinked, shared >= 2, shared == fewer, ofShorter >= 0.75, negation == 0 else { return nil }
        return weight >= 5 && ordered == 1 ? .fragment : nil
    }
}
