import Foundation
import NewsmillText

/// Stories as they grow, one article after the other.
///
/// An article belongs to the story whose articles it is nearest to: the sum of the cosines with each, over their number to the
/// power of ``sizeExponent``, fading with the days since the story was last told. An average (1) would keep large stories from
/// growing, a centroid (1/2) lets them swallow what is merely of the same kind.
struct StoryClusters: Sendable {
    struct Story: Sendable {
        var id: String
        /// Of the vectors of its articles.
        var sum: [UInt32: Float] = [:]
        var size = 0
        /// The day of the last capture.
        var lastDay: Int
        /// The last date of an article; nil while no article says its date.
        var lastPublished: Int?
        var title = ""
        /// How near the article of that title was to the rest.
        var titleScore: Float = 0
        var words: [UInt32: String] = [:]
        var mergedInto: Int?
    }

    struct Near: Sendable, Equatable {
        var story: Int
        var score: Float
    }

    private(set) var stories: [Story] = []
    private var numbers: [String: Int] = [:]
    /// Which stories have a term among the strongest of one of their articles, the latest last.
    private var postings: [UInt32: [Int32]] = [:]

    private static let sizeExponent: Float = 0.8
    private static let keysOfArticle = 24
    private static let storiesToAKey = 128
    private static let candidates = 12
    /// A sum is cut to half of so many terms when it has more.
    private static let mostTerms = 1200
    /// In so many days a story loses half of its pull, after a first day of grace.
    private static let halfLife: Float = 7

    subscript(number: Int) -> Story { stories[number] }

    /// What became of a story: itself, or the one that it was merged into.
    func number(of id: String) -> Int? {
        guard var number = numbers[id] else { return nil }
        while let next = stories[number].mergedInto { number = next }
        return number
    }

    /// The nearest stories, nearest first, the oldest of equals.
    ///
    /// - Parameter published: nil when nothing says it; then days do not count.
    func near(_ vector: TermVector, day: Int, published: Int?, window: Int) -> [Near] {
        var shared: [Int32: Float] = [:]
        for term in vector.strongest(Self.keysOfArticle) {
            for story in postings[term.hash] ?? [] { shared[story, default: 0] += term.weight }
        }
        let best = shared.filter { stories[Int($0.key)].mergedInto == nil }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidates)
        return best.compactMap { candidate in
            let story = stories[Int(candidate.key)]
            guard day - story.lastDay <= window else { return nil }
            var gap = 0
            if let published, let last = story.lastPublished { gap = min(abs(published - last), 365) }
            let fading = pow(0.5, Float(max(0, gap - 1)) / Self.halfLife)
            return Near(story: Int(candidate.key), score: Self.score(vector, story) * fading)
        }.sorted { ($1.score, $0.story) < ($0.score, $1.story) }
    }

    private static func score(_ vector: TermVector, _ story: Story) -> Float {
        var product: Float = 0
        for term in vector.terms { product += term.weight * (story.sum[term.hash] ?? 0) }
        return product / pow(Float(max(1, story.size)), sizeExponent)
    }

    /// The cosine of two stories' sums: 1 when they are told in the same words.
    func likeness(_ first: Int, _ second: Int) -> Float {
        let (a, b) = (stories[first].sum, stories[second].sum)
        // In order: a sum of floating-point numbers depends on it.
        func product(_ one: [UInt32: Float], _ other: [UInt32: Float]) -> Float {
            one.keys.sorted().reduce(0) { $0 + (one[$1] ?? 0) * (other[$1] ?? 0) }
        }
        let lengths = (product(a, a) * product(b, b)).squareRoot()
        return lengths > 0 ? product(a, b) / lengths : 0
    }

    /// Begins a story.
    mutating func begin(_ id: String, day: Int) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = stories.count
        stories.append(Story(id: id, lastDay: day))
        return stories.count - 1
    }

    /// Notes that a story was told once more.
    mutating func touch(_ number: Int, day: Int, published: Int?) {
        stories[number].lastDay = max(stories[number].lastDay, day)
        if let published { stories[number].lastPublished = max(stories[number].lastPublished ?? published, published) }
    }

    /// Adds an article to a story.
    ///
    /// - Parameter words: how the strongest terms are written.
    mutating func add(
        _ vector: TermVector, to number: Int, score: Float, title: String, words: [UInt32: String]
    ) {
        for term in vector.terms { stories[number].sum[term.hash, default: 0] += term.weight }
        stories[number].words.merge(words) { first, _ in first }
        stories[number].size += 1
        // The first article of a story is near to nothing yet.
        if stories[number].title.isEmpty || !title.isEmpty && score > stories[number].titleScore {
            stories[number].title = title
            stories[number].titleScore = score
        }
        if stories[number].sum.count > Self.mostTerms { prune(number) }
        post(vector.strongest(Self.keysOfArticle).map(\.hash), number)
    }

    /// Makes one story of two; the first keeps its id.
    mutating func merge(_ other: Int, into number: Int) {
        guard other != number, stories[other].mergedInto == nil else { return }
        let gone = stories[other]
        for (hash, weight) in gone.sum { stories[number].sum[hash, default: 0] += weight }
        stories[number].words.merge(gone.words) { first, _ in first }
        stories[number].size += gone.size
        stories[number].lastDay = max(stories[number].lastDay, gone.lastDay)
        if let published = gone.lastPublished { touch(number, day: gone.lastDay, published: published) }
        stories[other].mergedInto = number
        (stories[other].sum, stories[other].words) = ([:], [:])
        let keys = gone.sum.filter { postings[$0.key]?.contains(Int32(other)) == true }.map(\.key).sorted()
        post(keys, number)
    }

    /// What tells the story: the strongest terms that are words, the most telling first.
    func keywords(of number: Int, _ count: Int = 6) -> [String] {
        // A large story has hundreds of words and is asked with each of its articles: so a few are picked, and nothing sorted.
        let story = stories[number]
        var best: [(weight: Float, hash: UInt32, word: String)] = []
        for (hash, word) in story.words {
            let weight = story.sum[hash] ?? 0
            if best.count == count, let last = best.last, (weight, last.hash) <= (last.weight, hash) { continue }
            let place = best.firstIndex { ($0.weight, hash) < (weight, $0.hash) } ?? best.count
            best.insert((weight, hash, word), at: place)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.word)
    }

    private mutating func post(_ keys: [UInt32], _ number: Int) {
        for key in keys {
            var list = postings.removeValue(forKey: key) ?? []
            if !list.contains(Int32(number)) { list.append(Int32(number)) }
            if list.count > Self.storiesToAKey { list.removeFirst() }
            postings[key] = list
        }
    }

    private mutating func prune(_ number: Int) {
        let kept = stories[number].sum.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTerms / 2)
        stories[number].sum = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
        stories[number].words = stories[number].words.filter { stories[number].sum[$0.key] != nil }
    }
}
