/// Where captures come from. A source is one file, and one line in the registry.
public protocol Source: Sendable {
    /// As pipeline.json writes it after `"type"`.
    static var type: String { get }
    static var summary: String { get }
    associatedtype Options: ComponentOptions
    /// Whether it mostly waits, for the network: then the mill reads several such sources at once. Their items still enter
    /// in the order of the configuration.
    static var readsAhead: Bool { get }
    init(id: String, options: Options, context: SourceContext) throws

    /// Hands over everything there is, in an order that depends on nothing but the input. `emit` waits while the mill is
    /// full; when it returns false the run is ending and the source returns at once.
    ///
    /// One bad item is an ``Item/rejected(_:)``. A throw means that the source as a whole cannot be reached.
    func read(_ emit: (Item) -> Bool) throws
}

extension Source {
    public static var readsAhead: Bool { false }
}

/// What a source is told about the run.
public struct SourceContext: Sendable {
    /// The folder of pipeline.json: relative paths begin here.
    public var baseDirectory: String
    /// Now, ISO 8601 in UTC: the one clock of the run.
    public var now: String
    public var web: any Web = NoWeb()
    /// What earlier runs left to be known.
    public var memory: any SourceMemory = NoMemory()
    /// Whether the user named this source for this run: then it is asked even if it is not due.
    public var isNamed = false
    /// ISO 8601: what was published before will be passed over, so that nobody need fetch its page. nil for everything.
    public var since: String?

    public init(baseDirectory: String, now: String) {
        self.baseDirectory = baseDirectory
        self.now = now
    }

    /// Whether this very content was taken in from this very place in an earlier run. Then it need not be read again.
    public func isUnchanged(_ source: String, _ location: String, _ sha256: String) -> Bool {
        memory.isUnchanged(source: source, location: location, sha256: sha256)
    }
}

/// What earlier runs have left to be known about a source. What the present run stores makes no difference to the answers.
public protocol SourceMemory: Sendable {
    /// Whether this very content was taken in from this very place. Then it need not be read again.
    func isUnchanged(source: String, location: String, sha256: String) -> Bool
    /// Whether what a place showed last has this fingerprint (``Article/fingerprint``).
    func isKnown(source: String, location: String, part: String, fingerprint: Int64) -> Bool
    /// Whether an article of this address is stored, from whatever source.
    func isStored(url: String) -> Bool
    func state(of source: String) -> SourceState?
}

/// The memory of a first run.
public struct NoMemory: SourceMemory {
    public init() {}

    public func isUnchanged(source: String, location: String, sha256: String) -> Bool { false }
    public func isKnown(source: String, location: String, part: String, fingerprint: Int64) -> Bool { false }
    public func isStored(url: String) -> Bool { false }
    public func state(of source: String) -> SourceState? { nil }
}

/// A source as the registry holds it, its type erased.
public struct SourceType: Sendable {
    public let type: String
    public let summary: String
    public let options: any ComponentOptions.Type
    /// Whether it asks the web.
    public let readsWeb: Bool
    private let build: @Sendable (String, any ComponentOptions, SourceContext) throws -> any Source

    public init<S: Source>(_ source: S.Type) {
        type = S.type
        summary = S.summary
        options = S.Options.self
        readsWeb = S.readsAhead
        build = { id, options, context in
            try S(id: id, options: options as? S.Options ?? S.Options(), context: context)
        }
    }

    public func make(id: String, options: any ComponentOptions, context: SourceContext) throws -> any Source {
        try build(id, options, context)
    }
}
