import NewsmillStore
import NewsmillText

/// Articles or outlets, and who shares text with whom, later.
///
/// An edge says that two texts have something in common and which came later, as far as both are dated; it never says that
/// one was copied from the other.
struct PropagationGraph {
    struct Node: Equatable {
        var id: String
        /// The outlet's name; nil where an article's outlet is unknown.
        var outlet: String?
        /// Of an article alone.
        var article: Int64?
        var title: String?
        var published: String?
        var url: String?
        var story: String?
        /// How many articles an outlet has here; 1 for an article.
        var articles = 1
    }

    struct Edge: Equatable {
        /// Of nodes; the earlier one first where both are dated.
        var from: Int
        var to: Int
        /// Whether ``to`` is known to be later.
        var isLater: Bool
        /// Whole minutes; nil unless both articles state a time. Of outlets, the median.
        var lagMinutes: Int?
        /// Whole days between the dates; nil unless both are dated. Of outlets, the median.
        var lagDays: Int?
        /// How much of the text that says less is in the other, where one is a copy; of outlets, the mean of these.
        var share: Double?
        /// How many pairs of articles stand behind it.
        var pairs = 1
        /// How many of these pairs share whole text, and how many utterances they share.
        var copies = 0
        var utterances = 0

        /// What the edge says.
        var relation: String { isLater ? "shares text, later" : "shares text" }
    }

    var nodes: [Node] = []
    var edges: [Edge] = []

    /// An utterance in more articles is linked from its first to each of them, not each with each.
    static let mostForAllPairs = 60

    /// One node for each article.
    init(articles propagation: Propagation) {
        nodes = propagation.articles.map {
            Node(
                id: "a\($0.id)", outlet: $0.outlet, article: $0.id, title: $0.title, published: $0.published,
                url: $0.url,
                story: $0.story)
        }
        let dates = propagation.articles.map { $0.published.map(Moment.init) }
        let places = Dictionary(uniqueKeysWithValues: propagation.articles.enumerated().map { ($1.id, $0) })
        var found: [Pair: Edge] = [:]
        func edge(_ one: Int, _ other: Int, _ change: (inout Edge) -> Void) {
            let (from, to) = Moment.isLater(dates[other], than: dates[one]) == false ? (other, one) : (one, other)
            let pair = Pair(from: from, to: to)
            var edge = found[pair] ?? Self.edge(from, to, dates)
            change(&edge)
            found[pair] = edge
        }
        for copy in propagation.copies {
            guard let original = places[copy.original], let place = places[copy.copy] else { continue }
            edge(original, place) {
                $0.copies += 1
                $0.share = copy.similarity
            }
        }
        for utterance in propagation.utterances {
            let members = utterance.articles.compactMap { places[$0] }.sorted { one, other in
                Moment.isLater(dates[other], than: dates[one])
                    ?? (dates[one] != nil && dates[other] == nil
                        || dates[one] == nil && dates[other] == nil && one < other)
            }
            let sources = members.count > Self.mostForAllPairs ? members.prefix(1) : members[...]
            for (index, one) in sources.enumerated() {
                for other in members.dropFirst(index + 1) { edge(one, other) { $0.utterances += 1 } }
            }
        }
        edges = found.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private struct Pair: Hashable {
        var from: Int
        var to: Int
    }

    private static func edge(_ from: Int, _ to: Int, _ dates: [Moment?]) -> Edge {
        var edge = Edge(from: from, to: to, isLater: Moment.isLater(dates[to], than: dates[from]) == true)
        if let earlier = dates[from], let later = dates[to] {
            edge.lagDays = later.day - earlier.day
            if let one = earlier.second, let other = later.second { edge.lagMinutes = (other - one) / 60 }
        }
        return edge
    }
}

/// When an article was published: a day, and where it is known the time.
struct Moment: Equatable {
    /// Since 1970.
    var day: Int
    var second: Int?

    /// - Parameter date: ISO 8601; what is none counts as the first day there is.
    init(_ date: String) {
        let timestamp = Timestamp.parse(date)
        day = (timestamp?.secondsSinceEpoch ?? 0) / 86_400
        second = timestamp?.secondOfDay == nil ? nil : timestamp?.secondsSinceEpoch
    }

    /// nil when nobody can say: one is not dated, or both are of one day and one does not state its time, or they are of one time.
    static func isLater(_ one: Moment?, than other: Moment?) -> Bool? {
        guard let one, let other else { return nil }
        if let first = one.second, let second = other.second { return first == second ? nil : first > second }
        return one.day == other.day ? nil : one.day > other.day
    }
}
