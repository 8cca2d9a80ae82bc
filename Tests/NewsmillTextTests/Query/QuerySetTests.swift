import NewsmillText
import Testing

@Suite struct QuerySetTests {
    /// The words that make a query match, or nil when it does not. Paragraphs stand apart by blank lines.
    private func evidence(_ query: String, _ text: String, title: String? = nil) throws -> [String]? {
        var parts = title.map { [QueryDocument.Part($0, .title)] } ?? []
        for (index, paragraph) in text.split(separator: "\n\n").enumerated() {
            parts.append(.init(String(paragraph), index == 0 ? .lead : .body))
        }
        parts.append(.init("The Daily Herald", .outlet))
        let document = QueryDocument(
            parts: parts, mentions: mentions(of: ["elon-musk": "Musk"], in: parts), language: "en-GB",
            sources: ["bbc-world"], published: "2025-06-21T07:49:00Z")
        var scratch = QueryScratch()
        let found = QuerySet([try QueryParser.parse(query)]).matches(in: document, most: 9, scratch: &scratch)
        return found.first?.evidence.map { place in
            String(decoding: Array(parts[place.part].text.utf8)[place.range], as: UTF8.self)
        }
    }

    private func mentions(of names: [String: String], in parts: [QueryDocument.Part]) -> [QueryDocument.Mention] {
        names.flatMap { id, name in
            parts.enumerated().flatMap { index, part in
                part.text.ranges(of: name).map { range in
                    let start = part.text.utf8.distance(from: part.text.startIndex, to: range.lowerBound)
                    let length = name.utf8.count
                    return QueryDocument.Mention(entity: id, place: .init(part: index, range: start..<start + length))
                }
            }
        }
    }

    @Test(
        arguments: [
            // Distance: neighbours are 1 apart, in either order unless said; never across paragraphs.
            ("a NEAR/1 b", "a b", ["a", "b"]),
            ("a NEAR/1 b", "b a", ["b", "a"]),
            ("a NEAR/1 b", "a x b", nil),
            ("a NEAR/2 b", "a x b a", ["a", "b", "a"]),
            ("a NEAR/2f b", "b x a", nil),
            ("a NEAR/2f b", "a x b", ["a", "b"]),
            ("a NEAR/5 b", "a\n\nb", nil),
            ("a NEAR/1 a", "a", nil),
            ("a NEAR/1 a", "a a", ["a", "a"]),
            ("a NEAR/1 \"a b\"", "a b", nil),
            ("a NEAR/1 \"a b\"", "a a b", ["a", "a b"]),
            ("(a OR c) NEAR/1 b", "a x c b", ["c", "b"]),
            ("a NEAR/1 b NEAR/1 c", "a b c", ["b", "c"]),
            ("entity:elon-musk NEAR/2 asylum", "Elon Musk and asylum", ["Musk", "asylum"]),
            ("entity:elon-musk NEAR/1 asylum", "Elon Musk and asylum", nil),
            // Sentences and paragraphs.
            ("a NEAR/s b", "Aa a! Bb b.", nil),
            ("a NEAR/s b", "Mr. a said. Dr. B. and No. 5 with a and b.", ["B", "a", "b"]),
            ("aa NEAR/s bb", "He said: \"Aa!\" Bb left. Aa left bb…", ["Aa", "bb"]),
            ("aa NEAR/s bb", "The U.S. met aa, bb", ["aa", "bb"]),
            ("a NEAR/p b", "A. B.", ["A", "B"]),
            ("a NEAR/p b", "A.\n\nB.", nil),
            // At least.
            ("ATLEAST/2(a)", "a b", nil),
            ("ATLEAST/2(a)", "a\n\nA", ["a", "A"]),
            ("ATLEAST/3(a OR b*)", "a b bb", ["a", "b", "bb"]),
            // Stars.
            ("\"polit* asyl* offer\"", "Political asylum offer", ["Political asylum offer"]),
            ("\"polit* offer\"", "Political asylum offer", nil),
            // Exactness.
            ("=US", "us US Us", ["US"]),
            ("=\"State Duma\"", "state Duma, State\nDuma", ["State\nDuma"]),
            ("=Peña", "Pena Peña Pen\u{303}a", ["Peña", "Pen\u{303}a"]),
            ("=Musk*", "muskets Muskets", ["Muskets"]),
            // Fields.
            ("lead:a", "b\n\na", nil),
            ("lead:a", "a\n\nb", ["a"]),
            ("body:a", "b\n\na", ["a"]),
            ("outlet:herald a", "a", ["a", "Herald"]),
            ("outlet:times a", "a", nil),
            ("language:en a", "a", ["a"]),
            ("language:en-gb a", "a", ["a"]),
            ("source:bbc* a", "a", ["a"]),
            ("source:bbc a", "a", nil),
            ("published:2025-06 a", "a", ["a"]),
            ("published:2025-06-21 a", "a", ["a"]),
            ("published:2025-06-22.. a", "a", nil),
            ("published:..2025-06-20 a", "a", nil),
            ("published:..2025 a", "a", ["a"]),
            ("published:2025-06-01..2025-06-21 a", "a", ["a"]),
        ] as [(String, String, [String]?)])
    func matches(_ query: String, _ text: String, _ expected: [String]?) throws {
        #expect(try evidence(query, text) == expected)
    }

