import NewsmillText

/// Reads the text of a ``Selector``.
struct SelectorParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    mutating func parse() throws(SelectorError) -> (steps: [Selector.Step], firsts: UInt64, lasts: UInt64) {
        var steps: [Selector.Step] = []
        var (firsts, lasts): (UInt64, UInt64) = (0, 0)
        repeat {
            skipSpace()
            let first = steps.count
            var combinator = Selector.Step.Combinator.none
            repeat {
                guard steps.count < Selector.maximumSteps else {
                    throw error("expected at most \(Selector.maximumSteps) elements in all")
                }
                steps.append(Selector.Step(combinator: combinator, tests: try compound()))
                combinator = readCombinator()
            } while combinator != .none
            firsts |= 1 << UInt64(first)
            lasts |= 1 << UInt64(steps.count - 1)
            guard index < scalars.count else { break }
            try expect(",")
        } while true
        return (steps, firsts, lasts)
    }

    private mutating func readCombinator() -> Selector.Step.Combinator {
        let start = index
        skipSpace()
        guard let scalar = current, scalar != "," else { return .none }
        switch scalar {
        case ">": return advance(.child)
        case "+": return advance(.next)
        case "~": return advance(.later)
        default: return index > start ? .descendant : .none
        }
    }

    private mutating func advance(_ combinator: Selector.Step.Combinator) -> Selector.Step.Combinator {
        index += 1
        skipSpace()
        return combinator
    }

    private mutating func compound() throws(SelectorError) -> [Selector.Test] {
        var tests: [Selector.Test] = []
        var isEmpty = true
        if current == "*" {
            index += 1
            isEmpty = false
        }
        while let scalar = current {
            if isNameStart(scalar), !isEmpty { break }
            guard isNameStart(scalar) || "#.[:".unicodeScalars.contains(scalar) else { break }
            tests.append(try simple())
            isEmpty = false
        }
        guard !isEmpty else { throw error("expected an element, a class or an attribute, found \(found)") }
        return tests
    }

    private mutating func simple() throws(SelectorError) -> Selector.Test {
        let start = index
        switch current {
        case "#":
            index += 1
            return .attribute(.id, .equals, Array(try name().utf8), ignoresCase: false)
        case ".":
            index += 1
            return .attribute(.class, .word, Array(try name().utf8), ignoresCase: false)
        case "[": return try attribute()
        case ":": return try pseudo()
        default:
            let name = try name().lowercased()
            guard let tag = Self.tags[name] else {
                throw error("expected an element that a page is read by\(Self.hint(name, Self.tags.keys))", at: start)
            }
            return .tag(tag)
        }
    }

    private static let tags: [String: HTMLTag] = Dictionary(
        HTMLTag.allCases.filter { ![.document, .text, .other].contains($0) }.map { ("\($0)", $0) },
        uniquingKeysWith: { first, _ in first })

    private static func hint(_ name: String, _ known: some Sequence<String>) -> String {
        let nearest = EditDistance.nearest(to: name, among: known.sorted())
        return ", found \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    }

    private mutating func attribute() throws(SelectorError) -> Selector.Test {
        index += 1
        skipSpace()
        let start = index
        let written = try name().lowercased()
        guard let name = HTMLAttributeName(rawValue: written) else {
            let known = HTMLAttributeName.allCases.map(\.rawValue)
            throw error("expected an attribute that a page is read by\(Self.hint(written, known))", at: start)
        }
        skipSpace()
        var comparison = Selector.Comparison.exists
        switch current {
        case "=": comparison = .equals
        case "~": comparison = .word
        case "^": comparison = .prefix
        case "$": comparison = .suffix
        case "*": comparison = .contains
        case "|": comparison = .dash
        default: break
        }
        guard comparison != .exists else {
            try expect("]")
            return .attribute(name, .exists, [], ignoresCase: false)
        }
        if comparison != .equals { index += 1 }
        try expect("=")
        skipSpace()
        let value = try value()
        skipSpace()
        let ignoresCase = current == "i" || current == "I"
        if ignoresCase { index += 1 }
        skipSpace()
        try expect("]")
        return .attribute(name, comparison, Array(value.utf8), ignoresCase: ignoresCase)
    }

    private mutating func value() throws(SelectorError) -> String {
        guard let quote = current, quote == "\"" || quote == "'" else { return try name(orNumber: true) }
        let start = index
        index += 1
        var value = String.UnicodeScalarView()
        while let scalar = current, scalar != quote {
            if scalar == "\\", index + 1 < scalars.count { index += 1 }
            value.append(scalars[index])
            index += 1
        }
        guard current != nil else { throw error("expected the quotation mark to be closed", at: start) }
        index += 1
        return String(value)
    }

    private mutating func pseudo() throws(SelectorError) -> Selector.Test {
        let start = index
        index += 1
        let name = try name().lowercased()
        switch name {
        case "first-child": return .nth(a: 0, b: 1)
        case "last-child": return .last
        case "nth-child":
            try expect("(")
            let test = try nth()
            skipSpace()
            try expect(")")
            return test
        case "not":
            try expect("(")
            skipSpace()
            let test = try simple()
            skipSpace()
            try expect(")")
            return .not(test)
        default:
            let known = ["first-child", "last-child", "nth-child", "not"]
            throw error("expected one of :\(known.joined(separator: ", :")), found \":\(name)\"", at: start)
        }
    }

    /// `2`, `odd`, `even`, `3n+1`, `-n+3`.
    private mutating func nth() throws(SelectorError) -> Selector.Test {
        skipSpace()
        let start = index
        var text = ""
        while let scalar = current, scalar != ")" {
            if scalar != " " { text.unicodeScalars.append(scalar) }
            index += 1
        }
        text = text.lowercased()
        if text == "odd" { return .nth(a: 2, b: 1) }
        if text == "even" { return .nth(a: 2, b: 0) }
        let parts = text.split(separator: "n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        func number(_ text: String, empty: Int) -> Int? {
            text.isEmpty || text == "+"
                ? empty : text == "-" ? -1 : Int(text).flatMap { abs($0) <= 1_000_000 ? $0 : nil }
        }
        if parts.count == 1, let b = Int(parts[0]), abs(b) <= 1_000_000 { return .nth(a: 0, b: b) }
        if parts.count == 2, let a = number(parts[0], empty: 1), let b = number(parts[1], empty: 0) {
            return .nth(a: a, b: b)
        }
        throw error("expected a number, odd, even or a form like 2n+1, found \"\(text)\"", at: start)
    }

    // MARK: Characters

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private var found: String { current.map { "\"\($0)\"" } ?? "the end" }

    private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar == "-" || scalar == "\\" || scalar.value >= 0x80 || (scalar.value | 0x20) &- 0x61 < 26
    }

    private mutating func name(orNumber: Bool = false) throws(SelectorError) -> String {
        var name = String.UnicodeScalarView()
        while let scalar = current {
            let isDigit = scalar.value &- 0x30 < 10
            guard isNameStart(scalar) || isDigit && (orNumber || !name.isEmpty) else { break }
            if scalar == "\\", index + 1 < scalars.count { index += 1 }
            name.append(scalars[index])
            index += 1
        }
        guard !name.isEmpty else { throw error("expected a name, found \(found)") }
        return String(name)
    }

    private mutating func skipSpace() {
        while let scalar = current, scalar.value <= 0x20 { index += 1 }
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(SelectorError) {
        guard current == scalar else { throw error("expected \"\(scalar)\", found \(found)") }
        index += 1
    }

    private func error(_ expected: String, at place: Int? = nil) -> SelectorError {
        SelectorError(character: (place ?? index) + 1, expected: expected)
    }
}
