internal import Foundation

extension TermVector {
    /// Gathers the terms of one text.
    ///
    /// Terms are of several kinds, and each kind is brought to the same length before all are put together (``shares``): so a long
    /// list of names outweighs neither the numbers nor the days. Pairs of neighbouring words say most, for events of one kind
    /// share their words and not what was said of whom. The figures were set on half of a collection of look-alike events.
    public struct Builder: Sendable {
        enum Kind: Int {
            case words, names, numbers, pairs, openingWords, openingNames, days
        }

        private struct Entry {
            var hash: UInt32
            var kind: Kind
            var count: UInt16 = 0
            var names: UInt16 = 0
            /// Among the first words of the text.
            var opening: UInt16 = 0
            var rarity: Float
            var text: Int32 = 0
            var range: Range<Int32> = 0..<0
        }

        private var entries: [Entry] = []
        /// One more than the number of an entry.
        private var table = KeyTable(slots: 2048)
        /// How many words were read.
        public private(set) var words = 0
        // Of the text being read: the last word that tells something, and the month or the day that was the last word.
        private var previous: (hash: UInt32, rarity: Float)?
        private var month: (number: Int, isCounted: Bool)?
        private var day: Int?

        /// How much each kind counts for, as ``Kind`` orders them.
        private static let shares: [Float] = [0.5, 0.5, 0.5, 3, 0.7, 0.5, 0.5]
        /// Words that stand in more than two of nine texts tell nothing.
        private static let bandsLeftOut: UInt8 = 3
        private static let openingLength = 60
        /// Beyond, an article tells nothing new about what it is about.
        private static let mostWords = 1500
        private static let mostTerms = 300
        private static let keysOfAKind = 16
        /// A name finds more of the same event than another word.
        private static let nameFactor: Float = 2.5

        public init() {
            entries.reserveCapacity(768)
        }

        /// Reads the title or a paragraph, in their order.
        ///
        /// - Parameter number: given back by ``written(_:)``.
        public mutating func read(_ text: String, number: Int) {
            var text = text
            (month, day) = (nil, nil)
            text.withUTF8 { bytes in
                var hashes = WordHashes(bytes)
                while words < Self.mostWords, let word = hashes.next() {
                    words += 1
                    add(word, bytes, number)
                }
            }
        }

        /// Counts an entity, however it is written.
        public mutating func add(entity: String) {
            let hash = entity.utf8.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
            let entry = self.entry(Self.mixed(hash, 0x27d4_eb2f), .words, WordRarity.rarityOfOthers)
            entries[entry].count &+= 1
            entries[entry].names &+= 1
        }

        /// Counts the day that a text is of, as if the text said it.
        ///
        /// - Parameter date: ISO 8601.
        public mutating func add(day date: String) {
            let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3, parts.allSatisfy({ (0..<10_000).contains($0) }) else { return }
            for day in [parts[0], parts[1], parts[1] * 100 + parts[2]] { addDay(UInt32(day)) }
        }

        private mutating func add(_ word: WordHashes.Word, _ bytes: UnsafeBufferPointer<UInt8>, _ text: Int) {
            let term = TextWord(word)
            addDays(word, term, bytes)
            // Most words were in the text before: what they weigh is known then.
            if WordRarity.isAmongCommonest(term, bands: Self.bandsLeftOut) { return }
            let number = self.entry(
                term.identity, term.isNumber ? .numbers : .words, WordRarity.frozenRarity(of: term))
            let rarity = entries[number].rarity
            let isOpening = words <= Self.openingLength
            entries.withUnsafeMutableBufferPointer { entries in
                if entries[number].count == 0 {
                    entries[number].text = Int32(truncatingIfNeeded: text)
                    entries[number].range =
                        Int32(truncatingIfNeeded: word.start)..<Int32(truncatingIfNeeded: word.end)
                }
                entries[number].count &+= 1
                if term.isName { entries[number].names &+= 1 }
                if isOpening { entries[number].opening &+= 1 }
            }
            if let previous {
                let hash = Self.mixed(previous.hash &* 0x85eb_ca6b ^ term.identity, 0xc2b2_ae35)
                let pair = self.entry(hash, .pairs, (previous.rarity + rarity) / 2)
                entries[pair].count &+= 1
            }
            previous = (term.identity, rarity)
        }

        /// "Tuesday", "2008", "June", "June 21", "21 June".
        private mutating func addDays(
            _ word: WordHashes.Word, _ term: TextWord, _ bytes: UnsafeBufferPointer<UInt8>
        ) {
            let (lastMonth, lastDay) = (month, day)
            (month, day) = (nil, nil)
            if term.isNumber {
                guard let number = Self.number(bytes[word.start..<word.end]) else { return }
                if (1900..<2100).contains(number) { addDay(UInt32(number)) }
                guard (1...31).contains(number) else { return }
                day = number
                guard let lastMonth else { return }
                if !lastMonth.isCounted { addDay(UInt32(lastMonth.number)) }
                addDay(UInt32(lastMonth.number * 100 + number))
            } else if let meaning = WhenWords.all[term] {
                guard case .month(let number) = meaning else { return addDay(term.identity) }
                // "may", "mar": a month beside a day only.
                let isCounted = word.length > 3 || lastDay != nil
                month = (number, isCounted)
                if isCounted { addDay(UInt32(number)) }
                if let lastDay { addDay(UInt32(number * 100 + lastDay)) }
            }
        }

