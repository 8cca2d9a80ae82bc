/// Of a part of a query: how likely an article has it, and the terms and facts one of which it needs.
///
/// The chances are rough, and only choose what is looked at first: a wrong one costs time, never a match.
struct QueryKeys {
    var chance: Double
    /// nil when it may hold in an article that has nothing.
    var atoms: [Int]?

    static func all(_ parts: [QueryKeys]) -> QueryKeys {
        let cheapest = parts.filter { $0.atoms != nil }.min { $0.cost < $1.cost }
        return QueryKeys(chance: parts.reduce(1) { $0 * $1.chance }, atoms: cheapest?.atoms)
    }

    static func any(_ parts: [QueryKeys]) -> QueryKeys {
        var atoms: [Int]? = []
        for part in parts {
            if let more = part.atoms { atoms?.append(contentsOf: more) } else { atoms = nil }
        }
        return QueryKeys(
            chance: 1 - parts.reduce(1) { $0 * (1 - $1.chance) }, atoms: atoms.map { Array(Set($0)).sorted() })
    }

    /// Between parts equally likely, the one with fewer keys.
    private var cost: Double { chance + Double(atoms?.count ?? 0) * 1e-6 }

    static func chance(of fact: Query.Fact) -> Double {
        switch fact {
        case .entity: 0.02
        case .source(_, let isPrefix): isPrefix ? 0.3 : 0.1
        case .language: 0.6
        case .published: 0.8
        }
    }

    static func chance(of term: Query.Term) -> Double {
        var chance = 1.0
        let bytes = Array(term.text.utf8)
        var count = 0
        for word in Words(term.text) {
            let isPrefix = word.upperBound < bytes.count && bytes[word.upperBound] == UInt8(ascii: "*")
            chance *= Self.chance(of: Folding.fold(String(decoding: bytes[word], as: UTF8.self)), isPrefix: isPrefix)
            count += 1
        }
        // Words side by side are rarer than words in one article.
        if count > 1 { chance *= 0.1 }
        switch term.field {
        case nil, .body: break
        case .lead: chance *= 0.2
        case .title: chance *= 0.1
        case .outlet, .speaker: chance *= 0.3
        }
        return chance
    }

    /// Longer words are rarer; the words of grammar and of the news trade are in every article.
    private static func chance(of word: String, isPrefix: Bool) -> Double {
        if common.contains(word) { return 0.9 }
        if frequent.contains(word) { return 0.3 }
        let length = word.unicodeScalars.count
        let chances = [0.5, 0.4, 0.2, 0.1, 0.05, 0.03, 0.02, 0.015]
        let chance = length < chances.count ? chances[length] : 0.01
        return isPrefix ? min(0.9, chance * 4) : chance
    }

    private static let common = Set(
        """
        the of and to in a that for was on with as by at from said has he it his which be who had not is are were this but
        they have an will their also she her its we or been more would about after one new when up out two year years
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let frequent = Set(
        """
        government president minister country people state million percent company week month day time world first last
        today according police party city report statement country countries news official officials national
        international public group market political economic security war law court election group over under between
        against during before since while could should may can some other made former many most where there
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
