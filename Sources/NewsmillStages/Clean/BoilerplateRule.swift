import NewsmillCore
import NewsmillText

/// One rule of boilerplate-rules.json: what a paragraph must be, and where it must stand, to be no part of the text.
///
/// The text condition holds when the paragraph is one of ``lines``, or has the ``Form``. A rule with neither is about roles.
/// Every condition on the place must hold besides.
struct BoilerplateRule {
    /// What stands in a text; everything that is given must hold.
    struct Form {
        /// One of these at the beginning, ending at the end of a word.
        var starts: [String] = []
        /// One of these right behind the beginning.
        var separators: [String] = []
        var contains: [String] = []
        var ends: [String] = []
        /// Nothing but these words.
        var onlyWords: Set<String> = []
        /// None of these words.
        var without: Set<String> = []
        var minimumWords = 1
        var maximumWords = 60
        /// Whether it may end with a full stop; an ellipsis is none.
        var mayEndWithFullStop = true
        /// Whether the beginning must be written in capitals.
        var isInCapitals = false

        var isEmpty: Bool { starts.isEmpty && contains.isEmpty && ends.isEmpty && onlyWords.isEmpty }
    }

    enum Position: String, CaseIterable {
        case anywhere, head, tail
        /// Head or tail.
        case ends
    }

    var id: String
    /// In a word, for the analyst: "advertisement".
    var reason: String
    var lines: [String] = []
    var form = Form()
    var roles: Set<Paragraph.Role> = []
    var position = Position.anywhere
    /// The role of the next paragraph that is kept.
    var above: Set<Paragraph.Role> = []
    /// Rules that have removed a neighbour.
    var beside: Set<String> = []
    /// Texts that it removes, and texts that look alike and stay.
    var examples: [String] = []
    var keeps: [String] = []
}

extension BoilerplateRule {
    /// Reads a file of rules. Unknown keys are refused.
    ///
    /// - Throws: ``OptionProblem`` with line and column of what is wrong.
    static func read(_ bytes: [UInt8], from file: String) throws(OptionProblem) -> [BoilerplateRule] {
        let problem = { (offset: Int, expected: String) -> OptionProblem in
            let (line, column) = LineIndex(bytes).position(of: offset)
            return OptionProblem(at: "", expected: "\(file):\(line):\(column): expected \(expected)")
        }
        let root: JSONNode
        do throws(JSONSyntaxError) {
            root = try JSONParser.parse(bytes, dialect: .json5)
        } catch {
            throw problem(error.offset, error.expected)
        }
        guard let nodes = root["rules"]?.array else { throw problem(root.offset, "{ \"rules\": [ … ] }") }
        var rules: [BoilerplateRule] = []
        for node in nodes {
            do throws(RuleProblem) {
                rules.append(try BoilerplateRule(node))
            } catch {
                throw problem(error.offset, error.expected)
            }
        }
        return rules
    }

    private struct RuleProblem: Error {
        var offset: Int
        var expected: String
    }

    private init(_ node: JSONNode) throws(RuleProblem) {
        guard let members = node.members else { throw RuleProblem(offset: node.offset, expected: "a rule, an object") }
        guard let id = node["id"]?.string, !id.isEmpty, let reason = node["reason"]?.string, !reason.isEmpty else {
            throw RuleProblem(offset: node.offset, expected: "a rule with \"id\" and \"reason\"")
        }
        self.init(id: id, reason: reason)
        for member in members { try take(member) }
        if lines.isEmpty && form.isEmpty && roles.isEmpty {
            throw RuleProblem(
                offset: node.offset, expected: "\"lines\", \"starts\", \"contains\", \"onlyWords\" or \"roles\"")
        }
    }

    private static let keys = [
        "id", "reason", "lines", "starts", "separators", "contains", "ends", "onlyWords", "without", "minimumWords",
        "maximumWords", "fullStop", "capitals", "roles", "where", "above", "beside", "examples", "keeps",
    ]

    private mutating func take(_ member: JSONMember) throws(RuleProblem) {
        switch member.key {
        case "id", "reason": break
        case "lines": lines = try Self.strings(member)
        case "starts": form.starts = try Self.strings(member)
        case "separators": form.separators = try Self.strings(member)
        case "contains": form.contains = try Self.strings(member)
        case "ends": form.ends = try Self.strings(member)
        case "onlyWords": form.onlyWords = Set(try Self.strings(member).map { Folding.fold($0) })
        case "without": form.without = Set(try Self.strings(member).map { Folding.fold($0) })
        case "minimumWords": form.minimumWords = try Self.number(member)
        case "maximumWords": form.maximumWords = try Self.number(member)
        case "fullStop": form.mayEndWithFullStop = try Self.bool(member)
        case "capitals": form.isInCapitals = try Self.bool(member)
        case "roles": roles = try Self.roles(member)
        case "above": above = try Self.roles(member)
        case "beside": beside = Set(try Self.strings(member))
        case "examples": examples = try Self.strings(member)
        case "keeps": keeps = try Self.strings(member)
        case "where":
            guard let position = member.node.string.flatMap(Position.init) else {
                let names = Position.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
                throw RuleProblem(offset: member.node.offset, expected: "one of \(names)")
            }
            self.position = position
        default:
            let nearest =
                EditDistance.nearest(to: member.key, among: Self.keys).map { "; did you mean \"\($0)\"?" } ?? ""
            throw RuleProblem(offset: member.keyOffset, expected: "a key of a rule, found \"\(member.key)\"\(nearest)")
        }
    }

    private static func strings(_ member: JSONMember) throws(RuleProblem) -> [String] {
        var strings: [String] = []
        for node in member.node.array ?? [JSONNode(.null, offset: member.node.offset)] {
            guard let string = node.string else {
                throw RuleProblem(offset: node.offset, expected: "a list of strings for \"\(member.key)\"")
            }
            strings.append(string)
        }
        return strings
    }

    private static func number(_ member: JSONMember) throws(RuleProblem) -> Int {
        guard case .number(let digits) = member.node.value, let number = Int(digits), (1...1000).contains(number) else {
            throw RuleProblem(offset: member.node.offset, expected: "a number from 1 to 1000 for \"\(member.key)\"")
        }
        return number
    }

    private static func bool(_ member: JSONMember) throws(RuleProblem) -> Bool {
        guard case .bool(let value) = member.node.value else {
            throw RuleProblem(offset: member.node.offset, expected: "true or false for \"\(member.key)\"")
        }
        return value
    }

    private static func roles(_ member: JSONMember) throws(RuleProblem) -> Set<Paragraph.Role> {
        var roles: Set<Paragraph.Role> = []
        for name in try strings(member) {
            guard let role = Paragraph.Role(rawValue: name) else {
                let names = Paragraph.Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw RuleProblem(offset: member.node.offset, expected: "roles of: \(names)")
            }
            roles.insert(role)
        }
        return roles
    }
}