        private mutating func addDay(_ day: UInt32) {
            let entry = self.entry(Self.mixed(day, 0x1656_67b1), .days, 1)
            entries[entry].count &+= 1
        }

        /// At most four digits, nothing else.
        private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
            guard bytes.count <= 4 else { return nil }
            var number = 0
            for byte in bytes {
                guard byte &- 0x30 < 10 else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }

        // MARK: The table

        private mutating func entry(_ hash: UInt32, _ kind: Kind, _ rarity: @autoclosure () -> Float) -> Int {
            let place = table.place(of: hash)
            let known = table.value(at: place)
            if known != 0 { return Int(known) - 1 }
            entries.append(Entry(hash: hash, kind: kind, rarity: rarity()))
            table.set(UInt32(entries.count), of: hash, at: place)
            return entries.count - 1
        }

        /// The lowest bit is set: words have it unset, so that no other term is taken for one.
        @inline(__always)
        private static func mixed(_ hash: UInt32, _ salt: UInt32) -> UInt32 {
            var mixed = (hash ^ salt) &* 0x7feb_352d
            mixed = (mixed ^ mixed >> 15) &* 0x846c_a68b
            return (mixed ^ mixed >> 16) | 1
        }

        // MARK: The vector

        public func vector() -> TermVector {
            var weighed: [(hash: UInt32, weight: Float, kind: Kind)] = []
            weighed.reserveCapacity(entries.count + Self.openingLength)
            var squares: [Float] = Array(repeating: 0, count: Self.shares.count)
            func add(_ hash: UInt32, _ weight: Float, _ kind: Kind) {
                weighed.append((hash, weight, kind))
                squares[kind.rawValue] += weight * weight
            }
            var (words, pairs) = (Strongest(Self.keysOfAKind), Strongest(Self.keysOfAKind))
            for entry in entries {
                let frequency = Self.frequency(entry.count)
                switch entry.kind {
                case .words:
                    let isName = entry.names &* 2 >= entry.count
                    add(entry.hash, frequency * entry.rarity, isName ? .names : .words)
                    words.offer(frequency * entry.rarity * (isName ? Self.nameFactor : 1), entry.hash)
                    guard entry.opening > 0 else { continue }
                    add(
                        Self.mixed(entry.hash, 0x2545_f491), Self.frequency(entry.opening) * entry.rarity,
                        isName ? .openingNames : .openingWords)
                case .pairs:
                    add(entry.hash, frequency * entry.rarity, .pairs)
                    pairs.offer(frequency * entry.rarity, entry.hash)
                default:
                    add(entry.hash, frequency, entry.kind)
                }
            }
            let whole = Self.shares.reduce(0, +)
            let scales = zip(Self.shares, squares).map { $1 > 0 ? ($0 / whole / $1).squareRoot() : 0 }
            for index in weighed.indices { weighed[index].weight *= scales[weighed[index].kind.rawValue] }
            return TermVector(
                terms: Self.cut(weighed),
                keys: words.terms(scaled: scales[Kind.words.rawValue])
                    + pairs.terms(scaled: scales[Kind.pairs.rawValue]))
        }

        private static func cut(_ weighed: [(hash: UInt32, weight: Float, kind: Kind)]) -> [Term] {
            var least: UInt64 = 0
            if weighed.count > mostTerms {
                var ranks = weighed.map { Largest.rank($0.weight, $0.hash) }
                least = Largest.cutoff(&ranks, count: mostTerms)
            }
            var terms: [Term] = []
            terms.reserveCapacity(min(weighed.count, mostTerms))
            for (hash, weight, _) in weighed where Largest.rank(weight, hash) >= least {
                let term = Term(hash: hash, steps: Term(hash: hash, weight: weight).steps)
                if term.weight > 0 { terms.append(term) }
            }
            return terms
        }

        /// Where a word of the texts was first written; nil for what is no word.
        public func written(_ hash: UInt32) -> (text: Int, range: Range<Int>)? {
            let number = Int(table[hash])
            guard number != 0 else { return nil }
            let entry = entries[number - 1]
            guard entry.kind == .words, !entry.range.isEmpty else { return nil }
            return (Int(entry.text), Int(entry.range.lowerBound)..<Int(entry.range.upperBound))
        }

        /// One more than the logarithm of a count.
        @inline(__always)
        private static func frequency(_ count: UInt16) -> Float {
            count == 1 ? 1 : frequencies[min(Int(count), frequencies.count - 1)]
        }

        private static let frequencies: [Float] = (0..<512).map { 1 + log(Float(max(1, $0))) }
    }

    /// The strongest of the terms offered, in order.
    private struct Strongest {
        private var ranks: [UInt64] = []
        private let count: Int

        init(_ count: Int) {
            self.count = count
            ranks.reserveCapacity(count + 1)
        }

        mutating func offer(_ weight: Float, _ hash: UInt32) {
            let rank = Largest.rank(weight, hash)
            if ranks.count == count, let last = ranks.last, rank < last { return }
            var place = ranks.count
            while place > 0, ranks[place - 1] < rank { place -= 1 }
            ranks.insert(rank, at: place)
            if ranks.count > count { ranks.removeLast() }
        }

        func terms(scaled scale: Float) -> [Term] {
            ranks.map { rank in
                let hash = ~UInt32(truncatingIfNeeded: rank)
                let weight = Float(bitPattern: UInt32(truncatingIfNeeded: rank >> 32)) * scale
                return Term(hash: hash, steps: max(1, Term(hash: hash, weight: weight).steps))
            }
        }
    }
}
