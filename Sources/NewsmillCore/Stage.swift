/// What a stage says of an article. A throw is a failure, not a drop; both become a rejection that can be retried.
public enum Verdict: Sendable, Equatable {
    case keep
    case drop(DropReason)
}

/// Why an article is not stored.
public struct DropReason: Sendable, Equatable {
    public let rule: String
    /// In words, for the analyst: "no text".
    public let reason: String

    public init(rule: String, reason: String) {
        self.rule = rule
        self.reason = reason
    }
}

/// One step of the pipeline. A stage is one file, and one line in the registry.
///
/// A conformer does no input or output and asks no clock: what it needs is handed in, and the same article with the same
/// options gives the same result. `Options()` holds the defaults, so every stage can be made from `{}`.
public protocol Stage: Sendable {
    /// As pipeline.json writes it: lower-case words joined by hyphens.
    static var name: String { get }
    /// One line for `newsmill stages` and the README.
    static var summary: String { get }
    associatedtype Options: ComponentOptions = NoOptions
    /// - Throws: ``OptionProblem`` or ``OptionProblems`` when the options cannot work (a query that does not parse).
    init(options: Options, resources: Resources) throws
}

/// Depends on this article alone: any number of workers may call it at once.
public protocol ParallelStage: Stage {
    func process(_ article: inout Article) throws -> Verdict
}

/// Remembers what went by: sees every article, one at a time, in source order. `mutating` is what makes it serial: the
/// state is a plain `var` owned by one lane, and the compiler checks it.
public protocol SerialStage: Stage {
    mutating func process(_ article: inout Article) throws -> Verdict
}

/// What stages may need besides their options: read once, before any work, and handed in.
public struct Resources: Sendable {
    public var entities: [Entity]
    /// Reads a file that an option names, relative to pipeline.json.
    public var read: @Sendable (_ path: String) throws -> [UInt8]
    public var cache = Cache()

    public init(
        entities: [Entity] = [],
        read: @escaping @Sendable (_ path: String) throws -> [UInt8] = { path in
            throw OptionProblem(at: "", expected: "no file is at hand here (\(path))")
        }
    ) {
        self.entities = entities
        self.read = read
    }
}
