import Foundation
import NewsmillText

/// Topic queries as monitoring desks write them, and articles of the same invented world: persons, organisations and places
/// that news names again and again, and words as frequent as in real text.
struct QueryGenerator {
    private var random: SplitMix64
    private let vocabulary: [String]
    private let persons: [(first: String, last: String)]
    private let organisations: [String]
    private let places: [String]

    private static let grammar =
        """
        the of to in and a that for on said with is was as by at from it has he be have are an not they will its but which his
        who this been were had after also would their about we more one or than when up there out new two year over people
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let roles = [
        "president", "minister", "chief executive", "spokesman", "chairman", "founder", "senator", "chancellor",
        "governor",
    ]

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func distinct(_ count: Int, _ syllables: ClosedRange<Int>) -> [String] {
            var seen: Set<String> = []
            var words: [String] = []
            while words.count < count {
                let word = (0..<Int.random(in: syllables, using: &random)).map { _ in
                    Self.syllables[Int.random(in: 0..<Self.syllables.count, using: &random)]
                }.joined()
                if seen.insert(word).inserted { words.append(word) }
            }
            return words
        }
        vocabulary = Self.grammar + distinct(30_000, 1...4)
        let (firsts, lasts) = (distinct(800, 2...2), distinct(6000, 2...4))
        persons = lasts.map { (firsts[Int.random(in: 0..<800, using: &random)].capitalized, $0.capitalized) }
        organisations = distinct(3000, 2...3).map(\.capitalized)
        places = distinct(400, 2...4).map(\.capitalized)
        self.random = random
    }

    private static let syllables: [String] = {
        let heads = ["b", "ch", "d", "f", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w"]
        let middles = ["a", "e", "i", "o", "u", "ai", "ou"]
        let tails = ["", "", "n", "r", "l", "s", "t"]
        return heads.flatMap { head in middles.flatMap { middle in tails.map { head + middle + $0 } } }
    }()

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    /// Of a list whose n-th element is about as frequent as 1/n.
    private mutating func zipf(_ count: Int) -> Int {
        let x = Double.random(in: 0..<1, using: &random)
        return min(count - 1, Int(pow(Double(count), x)) - 1)
    }

    // MARK: Queries

    /// A word that a topic is about: rarely one of the most frequent.
    private mutating func topicWord() -> String { vocabulary[300 + zipf(vocabulary.count - 300)] }

    private mutating func topicTerm() -> String {
        switch below(10) {
        case 0, 1: "\(topicWord())*"
        case 2, 3: "\"\(topicWord()) \(topicWord())\""
        default: topicWord()
        }
    }

    private mutating func list(_ count: ClosedRange<Int>, _ make: (inout Self) -> String) -> String {
        let parts = (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
        return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
    }

    private mutating func topic() -> String { list(2...6) { $0.topicTerm() } }

    mutating func query() -> String {
        let person = persons[below(persons.count)]
        let organisation = organisations[below(organisations.count)]
        switch below(20) {
        case 0..<6:
            let context = list(2...4) {
                $0.below(2) == 0 ? $0.organisations[$0.below(3000)] : Self.roles[$0.below(9)].quoted
            }
            return "\"\(person.first) \(person.last)\" OR (\(person.last) NEAR/\(3 + below(8)) \(context))"
        case 6..<9:
            let exact = below(3) == 0 ? "=" : ""
            return
                "(\(exact)\(organisation) OR \"\(organisation) group\") AND \(topic()) NOT \(list(1...3) { $0.topicTerm() })"
        case 9..<12:
            return "\(topic()) AND \(list(1...5) { $0.places[$0.below(400)] })"
        case 12..<14:
            return
                "title:(\(organisation) OR \"\(person.first) \(person.last)\") OR lead:(\(person.last) AND \(topicWord()))"
        case 14..<16:
            return "entity:person-\(below(persons.count)) AND (\(topic()) OR outlet:\(places[below(400)]))"
        case 16:
            return "ATLEAST/3(\(organisation)) AND language:en AND \(topic())"
        case 17:
            return "\(list(2...4) { $0.organisations[$0.below(3000)] }) NEAR/s \(topic())"
        case 18:
            return
                "\(list(15...50) { $0.persons[$0.below($0.persons.count)].last }) NEAR/p \(topic()) AND published:2025.."
        default:
            return
                "(\(topic()) NEAR/8 \(topic())) AND \(list(1...4) { $0.places[$0.below(400)] }) NOT title:\(topicWord())"
        }
    }

    // MARK: Articles

    mutating func article(_ number: Int) -> QueryDocument {
        let people = (0..<2 + below(4)).map { _ in zipf(persons.count) }
        let companies = (0..<1 + below(3)).map { _ in organisations[zipf(organisations.count)] }
        let about = (0..<12).map { _ in topicWord() }
        let place = places[zipf(places.count)]
        var document = QueryDocument(language: number % 10 == 0 ? "de" : "en", sources: ["source-\(number % 40)"])
        document.published = "2025-06-\(10 + number % 20)T0\(number % 10):00:00Z"

        func add(_ field: Query.Field, sentences: Int) {
            var text = ""
            for _ in 0..<sentences {
                var words = (0..<12 + below(12)).map { _ -> String in
                    below(12) == 0 ? about[below(about.count)] : vocabulary[zipf(vocabulary.count)]
                }
                words[0] = words[0].capitalized
                if below(2) == 0 {
                    switch below(5) {
                    case 0..<3:
                        let person = people[below(people.count)]
                        let name = persons[person]
                        let isFull = below(3) == 0
                        words.insert(isFull ? "\(name.first) \(name.last)" : name.last, at: below(words.count))
                    case 3: words.insert(companies[below(companies.count)], at: below(words.count))
                    default: words.insert(place, at: below(words.count))
                    }
                }
                if below(8) == 0 { words.insert(Self.roles[below(9)], at: below(words.count)) }
                text += (text.isEmpty ? "" : " ") + words.joined(separator: below(20) == 0 ? ", " : " ") + "."
            }
            document.parts.append(.init(text, field))
        }
        add(.title, sentences: 1)
        add(.lead, sentences: 2)
        for _ in 0..<8 { add(.body, sentences: 2 + below(3)) }
        for person in people { document.addMentions(of: persons[person].last, as: "person-\(person)") }
        document.parts.append(.init("\(places[number % 40]) Herald", .outlet))
        return document
    }
}

extension String {
    fileprivate var quoted: String { contains(" ") ? "\"\(self)\"" : self }
}

extension QueryDocument {
    fileprivate mutating func addMentions(of name: String, as entity: String) {
        for (index, part) in parts.enumerated() {
            for range in part.text.ranges(of: name) {
                let start = part.text.utf8.distance(from: part.text.startIndex, to: range.lowerBound)
                mentions.append(
                    .init(entity: entity, place: .init(part: index, range: start..<start + name.utf8.count)))
            }
        }
    }
}