    @Test func aTitleIsItsOwnParagraph() throws {
        #expect(try evidence("a NEAR/p b", "b", title: "a") == nil)
        #expect(try evidence("a NEAR/p b", "x", title: "a, b") == ["a", "b"])
        #expect(try evidence("body:a", "x", title: "a") == nil)
    }

    @Test func saysWhichClauseIsMissing() throws {
        let document = QueryDocument(parts: [.init("Musk offered the party asylum.", .lead)])
        func missing(_ query: String) throws -> [String] {
            QueryExplanation(try QueryParser.parse(query), of: document).missing.map(\.clause)
        }
        #expect(try missing("musk asylum") == [])
        #expect(try missing("musk (duma OR \"state council\")") == ["duma", "\"state council\""])
        #expect(try missing("musk NOT party") == ["NOT party"])
        #expect(try missing("musk NEAR/2 asylum") == ["musk NEAR/2 asylum"])
        #expect(try missing("musk NEAR/2 duma") == ["duma"])
        #expect(try missing("ATLEAST/2(musk)") == ["ATLEAST/2(musk)"])
    }

    // MARK: Against a naive evaluator

    /// Random queries over random texts of few words, so that much matches; a scratch goes from article to article.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func agreesWithANaiveEvaluator(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let texts = (0..<60).map { _ in NaiveText(&random) }
        let queries = (0..<400).compactMap { _ in try? QueryParser.parse(NaiveText.query(0, &random)) }
        #expect(queries.count > 200)
        for query in queries { #expect(try QueryParser.parse(query.description) == query) }
        let set = QuerySet(queries)
        var scratch = QueryScratch()
        var matched = 0
        for text in texts {
            let found = set.matches(in: text.document, most: 5, scratch: &scratch).map(\.query)
            let expected = queries.indices.filter { text.holds(queries[$0]) }
            #expect(found == expected)
            if found != expected {
                let wrong = Set(found).symmetricDifference(expected).map { queries[$0].description }
                Issue.record("\(wrong) in \(text.document.parts.map(\.text))")
                return
            }
            matched += expected.count
        }
        #expect(matched > 2000)
    }
}

/// A text that is asked the plainest way: every place of every part of a query, compared with every other.
struct NaiveText {
    struct Place: Hashable {
        var part: Int
        var first: Int
        var last: Int
    }

    private struct Word {
        var text: String
        var sentence: Int
    }

    private var parts: [(field: Query.Field, words: [Word])] = []
    private(set) var document = QueryDocument()

    private static let words = ["aa", "bb", "ab", "abc", "éa", "US", "us"]

    init(_ random: inout SplitMix) {
        let fields: [Query.Field] = [.title, .lead, .body, .outlet]
        for field in fields.prefix(1 + Int(random.next() % 4)) {
            var words: [Word] = []
            var text = ""
            for sentence in 0...Int(random.next() % 3) {
                let count = 1 + Int(random.next() % 4)
                for index in 0..<count {
                    var word = Self.words[Int(random.next() % 7)]
                    if index == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
                    words.append(Word(text: word, sentence: sentence))
                    text += word + (index == count - 1 ? ". " : " ")
                }
            }
            parts.append((field, words))
            document.parts.append(.init(text, field))
        }
        document.language = random.next() % 2 == 0 ? "en" : "de"
    }

