/// Where two wordings of the same speech differ in substance.
public struct SpeechDifference: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A number, or a name, that the other does not have.
        case number, name
        /// Denied in one alone.
        case negation
        /// A clause of which the other has hardly anything.
        case clause
    }

    public var kind: Kind
    /// The words of the first text; nil where it has nothing to set against the second.
    public var first: String?
    public var second: String?

    public init(kind: Kind, first: String? = nil, second: String? = nil) {
        self.kind = kind
        self.first = first
        self.second = second
    }
}

extension SpeechComparison {
    /// What one of two wordings says and the other does not: numbers, names, negations, whole clauses. Other words for the same
    /// are no difference.
    public static func differences(_ first: String, _ second: String) -> [SpeechDifference] {
        let sides = (Side(first), Side(second))
        var differences: [SpeechDifference] = []
        func add(_ kind: SpeechDifference.Kind, _ ours: [String], _ theirs: [String]) {
            if ours.isEmpty, theirs.isEmpty { return }
            func joined(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }
            differences.append(SpeechDifference(kind: kind, first: joined(ours), second: joined(theirs)))
        }
        add(.number, sides.0.numbers(notIn: sides.1), sides.1.numbers(notIn: sides.0))
        add(.name, sides.0.names(notIn: sides.1), sides.1.names(notIn: sides.0))
        let evidence = compare(sides.0.speech, sides.1.speech)
        if evidence.shared >= 2, evidence.oneDenies ? evidence.negation > 0.2 : evidence.negation >= 0.7 {
            add(.negation, sides.0.words(deniedUnlike: sides.1), sides.1.words(deniedUnlike: sides.0))
        }
        for clause in sides.0.clauses(notIn: sides.1) { add(.clause, [clause], []) }
        for clause in sides.1.clauses(notIn: sides.0) { add(.clause, [], [clause]) }
        return differences
    }

    /// One wording with what is looked up in it.
    private struct Side {
        let bytes: [UInt8]
        let speech: SpeechText
        let concepts: Set<UInt32>

        /// A lighter clause says nothing of its own.
        static let leastWeight: Float = 7
        /// A clause of which the other has less is missing there.
        static let leastShare: Float = 0.3

        init(_ text: String) {
            bytes = Array(text.utf8)
            speech = SpeechText(text)
            concepts = Set(speech.terms.map(\.concept))
        }

        func text(_ range: Range<Int>) -> String {
            String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        }

        func numbers(notIn other: Side) -> [String] {
            speech.terms.filter { $0.isNumber && !other.concepts.contains($0.concept) }.map { text($0.range) }
        }

        /// Names that stand together are one.
        func names(notIn other: Side) -> [String] {
            var found: [Range<Int>] = []
            for term in speech.terms where term.isName && !other.concepts.contains(term.concept) {
                if let last = found.last, last.upperBound + 1 >= term.range.lowerBound {
                    found[found.count - 1] = last.lowerBound..<term.range.upperBound
                } else {
                    found.append(term.range)
                }
            }
            return found.map(text)
        }

        func words(deniedUnlike other: Side) -> [String] {
            let plain = Set(other.speech.terms.filter { !$0.isNegated }.map(\.concept))
            let denied = Set(other.speech.terms.filter(\.isNegated).map(\.concept))
            return speech.terms.filter {
                $0.isNegated && plain.contains($0.concept) && !denied.contains($0.concept)
            }.map { text($0.range) }
        }

        func clauses(notIn other: Side) -> [String] {
            var found: [String] = []
            var start = 0
            while start < speech.terms.count {
                var end = start
                var (weight, shared): (Float, Float) = (0, 0)
                while end < speech.terms.count, speech.terms[end].clause == speech.terms[start].clause {
                    weight += speech.terms[end].weight
                    if other.concepts.contains(speech.terms[end].concept) { shared += speech.terms[end].weight }
                    end += 1
                }
                if weight >= Self.leastWeight, end - start >= 2, shared < Self.leastShare * weight {
                    found.append(text(speech.terms[start].range.lowerBound..<speech.terms[end - 1].range.upperBound))
                }
                start = end
            }
            return found
        }
    }
}
