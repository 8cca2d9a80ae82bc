/// One thing wrong with a configuration: where, what was expected, and what was probably meant.
public struct ConfigurationIssue: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Severity: String, Sendable, Encodable {
        /// No run may start.
        case error
        /// Worth a look; a run may start.
        case warning
    }

    public var severity: Severity = .error
    /// As the user named it.
    public let file: String
    /// From 1; 0 when the file could not be read at all.
    public let line: Int
    /// From 1, in scalars.
    public let column: Int
    /// `stages[2].options.threshold`; empty for the file as a whole.
    public let keyPath: String
    /// A sentence without a full stop: "expected a number from 0 to 1, found 7".
    public let message: String
    /// The nearest known name.
    public var suggestion: String?

    public var description: String {
        var text = line > 0 ? "\(file):\(line):\(column): " : "\(file): "
        text += "\(severity.rawValue): "
        if !keyPath.isEmpty { text += "\(keyPath): " }
        text += message
        if let suggestion { text += " (did you mean \"\(suggestion)\"?)" }
        return text
    }
}

/// Everything wrong with a configuration, at once and in the order of the file.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public let issues: [ConfigurationIssue]

    public var description: String { issues.map(\.description).joined(separator: "\n") }
}
