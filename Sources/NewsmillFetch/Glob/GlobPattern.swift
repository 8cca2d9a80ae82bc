/// A path with wildcards: `seeds/*`, `archive/**/*.{html,txt}`.
///
/// `*`, `?` and `[…]` stay within one name, `**` stands for any number of folders, `{a,b}` for either.
struct GlobPattern: Sendable, Equatable {
    enum Component: Sendable, Equatable {
        case name(GlobName)
        /// `**`
        case anyFolders
    }

    let isAbsolute: Bool
    let components: [Component]

    /// Braces are expanded into one pattern each. nil when there would be more than ``maximumAlternatives``.
    static func patterns(_ text: String) -> [GlobPattern]? {
        expandBraces(text)?.map(GlobPattern.init)
    }

    static let maximumAlternatives = 1000

    private init(_ text: String) {
        isAbsolute = text.utf8.first == UInt8(ascii: "/")
        var components: [Component] = []
        for part in text.split(separator: "/") where part != "." {
            if part == "**" {
                if components.last != .anyFolders { components.append(.anyFolders) }
            } else {
                components.append(.name(GlobName(part)))
            }
        }
        if components.last == .anyFolders { components.append(.name(GlobName("*"))) }
        self.components = components
    }

    /// The names before the first wildcard: the folder the user wrote down. For a path without wildcards, all but the last.
    var fixedFolder: [String] {
        var names: [String] = []
        for component in components {
            guard case .name(let name) = component, let literal = name.literal else { return names }
            names.append(literal)
        }
        return names.dropLast()
    }

    var hasWildcards: Bool {
        components.contains { component in
            if case .name(let name) = component { name.literal == nil } else { true }
        }
    }

    /// `{a,b{c,d}}e` → `ae`, `bce`, `bde`. Braces without a comma, or without their partner, are taken literally.
    private static func expandBraces(_ text: String) -> [String]? {
        var finished: [String] = []
        var pending = [text]
        while let next = pending.popLast() {
            guard let group = firstGroup(in: next) else {
                finished.append(next)
                continue
            }
            for alternative in group.alternatives.reversed() {
                pending.append(group.before + alternative + group.after)
            }
            guard pending.count + finished.count <= maximumAlternatives else { return nil }
        }
        return finished
    }

    private static func firstGroup(in text: String) -> (before: String, alternatives: [String], after: String)? {
        let scalars = Array(text.unicodeScalars)
        func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        for start in scalars.indices where scalars[start] == "{" && (start == 0 || scalars[start - 1] != "\\") {
            var depth = 0
            var pieces: [String] = []
            var pieceStart = start + 1
            var index = start + 1
            scan: while index < scalars.count {
                switch scalars[index] {
                case "\\": index += 1
                case "{": depth += 1
                case "}" where depth == 0:
                    pieces.append(string(pieceStart..<index))
                    break scan
                case "}": depth -= 1
                case "," where depth == 0:
                    pieces.append(string(pieceStart..<index))
                    pieceStart = index + 1
                default: break
                }
                index += 1
            }
            if index < scalars.count, pieces.count > 1 {
                return (string(0..<start), pieces, string((index + 1)..<scalars.count))
            }
        }
        return nil
    }
}
