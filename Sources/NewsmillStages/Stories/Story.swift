import NewsmillCore
import NewsmillText

/// A story as it grows.
struct Story: Sendable {
    /// An article that tells it.
    struct Member: Sendable {
        var article: ArticleReference
        var vector: TermVector
        var title: String
        var words: [Word]
    }

    /// A word, as it was first written, and its weight in all articles that have it among their strongest.
    struct Word: Sendable {
        var hash: UInt32
        var weight: Float
        var word: String
    }

    let id: String
    /// Of the vectors of its articles.
    private(set) var sum: [TermVector.Term] = []
    private(set) var size = 0
    /// The latest of its articles.
    private(set) var members: [Member] = []
    /// The day of the last capture.
    private(set) var lastDay: Int
    /// The last date of an article; nil while no article says its date.
    private(set) var lastPublished: Int?
    private(set) var title = ""
    /// How near the article of that title was to the rest.
    private var titleScore: Float = 0
    private var words: [Word] = []
    /// It is looked at for a split when it has so many articles.
    var nextLook = Story.firstLook
    /// Stories that were one with it: they are not to become one again.
    var partedFrom: [Int] = []

    static let firstLook = 6
    static let mostMembers = 18
    /// A sum is cut to half of so many terms when it has more.
    private static let mostTerms = 1500
    private static let mostWords = 96

    init(id: String, day: Int) {
        self.id = id
        lastDay = day
    }

    /// Notes that the story was told once more.
    mutating func touch(day: Int, published: Int?) {
        lastDay = max(lastDay, day)
        if let published { lastPublished = max(lastPublished ?? published, published) }
    }

    /// - Parameter table: filled with the vector of the article.
    mutating func add(_ member: Member, score: Float, _ table: TermTable) {
        add(member.vector.terms, table)
        size += 1
        add(member.words)
        // The first article of a story is near to nothing yet.
        if title.isEmpty || !member.title.isEmpty && score > titleScore { (title, titleScore) = (member.title, score) }
        if members.count == Self.mostMembers { members.removeFirst() }
        members.append(member)
    }

    /// Takes in all of another story.
    ///
    /// - Parameter table: filled with the sum of the other.
    mutating func absorb(_ other: Story, _ table: TermTable) {
        add(other.sum, table)
        size += other.size
        add(other.words)
        touch(day: other.lastDay, published: other.lastPublished)
        members = Array((members + other.members).suffix(Self.mostMembers))
        nextLook = max(nextLook, other.nextLook, size)
        partedFrom += other.partedFrom
    }

    /// Gives up some of its articles, which are then told by a story of their own.
    mutating func part(with gone: Set<ArticleReference>, into id: String, _ table: inout TermTable) -> Story {
        var other = Story(id: id, day: lastDay)
        other.lastPublished = lastPublished
        for member in members where gone.contains(member.article) {
            table.fill(member.vector.terms)
            other.add(member, score: 0, table)
        }
        members.removeAll { gone.contains($0.article) }
        table.fill(other.sum)
        table.eachShared(sum) { place, others in sum[place].weight -= other.sum[others].weight }
        size -= other.size
        sum.removeAll { $0.weight <= Self.leftOver }
        for word in other.words {
            guard let place = words.firstIndex(where: { $0.hash == word.hash }) else { continue }
            words[place].weight -= word.weight
        }
        words.removeAll { $0.weight <= Self.leftOver }
        (nextLook, other.nextLook) = (Self.look(after: size), Self.look(after: other.size))
        return other
    }

    /// Nothing but what rounding leaves.
    private static let leftOver: Float = 1e-5

    /// Looks become rarer as a story grows: each compares its latest articles with one another.
    static func look(after size: Int) -> Int { max(firstLook, size + max(2, size / 3)) }

    mutating func clear() { (sum, words, members) = ([], [], []) }

    /// What tells the story: its strongest words, the most telling first.
    func keywords(_ count: Int = 6) -> [String] {
        // A large story has a hundred and is asked with each of its articles: so a few are picked, and nothing sorted.
        var best: [(rank: UInt64, word: String)] = []
        for word in words {
            let rank = Largest.rank(word.weight, word.hash)
            if best.count == count, let last = best.last, rank < last.rank { continue }
            best.insert((rank, word.word), at: best.firstIndex { $0.rank < rank } ?? best.count)
            if best.count > count { best.removeLast() }
        }
        return best.map(\.word)
    }

    // MARK: Parts

    private mutating func add(_ terms: [TermVector.Term], _ table: TermTable) {
        if sum.isEmpty {
            sum = terms
            return
        }
        var isKnown = [Bool](repeating: false, count: terms.count)
        sum.withUnsafeMutableBufferPointer { sum in
            table.eachShared(UnsafeBufferPointer(sum)) { place, other in
                sum[place].weight += terms[other].weight
                isKnown[other] = true
            }
        }
        for (term, isKnown) in zip(terms, isKnown) where !isKnown { sum.append(term) }
        guard sum.count > Self.mostTerms else { return }
        var ranks = sum.map { Largest.rank($0.weight, $0.hash) }
        let least = Largest.cutoff(&ranks, count: Self.mostTerms / 2)
        sum.removeAll { Largest.rank($0.weight, $0.hash) < least }
    }

    private mutating func add(_ others: [Word]) {
        if words.isEmpty {
            words = others
            return
        }
        for other in others {
            if let place = words.firstIndex(where: { $0.hash == other.hash }) {
                words[place].weight += other.weight
            } else {
                words.append(other)
            }
        }
        guard words.count > Self.mostWords else { return }
        words.sort { Largest.rank($0.weight, $0.hash) > Largest.rank($1.weight, $1.hash) }
        words.removeSubrange((Self.mostWords / 2)...)
    }
}