    static func query(_ depth: Int, _ random: inout SplitMix) -> String {
        func word() -> String { words[Int(random.next() % 7)] }
        func place() -> String {
            switch random.next() % 8 {
            case 0: "\"\(word()) \(word())\""
            case 1: word() + "*"
            case 2: "\"\(word().prefix(1))* \(word())\""
            case 3: "=" + word()
            case 4: ["title:", "lead:", "body:"][Int(random.next() % 3)] + word()
            case 5: "(\(word()) OR \(word()))"
            default: word()
            }
        }
        func near() -> String {
            let distance = ["1", "2", "3", "2f", "1f", "s", "p"][Int(random.next() % 7)]
            return "\(place()) NEAR/\(distance) \(place())"
        }
        switch random.next() % (depth > 2 ? 5 : 9) {
        case 0: return place()
        case 1: return near()
        case 2: return "ATLEAST/\(1 + random.next() % 3)(\(random.next() % 2 == 0 ? place() : near()))"
        case 3: return random.next() % 2 == 0 ? "language:en" : "outlet:\(word())"
        case 4: return "(\(near())) NEAR/\(1 + random.next() % 4) \(place())"
        case 5: return "(\(query(depth + 1, &random)) OR \(query(depth + 1, &random)))"
        case 6: return "(\(query(depth + 1, &random)) NOT \(query(depth + 1, &random)))"
        default: return "(\(query(depth + 1, &random)) \(query(depth + 1, &random)))"
        }
    }

    func holds(_ query: Query) -> Bool {
        switch query {
        case .term, .near: !places(query).isEmpty
        case .fact(.language(let tag)): document.language == tag
        case .fact, .reference: false
        case .not(let inner): !holds(inner)
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        case .atLeast(let count, let inner): places(inner).count >= count
        }
    }

    private func places(_ query: Query) -> Set<Place> {
        switch query {
        case .term(let term): return places(term)
        case .any(let parts): return parts.reduce(into: []) { $0.formUnion(places($1)) }
        case .near(let left, let right, let distance):
            let (a, b) = (places(left), places(right))
            let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { near($0, $1, distance) }
            return Set(pairs.flatMap { [$0.0, $0.1] })
        default: return []
        }
    }

    private func near(_ a: Place, _ b: Place, _ distance: Query.Distance) -> Bool {
        guard a.part == b.part, a.last < b.first || b.last < a.first else { return false }
        func sentence(_ place: Place) -> Int { parts[place.part].words[place.first].sentence }
        switch distance {
        case .words(let count): return a.last < b.first ? b.first - a.last <= count : a.first - b.last <= count
        case .wordsInOrder(let count): return a.last < b.first && b.first - a.last <= count
        case .sentence: return sentence(a) == sentence(b)
        case .paragraph: return true
        }
    }

    private func places(_ term: Query.Term) -> Set<Place> {
        let wanted = term.text.split(separator: " ").map(String.init)
        var found: Set<Place> = []
        for (index, (field, words)) in parts.enumerated() {
            switch term.field {
            case nil: if field == .outlet { continue }
            case .body: if field != .body && field != .lead { continue }
            case let only?: if field != only { continue }
            }
            for start in words.indices where start + wanted.count <= words.count {
                let run = words[start..<start + wanted.count]
                guard Set(run.map(\.sentence)).count == 1 else { continue }
                let same = zip(run, wanted).allSatisfy { word, pattern in
                    let isPrefix = pattern.hasSuffix("*")
                    let pattern = isPrefix ? String(pattern.dropLast()) : pattern
                    let (a, b) = term.isExact ? (word.text, pattern) : (Folding.fold(word.text), Folding.fold(pattern))
                    return isPrefix ? a.hasPrefix(b) : a == b
                }
                if same { found.insert(Place(part: index, first: start, last: start + wanted.count - 1)) }
            }
        }
        return found
    }
}
