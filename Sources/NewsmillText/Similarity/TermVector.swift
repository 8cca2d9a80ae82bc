internal import Foundation

/// What a text is about: its words weighed by how often and where they stand, how rare they are by frozen statistics, and
/// whether they are names. Of length 1, so that the product of two is the cosine.
///
/// It depends on the text alone: nothing that came before, or comes at the same time, changes it.
public struct TermVector: Sendable, Equatable {
    public struct Term: Sendable, Equatable {
        public var hash: UInt32
        public var weight: Float

        public init(hash: UInt32, weight: Float) {
            self.hash = hash
            self.weight = weight
        }
    }

    /// By hash, ascending, each once.
    public private(set) var terms: [Term]

    /// - Parameter terms: by hash, ascending, each once.
    public init(terms: [Term]) {
        self.terms = terms
    }

    /// The strongest terms first; equals by hash.
    public func strongest(_ count: Int) -> [Term] {
        Array(terms.sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }.prefix(count))
    }

    /// Gathers the words of one text.
    public struct Builder: Sendable {
        private struct Entry {
            var count: Float = 0
            var names: Float = 0
        }

        private var entries: [UInt32: Entry] = [:]

        /// A name tells events of one kind apart: which star, which prison. Measured, like the rest.
        private static let nameFactor: Float = 2.5
        private static let rarityExponent: Float = 0.8
        /// Words that stand in more than one of seven texts tell nothing.
        private static let leastRarity: Float = 1.9
        private static let mostTerms = 250

        public init() {}

        /// - Parameter times: how often to count it; a title says more than a paragraph.
        public mutating func add(_ word: TextWord, length: Int, times: Float = 1) {
            guard length > 1 else { return }
            entries[word.identity, default: Entry()].count += times
            if word.isName { entries[word.identity, default: Entry()].names += times }
        }

        /// Counts an entity, however it is written.
        public mutating func add(entity: String) {
            let hash = UInt32(truncatingIfNeeded: WordHashes.hash(entity) >> 32) & ~3 | 2
            entries[hash, default: Entry()].count += 1
            entries[hash, default: Entry()].names += 1
        }

        public func vector() -> TermVector {
            var terms: [Term] = []
            terms.reserveCapacity(entries.count)
            for (hash, entry) in entries {
                let rarity = WordRarity.frozenWeight(of: TextWord(bits: hash))
                guard rarity >= Builder.leastRarity else { continue }
                let isName = entry.names * 2 >= entry.count
                let weight =
                    (1 + log(max(1, entry.count))) * pow(rarity, Builder.rarityExponent)
                    * (isName ? Builder.nameFactor : 1)
                terms.append(Term(hash: hash, weight: weight))
            }
            terms.sort { ($1.weight, $0.hash) < ($0.weight, $1.hash) }
            var length: Float = 0
            for term in terms { length += term.weight * term.weight }
            let scale = length > 0 ? 1 / length.squareRoot() : 0
            terms.removeSubrange(min(terms.count, Builder.mostTerms)...)
            for index in terms.indices { terms[index].weight *= scale }
            return TermVector(terms: terms.sorted { $0.hash < $1.hash })
        }
    }
}
