public import NewsmillCore

/// The stages and sources that a pipeline.json may name. The command line hands in the shipped ones; tests their own.
public struct Registries: Sendable {
    public let stages: [StageType]
    public let sources: [SourceType]

    public init(stages: [StageType], sources: [SourceType]) {
        self.stages = stages
        self.sources = sources
    }
}
