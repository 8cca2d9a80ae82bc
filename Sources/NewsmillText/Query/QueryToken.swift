/// One piece of a query.
struct QueryToken {
    enum Kind: Equatable {
        /// `(`, or `title:(`
        case open(Query.Field?)
        case close
        case and
        case or
        case not
        case near(Query.Distance)
        case atLeast(Int)
        case term(Query.Term)
        case fact(Query.Fact)
        case reference(String)
    }

    var kind: Kind
    /// Where it begins, in UTF-8 bytes.
    var offset: Int
}
