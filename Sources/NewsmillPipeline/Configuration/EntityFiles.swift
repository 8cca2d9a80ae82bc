public import NewsmillCore
import NewsmillText

/// Reads files of entities outside a pipeline.
public enum EntityFiles {
    /// - Parameter file: as the user named it; issues repeat it.
    /// - Returns: what the file holds, and everything wrong in it.
    public static func read(_ bytes: [UInt8], file: String) -> (entities: [Entity], issues: [ConfigurationIssue]) {
        let issues = DecodingIssues()
        let entities = EntityFile.read(bytes, issues: issues)
        return (entities, issues.located(in: file, bytes: bytes))
    }
}
