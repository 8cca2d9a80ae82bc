/// The pattern of one file or folder name: `*`, `?`, `[a-z]`, `[!a-z]`; a backslash takes the next character literally.
struct GlobName: Sendable, Equatable {
    private enum Token: Sendable, Equatable {
        case literal(Unicode.Scalar)
        case anyOne
        case anyMany
        case set([ClosedRange<Unicode.Scalar>], negated: Bool)
    }

    private let tokens: [Token]
    /// The name itself when there is no wildcard in it.
    let literal: String?

    init(_ pattern: Substring) {
        var tokens: [Token] = []
        var rest = pattern.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": if tokens.last != .anyMany { tokens.append(.anyMany) }
            case "?": tokens.append(.anyOne)
            case "[": tokens.append(Self.set(&rest) ?? .literal("["))
            case "\\": tokens.append(.literal(rest.popFirst() ?? "\\"))
            default: tokens.append(.literal(scalar))
            }
        }
        self.tokens = tokens
        let literals = tokens.compactMap { if case .literal(let scalar) = $0 { scalar } else { nil } }
        literal = literals.count == tokens.count ? String(String.UnicodeScalarView(literals)) : nil
    }

    /// Names that begin with a dot match only a pattern that begins with one, as in every shell.
    func matches(_ name: String) -> Bool {
        let name = Array(name.unicodeScalars)
        if name.first == ".", tokens.first != .literal(".") { return false }
        var token = 0
        var position = 0
        var retry: (token: Int, position: Int)?
        while position < name.count {
            if token < tokens.count {
                if tokens[token] == .anyMany {
                    retry = (token + 1, position)
                    token += 1
                    continue
                }
                if Self.accepts(tokens[token], name[position]) {
                    token += 1
                    position += 1
                    continue
                }
            }
            // Only the last star need ever give more: at most length times length steps.
            guard let again = retry else { return false }
            retry = (again.token, again.position + 1)
            (token, position) = (again.token, again.position + 1)
        }
        return tokens[token...].allSatisfy { $0 == .anyMany }
    }

    private static func accepts(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
        switch token {
        case .literal(let literal): literal == scalar
        case .anyOne: true
        case .anyMany: false
        case .set(let ranges, let negated): ranges.contains { $0.contains(scalar) } != negated
        }
    }

    /// Reads what follows `[`; nil, and nothing is read, when no `]` closes it.
    private static func set(_ rest: inout Substring.UnicodeScalarView) -> Token? {
        var scalars = rest
        var negated = false
        if scalars.first == "!" || scalars.first == "^" {
            negated = true
            scalars.removeFirst()
        }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while var lower = scalars.popFirst() {
            // A bracket that comes first is a member.
            if lower == "]", !ranges.isEmpty {
                rest = scalars
                return .set(ranges, negated: negated)
            }
            if lower == "\\", let escaped = scalars.popFirst() { lower = escaped }
            let afterDash = scalars.dropFirst().first
            if scalars.first == "-", let upper = afterDash, upper != "]" {
                scalars.removeFirst(2)
                if lower <= upper { ranges.append(lower...upper) }
            } else {
                ranges.append(lower...lower)
            }
        }
        return nil
    }
}
