import Foundation
import NewsmillCore
import NewsmillText

/// Stories as they grow, one article after the other.
///
/// An article belongs to the story whose articles it is nearest to: the sum of its products with each, over their number to the
/// power of ``sizeExponent``, fading with the days since the story was last told. An average (1) would keep large stories from
/// growing, a centroid (1/2) lets them swallow what is merely of the same kind.
struct StoryClusters: Sendable {
    struct Near: Sendable, Equatable {
        var story: Int
        var score: Float
    }

    private(set) var stories: [Story] = []
    /// By story, what became of it: itself, or the one that it was merged into.
    private var currents: [Int32] = []
    private var numbers: [String: Int] = [:]
    private var keys = StoryKeys()
    // Room to work in.
    private var table = TermTable()
    private var shared: [Float] = []
    private var touched: [Int] = []

    private static let sizeExponent: Float = 0.8
    private static let candidates = 8
    /// In so many days a story loses half of its pull, after a first day of grace.
    private static let halfLife: Float = 7

    subscript(number: Int) -> Story { stories[number] }

    func isKnown(_ id: String) -> Bool { numbers[id] != nil }

    /// What became of a story: itself, or the one that it was merged into.
    func number(of id: String) -> Int? { numbers[id].map { current($0) } }

    /// What became of a story: itself, or the one that it was merged into.
    func current(_ number: Int) -> Int { Int(currents[number]) }

    /// The nearest stories, nearest first, the oldest of equals.
    ///
    /// - Parameter published: nil when nothing says it; then days do not count.
    mutating func near(_ vector: TermVector, day: Int, published: Int?, window: Int) -> [Near] {
        let candidates = candidates(vector)
        guard !candidates.isEmpty else { return [] }
        table.fill(vector.terms)
        var near: [Near] = []
        for number in candidates where day - stories[number].lastDay <= window {
            let fading = Self.fading(published, stories[number].lastPublished)
            let score = table.product(stories[number].sum) / pow(Float(max(1, stories[number].size)), Self.sizeExponent)
            near.append(Near(story: number, score: score * fading))
        }
        return near.sorted { ($1.score, $0.story) < ($0.score, $1.story) }
    }

    /// What is left of a likeness across the days between two dates; all of it where one is not known.
    private static func fading(_ one: Int?, _ other: Int?) -> Float {
        guard let one, let other else { return 1 }
        let gap = min(abs(one - other), 365)
        return gap > 1 ? pow(0.5, Float(gap - 1) / halfLife) : 1
    }

    /// The stories that share most with the keys.
    private mutating func candidates(_ vector: TermVector) -> [Int] {
        touched.removeAll(keepingCapacity: true)
        shared.withUnsafeMutableBufferPointer { shared in
            currents.withUnsafeBufferPointer { currents in
                for key in vector.keys {
                    keys.forEach(key.hash) { story in
                        let number = Int(currents[story])
                        if shared[number] == 0 { touched.append(number) }
                        shared[number] += key.weight
                    }
                }
            }
        }
        var best: [(weight: Float, number: Int)] = []
        for number in touched {
            let weight = shared[number]
            shared[number] = 0
            if best.count == Self.candidates, let last = best.last, (last.weight, number) >= (weight, last.number) {
                continue
            }
            let place = best.firstIndex { ($0.weight, number) < (weight, $0.number) } ?? best.count
            best.insert((weight, number), at: place)
            if best.count > Self.candidates { best.removeLast() }
        }
        return best.map(\.number)
    }

    /// The first of some stories whose articles are so near to those of a story, on average, that the two are one.
    ///
    /// Stories that were one and were split stay apart.
    mutating func twin(of number: Int, among others: some Sequence<Near>, least: Float) -> Near? {
        var isFilled = false
        for other in others where !wereOne(number, other.story) {
            if !isFilled { table.fill(stories[number].sum) }
            isFilled = true
            let pairs = Float(max(1, stories[number].size * stories[other.story].size))
            // What was told weeks apart in the same words is another event.
            let fading = Self.fading(stories[number].lastPublished, stories[other.story].lastPublished)
            let likeness = table.product(stories[other.story].sum) / pairs * fading
            if likeness >= least { return Near(story: other.story, score: likeness) }
        }
        return nil
    }

    /// Begins a story.
    mutating func begin(_ id: String, day: Int) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = stories.count
        stories.append(Story(id: id, day: day))
        currents.append(Int32(stories.count - 1))
        shared.append(0)
        return stories.count - 1
    }

    /// Notes that a story was told once more.
    mutating func touch(_ number: Int, day: Int, published: Int?) {
        stories[number].touch(day: day, published: published)
    }

    mutating func add(_ member: Story.Member, to number: Int, score: Float) {
        table.fill(member.vector.terms)
        stories[number].add(member, score: score, table)
        for key in member.vector.keys { keys.add(number, to: key.hash) }
    }

    /// Makes one story of two; the first keeps its id. What leads to the other leads to it from now on.
    mutating func merge(_ other: Int, into number: Int) {
        guard other != number, current(other) == other else { return }
        table.fill(stories[other].sum)
        stories[number].absorb(stories[other], table)
        stories[other].clear()
        for story in currents.indices where currents[story] == other { currents[story] = Int32(number) }
    }

    /// Whether two stories were one that was split.
    private func wereOne(_ first: Int, _ second: Int) -> Bool {
        stories[first].partedFrom.contains(second) || stories[second].partedFrom.contains(first)
    }

    /// The articles that a story should part with, if it is time to look and they tell another story.
    mutating func split(of number: Int, ratio: Float) -> (articles: [ArticleReference], similarity: Float)? {
        guard stories[number].size >= stories[number].nextLook else { return nil }
        stories[number].nextLook = Story.look(after: stories[number].size)
        let members = stories[number].members
        guard let found = StorySplit.find(members.map(\.vector), ratio: ratio) else { return nil }
        return (found.gone.map { members[$0].article }, found.between)
    }

    /// Gives some articles of a story a story of their own.
    ///
    /// - Returns: the number of the new story.
    mutating func part(_ number: Int, with gone: [ArticleReference], into id: String) -> Int {
        let other = begin(id, day: stories[number].lastDay)
        guard other == stories.count - 1, other != number else { return other }
        stories[other] = stories[number].part(with: Set(gone), into: id, &table)
        stories[other].partedFrom = [number]
        stories[number].partedFrom.append(other)
        for member in stories[other].members {
            for key in member.vector.keys { keys.add(other, to: key.hash) }
        }
        return other
    }
}
