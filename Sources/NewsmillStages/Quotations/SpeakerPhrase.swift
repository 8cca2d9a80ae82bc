/// The words that name a speaker: a stretch of tokens.
struct SpeakerPhrase: Equatable {
    enum Kind { case name, description, pronoun, relative }

    var kind: Kind
    var tokens: Range<Int>
    /// Of a relative pronoun: whom it stands for.
    var antecedent: Range<Int>?

    init(_ kind: Kind, _ tokens: Range<Int>, antecedent: Range<Int>? = nil) {
        self.kind = kind
        self.tokens = tokens
        self.antecedent = antecedent
    }
}
