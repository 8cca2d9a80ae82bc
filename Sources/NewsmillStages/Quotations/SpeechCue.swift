/// A place where the text says that somebody speaks: a verb of saying with its subject, or "according to" somebody.
struct SpeechCue {
    var verb: Int
    /// nil when it is that of the cue before, or of the sentence.
    var subject: SpeakerPhrase?
    /// "said Smith"
    var isInverted = false
    var isWeak = false
    var isAccording = false
    /// Where the cue begins and ends.
    var extent: Range<Int>
}
