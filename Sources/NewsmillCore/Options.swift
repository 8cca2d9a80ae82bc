/// The options of a stage, a source or a section of pipeline.json.
///
/// Property initialisers hold the defaults; `init(from:)` may be the synthesised one, because the decoder of
/// pipeline.json falls back on the encoded defaults for a key that is left out, and refuses a key that nothing asks for.
public protocol ComponentOptions: Codable, Sendable {
    init()
    /// One line for each key, for the JSON Schema and docs/CONFIGURATION.md. A test finds a key without its line.
    static var documentation: [String: String] { get }
    /// Values that have the right type and still cannot work.
    var problems: [OptionProblem] { get }
}

extension ComponentOptions {
    public static var documentation: [String: String] { [:] }
    public var problems: [OptionProblem] { [] }
}

/// For what has no options.
public struct NoOptions: ComponentOptions {
    public init() {}
}

/// An option that cannot work, with the place below the options object, so that the message can name file and line.
public struct OptionProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// `threshold`, `topics[0].query`
    public let keyPath: String
    /// What was expected, and for whom it matters what was found: "expected a number from 0 to 1, found 7".
    public let expected: String

    public init(at keyPath: String, expected: String) {
        self.keyPath = keyPath
        self.expected = expected
    }

    public var description: String { keyPath.isEmpty ? expected : "\(keyPath): \(expected)" }
}

/// Several problems found at once.
public struct OptionProblems: Error, Sendable, Equatable, CustomStringConvertible {
    public let problems: [OptionProblem]

    /// - Parameter problems: in the order of the options; not empty.
    public init(_ problems: [OptionProblem]) {
        self.problems = problems
    }

    public var description: String { problems.map(\.description).joined(separator: "; ") }
}

/// An option that is a string or an array of strings: `"seeds/*"`, `["news/*.txt", "feeds/*.xml"]`.
public struct OneOrMany: Codable, Sendable, Equatable {
    public var values: [String]

    public init(_ values: [String]) {
        self.values = values
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            values = try container.decode([String].self)
        } catch is DecodingError {
            values = [try container.decode(String.self)]
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if values.count == 1 { try container.encode(values[0]) } else { try container.encode(values) }
    }
}
