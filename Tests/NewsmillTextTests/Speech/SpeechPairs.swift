@testable import NewsmillText

/// Sentences of our own: what one person said on one subject, each sentence in one or several wordings.
enum SpeechPairs {
    struct Subject {
        let speaker: String
        /// Wordings of one sentence are together; different sentences apart.
        let sentences: [[String]]

        init(_ speaker: String, _ sentences: [[String]]) {
            self.speaker = speaker
            self.sentences = sentences
        }
    }

    struct Outcome {
        /// Pairs of wordings of one sentence: found, and in all.
        var found = 0
        var same = 0
        /// Pairs of different sentences of one speaker: taken for one, and in all.
        var confused = 0
        var different = 0
    }

    static func outcome(_ subjects: [Subject], _ support: SpeechSupport) -> Outcome {
        var outcome = Outcome()
        for subject in subjects {
            let wordings = subject.sentences.enumerated().flatMap { number, wordings in
                wordings.map { (number, SpeechText($0)) }
            }
            for (index, first) in wordings.enumerated() {
                for second in wordings.dropFirst(index + 1) {
                    let agrees = SpeechComparison.compare(first.1, second.1).agreement(support) != nil
                    if first.0 == second.0 {
                        outcome.same += 1
                        if agrees { outcome.found += 1 }
                    } else {
                        outcome.different += 1
                        if agrees { outcome.confused += 1 }
                    }
                }
            }
        }
        return outcome
    }
}
