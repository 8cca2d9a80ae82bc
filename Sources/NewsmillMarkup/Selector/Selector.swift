/// A CSS selector over an ``HTMLTree``, compiled: `article.story > p:not(.ad), #body p`.
///
/// Understood: element names, `*`, `#id`, `.class`, attributes with `=`, `~=`, `^=`, `$=`, `*=` and `|=` (`i` at the end ignores
/// case), the combinators ` `, `>`, `+` and `~`, lists, `:not()` of one simple selector, `:first-child`, `:last-child` and
/// `:nth-child()`. Only the elements and attributes that a tree tells apart can be named (``HTMLTag``, ``HTMLAttributeName``).
public struct Selector: Sendable {
    /// Steps of all alternatives, one after the other.
    let steps: [Step]
    /// A bit for each step that begins an alternative, and for each that ends one.
    let firsts: UInt64
    let lasts: UInt64

    /// One state is one bit.
    static let maximumSteps = 64

    /// - Throws: ``SelectorError`` saying where, and what was expected.
    public init(_ text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        (steps, firsts, lasts) = try parser.parse()
    }

    /// What one element has to be.
    struct Step: Sendable {
        enum Combinator: Sendable {
            case none, descendant, child, next, later
        }

        /// How it stands to the step before.
        var combinator = Combinator.none
        var tests: [Test] = []
    }

    indirect enum Test: Sendable {
        case tag(HTMLTag)
        case attribute(HTMLAttributeName, Comparison, [UInt8], ignoresCase: Bool)
        /// Its place among the elements of its parent, from 1, is `a` times some n from 0 on, plus `b`.
        case nth(a: Int, b: Int)
        case last
        case not(Test)
    }

    enum Comparison: Sendable {
        case exists, equals, word, prefix, suffix, contains, dash
    }
}

/// Why a text is no selector.
public struct SelectorError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The character, from 1.
    public let character: Int
    /// "expected a name, found \">\"".
    public let expected: String

    public var description: String { "\(expected), at character \(character)" }
}
