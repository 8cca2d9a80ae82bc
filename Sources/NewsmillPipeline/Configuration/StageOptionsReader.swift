public import NewsmillCore
import NewsmillText

/// Finds the options that a stored pipeline.json gave a stage, so that its work can be done again as it was done.
public enum StageOptionsReader {
    /// - Parameter text: the text of a pipeline.json that was valid when it ran.
    /// - Returns: the options, or the defaults where the text has none or cannot be read.
    public static func options(of stage: StageType, in text: String) -> any ComponentOptions {
        let root = try? JSONParser.parse(Array(text.utf8), dialect: .json5)
        let entry = root?["stages"]?.array?.first { $0["stage"]?.string == stage.name }
        let decoder = NodeDecoder(
            node: entry?["options"], defaults: EncodedDefaults.node(stage.options.init()), path: NodePath(),
            issues: DecodingIssues())
        return (try? decoder.decode(stage.options)) ?? stage.options.init()
    }
}
