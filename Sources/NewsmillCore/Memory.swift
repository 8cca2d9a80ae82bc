/// What names an article across nights, before the database has given it a number: where it was seen.
public struct ArticleReference: Sendable, Hashable {
    /// The id of the source in pipeline.json.
    public var source: String
    public var location: String
    public var part: String?
    /// ``Article/id``: what records call it.
    public var id: String

    public init(source: String, location: String, part: String?, id: String) {
        self.source = source
        self.location = location
        self.part = part
        self.id = id
    }

    public init(_ article: Article) {
        self.init(
            source: article.capture.source, location: article.capture.location, part: article.part, id: article.id)
    }

    public static func == (first: Self, second: Self) -> Bool {
        first.location == second.location && first.source == second.source && first.part == second.part
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(location)
        hasher.combine(part)
    }
}

/// What a stage learned from one article, in a form of its own. It travels with the article and is stored in the same
/// transaction, so that memory and rows never part.
public struct Lesson: Sendable, Equatable {
    /// The stage's name.
    public var stage: String
    public var article: ArticleReference
    /// The day of the capture, `2025-06-21`: old lessons are not given back.
    public var day: String
    public var data: [UInt8]

    public init(stage: String, article: ArticleReference, day: String, data: [UInt8]) {
        self.stage = stage
        self.article = article
        self.day = day
        self.data = data
    }
}

/// A serial stage that remembers earlier nights.
///
/// Its state is what its lessons make of it: `process` changes the state only by way of a lesson that it also appends to
/// ``Article/lessons``, and ``recall(_:)`` with the same lessons in the same order gives the same state. So a corpus that
/// comes on three nights is treated as if it had come on one.
///
/// An article of a run that was killed may come again though its lesson is stored: a stage that has a lesson of the same
/// reference and content learns nothing new.
public protocol RememberingStage: SerialStage {
    /// How many days back lessons are wanted.
    var daysRemembered: Int { get }
    /// Takes back one lesson of an earlier run. Called in the order in which they were learned, before the first article.
    mutating func recall(_ lesson: Lesson) throws
}
