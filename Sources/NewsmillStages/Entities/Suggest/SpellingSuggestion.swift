public import NewsmillCore

/// A spelling that the articles have and the entity files lack, with what speaks for it.
public struct SpellingSuggestion: Sendable, Equatable {
    public struct Evidence: Sendable, Equatable {
        public enum Kind: String, Sendable, CaseIterable {
            /// An article and its copy are the same there but for the name.
            case copy
            /// Another article has the same words from the known name.
            case quotation
            /// The person's first name, or surname, stands beside it.
            case name
            /// A role of the person stands before it.
            case role
            /// The article has a companion of the person, or the person.
            case companion

            /// How much it says; with three a spelling is suggested.
            var weight: Int {
                switch self {
                case .copy, .quotation: 3
                case .name: 2
                case .role, .companion: 1
                }
            }
        }

        public var kind: Kind
        public var article: Int64
        public var outlet: String?
        /// In words: "\"Elon\" before it".
        public var detail: String
        public var excerpt: String
    }

    public var entity: String
    public var name: String
    public var alias: Alias
    /// In how many articles it stands with evidence.
    public var articles: Int
    /// The strongest first, a few of each kind.
    public var evidence: [Evidence]
    public var score: Int
}
