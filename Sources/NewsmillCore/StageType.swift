/// A stage as the registry holds it: what can be said of it and how to make one, its type erased.
public struct StageType: Sendable {
    public let name: String
    public let summary: String
    public let isSerial: Bool
    public let options: any ComponentOptions.Type
    private let build: @Sendable (any ComponentOptions, Resources) throws -> RunnableStage

    public init<S: ParallelStage>(_ type: S.Type) {
        self.init(type, isSerial: false) { .parallel($0) }
    }

    public init<S: SerialStage>(_ type: S.Type) {
        self.init(type, isSerial: true) { .serial($0) }
    }

    private init<S: Stage>(_ type: S.Type, isSerial: Bool, wrap: @escaping @Sendable (S) -> RunnableStage) {
        name = S.name
        summary = S.summary
        options = S.Options.self
        self.isSerial = isSerial
        build = { options, resources in
            // The registry's caller decodes `options` as this very type; anything else means the defaults.
            wrap(try S(options: options as? S.Options ?? S.Options(), resources: resources))
        }
    }

    /// - Throws: ``OptionProblem``, or what reading a resource throws.
    public func make(options: any ComponentOptions, resources: Resources) throws -> RunnableStage {
        try build(options, resources)
    }
}

/// A stage ready to work.
public enum RunnableStage: Sendable {
    case parallel(any ParallelStage)
    case serial(any SerialStage)

    public var name: String {
        switch self {
        case .parallel(let stage): type(of: stage).name
        case .serial(let stage): type(of: stage).name
        }
    }
}
