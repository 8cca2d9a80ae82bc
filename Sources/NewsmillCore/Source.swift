/// Where captures come from. A source is one file, and one line in the registry.
public protocol Source: Sendable {
    /// As pipeline.json writes it after `"type"`.
    static var type: String { get }
    static var summary: String { get }
    associatedtype Options: ComponentOptions
    init(id: String, options: Options, context: SourceContext) throws

    /// Hands over everything there is, in an order that depends on nothing but the input. `emit` waits while the mill is
    /// full; when it returns false the run is ending and the source returns at once.
    ///
    /// One bad item is an ``Item/rejected(_:)``. A throw means that the source as a whole cannot be reached.
    func read(_ emit: (Item) -> Bool) throws
}

/// What a source is told about the run.
public struct SourceContext: Sendable {
    /// The folder of pipeline.json: relative paths begin here.
    public var baseDirectory: String
    /// Now, ISO 8601 in UTC: the one clock of the run.
    public var now: String
    /// Whether this very content was taken in from this very place in an earlier run. Then it need not be read again.
    public var isUnchanged: @Sendable (_ source: String, _ location: String, _ sha256: String) -> Bool

    public init(
        baseDirectory: String, now: String,
        isUnchanged: @escaping @Sendable (_ source: String, _ location: String, _ sha256: String) -> Bool = { _, _, _ in
            false
        }
    ) {
        self.baseDirectory = baseDirectory
        self.now = now
        self.isUnchanged = isUnchanged
    }
}

/// A source as the registry holds it, its type erased.
public struct SourceType: Sendable {
    public let type: String
    public let summary: String
    public let options: any ComponentOptions.Type
    private let build: @Sendable (String, any ComponentOptions, SourceContext) throws -> any Source

    public init<S: Source>(_ source: S.Type) {
        type = S.type
        summary = S.summary
        options = S.Options.self
        build = { id, options, context in
            try S(id: id, options: options as? S.Options ?? S.Options(), context: context)
        }
    }

    public func make(id: String, options: any ComponentOptions, context: SourceContext) throws -> any Source {
        try build(id, options, context)
    }
}
