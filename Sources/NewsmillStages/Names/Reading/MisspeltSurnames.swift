import NewsmillText

/// Finds words behind a followed person's first name that are one slip off the surname: "Volodymyr Zelinsky", "Ursula van der Leyen".
///
/// What is found is looked for in all of the article, so that "Zelinsky" alone is seen as well; the resolver decides whether it counts.
struct MisspeltSurnames {
    private let catalogue: NameCatalogue
    /// Folded, words joined by spaces, with the surnames that may be meant.
    private var found: [String: Set<Int>] = [:]

    /// A first name that more of the followed have is no hint of anybody.
    private static let mostBearers = 32
    private static let shortest = 4

    init(_ catalogue: NameCatalogue) { self.catalogue = catalogue }

    var isEmpty: Bool { found.isEmpty }

    mutating func look(_ text: NameText, _ hits: [CandidateReader.Hit]) {
        guard hits.contains(where: { catalogue.forms[$0.form].part == .given }) else { return }
        var read: Set<Int> = []
        for hit in hits where catalogue.forms[hit.form].part == .surname { read.insert(hit.range.lowerBound) }
        var position = 0
        while position < hits.count {
            let range = hits[position].range
            var bearers: [Int] = []
            while position < hits.count, hits[position].range == range {
                let form = catalogue.forms[hits[position].form]
                if form.part == .given, !form.isSound { bearers.append(form.entity) }
                position += 1
            }
            guard !bearers.isEmpty, bearers.count <= Self.mostBearers else { continue }
            let token = text.token(at: range.upperBound - 1)
            guard text.follows(token + 1), text.isCapital(token), !read.contains(text.tokens[token + 1].start) else {
                continue
            }
            look(text, from: token + 1, Set(bearers))
        }
    }

    private mutating func look(_ text: NameText, from first: Int, _ bearers: Set<Int>) {
        var words: String?
        for last in first..<min(first + 3, text.tokens.count) where last == first || text.follows(last) {
            words = words.map { $0 + " " + text.word(last) } ?? text.word(last)
            guard let words, words.utf8.count >= Self.shortest else { continue }
            guard mayBeSurname(text, last) else {
                if text.isA(last, .particle) { continue }
                return
            }
            for entity in bearers {
                for form in catalogue.surnames[entity] where isSlip(words, of: catalogue.forms[form].text) {
                    found[words, default: []].insert(form)
                }
            }
            return
        }
    }

    /// A capitalised word that is nothing else, with the name at its end.
    private func mayBeSurname(_ text: NameText, _ last: Int) -> Bool {
        let token = text.tokens[last]
        guard token.shape == .capitalised, catalogue.surnameBearers[text.word(last)] == nil,
            !text.isA(last, [.givenName, .institution, .calendar, .adjective])
        else { return false }
        guard text.style(last) == .prose else { return text.classes(last) == .known }
        return !(text.follows(last + 1) && text.isCapital(last + 1)) && !text.follows(last + 1, by: .hyphen)
    }

    private func isSlip(_ words: String, of surname: String) -> Bool {
        abs(words.utf8.count - surname.utf8.count) < 2 && Misspelling.edit(words, surname) != nil
    }

    /// The places of all that was found, in order.
    func hits(in text: NameText) -> [CandidateReader.Hit] {
        let heads = Set(found.keys.map { $0.prefix { $0 != " " } })
        var hits: [CandidateReader.Hit] = []
        let lengths = Set(heads.map(\.utf8.count))
        for first in text.tokens.indices
        where lengths.contains(text.tokens[first].length) && heads.contains(text.word(first)[...]) {
            var words = ""
            for last in first..<min(first + 3, text.tokens.count) where last == first || text.follows(last) {
                words += (last == first ? "" : " ") + text.word(last)
                guard text.isCapital(last), let forms = found[words] else { continue }
                let range = text.tokens[first].start..<text.tokens[last].end
                hits += forms.sorted().map { CandidateReader.Hit(form: $0, range: range, isMisspelt: true) }
            }
        }
        return hits
    }
}
