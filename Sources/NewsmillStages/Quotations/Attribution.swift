/// Who said what stands between a pair of marks, and what says so.
struct Attribution {
    var phrase: SpeakerPhrase?
    /// The bytes that name the speaker within the marks: "SMITH: I think …".
    var label: Range<Int>?
    /// The quotation whose speaker it has.
    var inherited: Int?
    /// The token of the verb.
    var verb: Int?
    var rule: String
    /// Whether the words carry on the speech of the quotation before.
    var continues = false
    /// Whether a verb of saying stands right beside the marks.
    var isBeside = false
    /// Whether the sentence reports speech at all.
    var isReported = false
}
