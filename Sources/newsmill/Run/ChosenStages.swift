import NewsmillCore
import NewsmillPipeline

extension Configuration {
    /// The chosen stages in the order of the pipeline, then those that the pipeline does not have, with default options.
    /// `extract` is always among them: it makes the paragraphs the others work on.
    ///
    /// - Parameter chosen: names; nil for all of the pipeline.
    func runnableStages(_ chosen: [String]? = nil) throws -> [RunnableStage] {
        let types = Registries.shipped.stages
        var entries = stages.map { (type: $0.type, options: $0.options) }
        if let chosen {
            let missing = types.filter { type in
                chosen.contains(type.name) && !entries.contains { $0.type.name == type.name }
            }
            entries = entries.filter { chosen.contains($0.type.name) } + missing.map { ($0, $0.options.init()) }
        }
        if entries.first?.type.name != "extract", let extract = types.first(where: { $0.name == "extract" }) {
            let configured = stages.first { $0.type.name == "extract" }?.options
            entries.insert((extract, configured ?? extract.options.init()), at: 0)
        }
        return try entries.map { try $0.type.make(options: $0.options, resources: resources) }
    }
}
