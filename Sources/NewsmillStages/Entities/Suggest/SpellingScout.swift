public import NewsmillCore
import NewsmillText

/// Looks through articles for unknown spellings where a known name is expected. Precision comes first: one wrong alias does more
/// harm than ten that are missing, so nothing is suggested for being alike alone.
public struct SpellingScout {
    private static let mostEvidence = 4
    /// So much evidence it takes (``SpellingSuggestion/Evidence/Kind/weight``).
    private static let enough = 3
    /// From so many articles on, that is evidence too.
    private static let oftenIs = 3

    let catalogue: NameCatalogue
    let index: SpellingIndex
    private let positions: [String: Int]
    private let sources: [Entity]
    private var found: [Key: Finding] = [:]
    private var quotes = QuotationBook()

    struct Key: Hashable {
        var spelling: String
        var entity: Int
    }

    struct Finding {
        /// As most articles write it.
        var written: [String: Int] = [:]
        var articles: Set<Int64> = []
        var evidence: [SpellingSuggestion.Evidence.Kind: [SpellingSuggestion.Evidence]] = [:]
        var isVariant = false
    }

    public init(_ entities: [Entity]) {
        sources = entities
        catalogue = NameCatalogue(entities)
        index = SpellingIndex(catalogue)
        positions = Dictionary(entities.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }

    /// - Parameter original: the article of which this is a copy, when it is stored.
    public mutating func read(_ article: ScoutArticle, original: ScoutArticle? = nil) {
        let linked = Set(article.texts.flatMap(\.mentions).compactMap { positions[$0.entity] })
        for text in article.texts { readText(text, article, linked) }
        for quotation in article.quotations { quotes.add(quotation, of: article) }
        guard let original else { return }
        compare(article, with: original)
        compare(original, with: article)
    }

    // MARK: Near spellings

    private mutating func readText(_ source: ScoutArticle.Text, _ article: ScoutArticle, _ linked: Set<Int>) {
        let text = NameText(source.text)
        var isLinked = [Bool](repeating: false, count: text.tokens.count)
        for mention in source.mentions {
            var token = text.token(at: mention.range.lowerBound)
            while token < text.tokens.count, text.tokens[token].start < mention.range.upperBound {
                isLinked[token] = true
                token += 1
            }
        }
        for token in text.tokens.indices where !isLinked[token] && isUnknownName(text, token) {
            readSurname(text, token, isLinked, source, article, linked)
            readGiven(text, token, isLinked, source, article, linked)
        }
    }

    /// A capitalised word that is nobody's known name and no word of the language.
    func isUnknownName(_ text: NameText, _ token: Int) -> Bool {
        let shape = text.tokens[token].shape
        guard shape == .capitalised || shape == .capitals && text.style(token) == .capitals,
            text.tokens[token].length > 3
        else { return false }
        let word = text.word(token)
        return !index.isKnown(word) && !CommonWord.contains(word) && !Lexicon.givenNames.contains(word)
            && !text.isA(token, [.starter, .calendar, .adjective, .institution, .office, .rank, .occupation, .thing])
    }

    private mutating func readSurname(
        _ text: NameText, _ token: Int, _ isLinked: [Bool], _ source: ScoutArticle.Text, _ article: ScoutArticle,
        _ linked: Set<Int>
    ) {
        let near = index.near(text.word(token), isSurname: true)
        guard !near.isEmpty, !goesOn(text, token) else { return }
        let before = token - 1
        let hasWordBefore = before >= 0 && (text.tokens[token].gap == .space || text.tokens[token].gap == .dot)
        var evidence: [(entity: Int, kind: SpellingSuggestion.Evidence.Kind, detail: String)] = []
        if hasWordBefore, text.isCapital(before), !text.isA(before, .starter) {
            let word = text.word(before)
            for (entry, _) in near {
                let entity = catalogue.entities[entry.entity]
                if entity.givens[word] != nil {
                    evidence.append((entry.entity, .name, "\"\(text.surface(of: before))\" before it"))
                } else if text.isA(before, .title), entity.roleWords.contains(word) {
                    evidence.append((entry.entity, .role, "\"\(text.surface(of: before))\" before it"))
                }
            }
            // Another first name is another person's.
            if evidence.isEmpty, !text.isA(before, [.title, .adjective, .institution]) { return }
        } else if hasWordBefore, text.isA(before, .title) {
            let word = text.word(before)
            for (entry, _) in near where catalogue.entities[entry.entity].roleWords.contains(word) {
                evidence.append((entry.entity, .role, "\"\(text.surface(of: before))\" before it"))
            }
        }
        take(near, evidence, text, token...token, source, article, linked)
    }

    /// An unknown first name before the surname: "Ellon Musk".
    private mutating func readGiven(
        _ text: NameText, _ token: Int, _ isLinked: [Bool], _ source: ScoutArticle.Text, _ article: ScoutArticle,
        _ linked: Set<Int>
    ) {
        let next = token + 1
        guard text.follows(next), text.isCapital(next), !isLinked[next],
            let bearers = catalogue.surnameBearers[text.word(next)], !goesOn(text, next)
        else { return }
        let near = index.near(text.word(token), isSurname: false).filter { bearers.contains($0.entry.entity) }
        let evidence = near.map {
            ($0.entry.entity, SpellingSuggestion.Evidence.Kind.name, "\"\(text.surface(of: next))\" behind it")
        }
        take(near, evidence, text, token...token, source, article, linked)
    }

    /// Whether another name follows: then it is a first name, or part of something bigger.
    private func goesOn(_ text: NameText, _ token: Int) -> Bool {
        let next = token + 1
        return (text.follows(next) || text.follows(next, by: .hyphen)) && text.isCapital(next)
            && text.style(next) == .prose
            && !text.isA(next, .harmless)
    }

    private mutating func take(
        _ near: [(entry: SpellingIndex.Entry, likeness: Likeness)],
        _ evidence: [(entity: Int, kind: SpellingSuggestion.Evidence.Kind, detail: String)], _ text: NameText,
        _ tokens: ClosedRange<Int>, _ source: ScoutArticle.Text, _ article: ScoutArticle, _ linked: Set<Int>
    ) {
        // Only one may be meant: the one beside whom something stands, or the only one who is near.
        let beside = Set(evidence.map(\.entity))
        let candidates = beside.isEmpty ? near : near.filter { beside.contains($0.entry.entity) }
        guard candidates.count == 1, let one = candidates.first else { return }
        var all = evidence.filter { $0.entity == one.entry.entity }.map { ($0.kind, $0.detail) }
        if let companion = companion(of: one.entry.entity, linked) { all.append((.companion, companion)) }
        guard !all.isEmpty else { return }
        for (kind, detail) in all {
            note(
                Key(spelling: text.word(tokens.lowerBound), entity: one.entry.entity),
                written: text.surface(of: tokens.lowerBound), isVariant: one.likeness == .transliteration, kind, detail,
                article, Self.excerpt(text, tokens))
        }
    }

    private func companion(of entity: Int, _ linked: Set<Int>) -> String? {
        if linked.contains(entity) { return "\(catalogue.entities[entity].name) in the same article" }
        for companion in catalogue.entities[entity].companions where linked.contains(companion) {
            return "\(catalogue.entities[companion].name) in the same article"
        }
        return nil
    }

    // MARK: Copies

    /// Finds where `article` has an unknown name and `other` a known one, with the same words around both.
    private mutating func compare(_ article: ScoutArticle, with other: ScoutArticle) {
        var contexts: [String: (entity: Int, surface: String)] = [:]
        for source in other.texts {
            let text = NameText(source.text)
            for mention in source.mentions {
                guard let entity = positions[mention.entity], sources[entity].kind == .person else { continue }
                let first = text.token(at: mention.range.lowerBound)
                let last = text.token(at: mention.range.upperBound - 1)
                guard last < text.tokens.count, first <= last, let context = Self.context(text, first...last) else {
                    continue
                }
                contexts[context] = (entity, text.word(last))
            }
        }
        guard !contexts.isEmpty else { return }
        for source in article.texts {
            let text = NameText(source.text)
            for token in text.tokens.indices where isUnknownName(text, token) {
                // The name may be one word of a full name: "Elon Mask", "Ilona Musk".
                for range in [token...token, max(token - 1, 0)...token, token...min(token + 1, text.tokens.count - 1)] {
                    guard let context = Self.context(text, range), let there = contexts[context],
                        !source.mentions.contains(where: { $0.range.overlaps(Self.bytes(text, range)) }),
                        let entity = catalogue.entities.indices.contains(there.entity)
                            ? catalogue.entities[there.entity] : nil
                    else { continue }
                    let word = text.word(token)
                    let parts = [there.surface] + surnames(there.entity) + Array(entity.givens.keys)
                    guard parts.contains(where: { Likeness.isConceivable(word, for: $0) }) else { continue }
                    note(
                        Key(spelling: word, entity: there.entity), written: text.surface(of: token),
                        isVariant: parts.contains { Likeness.between(word, $0) == .transliteration }, .copy,
                        "article \(other.id) has \(entity.name) in its place", article, Self.excerpt(text, range))
                    break
                }
            }
        }
    }

    private func surnames(_ entity: Int) -> [String] {
        PersonForms.words(sources[entity].name).suffix(1).map(Folding.fold)
    }

    /// Three words on each side; at least five altogether, so that they are no phrase that everybody writes.
    private static func context(_ text: NameText, _ tokens: ClosedRange<Int>) -> String? {
        let before = text.tokens[..<tokens.lowerBound].indices.suffix(3).map { text.word($0) }
        let after = text.tokens[(tokens.upperBound + 1)...].indices.prefix(3).map { text.word($0) }
        guard before.count + after.count >= 5 else { return nil }
        return before.joined(separator: " ") + " _ " + after.joined(separator: " ")
    }

    private static func bytes(_ text: NameText, _ tokens: ClosedRange<Int>) -> Range<Int> {
        text.tokens[tokens.lowerBound].start..<text.tokens[tokens.upperBound].end
    }

    // MARK: Quotations

    private mutating func readQuotations() {
        for (known, unknown) in quotes.pairs {
            guard let entity = known.entity.flatMap({ positions[$0] }), sources[entity].kind == .person,
                let surface = unknown.surface
            else { continue }
            let text = NameText(surface)
            for token in text.tokens.indices where isUnknownName(text, token) {
                let word = text.word(token)
                let parts = surnames(entity) + Array(catalogue.entities[entity].givens.keys)
                guard parts.contains(where: { Likeness.isConceivable(word, for: $0) }) else { continue }
                note(
                    Key(spelling: word, entity: entity), written: text.surface(of: token),
                    isVariant: parts.contains { Likeness.between(word, $0) == .transliteration }, .quotation,
                    "article \(known.article) has the same words from \(catalogue.entities[entity].name)",
                    ScoutArticle(id: unknown.article, outlet: unknown.outlet, texts: []), "\(surface): \(unknown.text)")
            }
        }
    }

    // MARK: Suggestions

    private mutating func note(
        _ key: Key, written: String, isVariant: Bool, _ kind: SpellingSuggestion.Evidence.Kind, _ detail: String,
        _ article: ScoutArticle, _ excerpt: String
    ) {
        var finding = found[key] ?? Finding()
        finding.written[written, default: 0] += 1
        finding.isVariant = finding.isVariant || isVariant
        finding.articles.insert(article.id)
        let known = finding.evidence[kind] ?? []
        if known.count < Self.mostEvidence, !known.contains(where: { $0.article == article.id }) {
            finding.evidence[kind, default: []].append(
                SpellingSuggestion.Evidence(
                    kind: kind, article: article.id, outlet: article.outlet, detail: detail, excerpt: excerpt))
        }
        found[key] = finding
    }

    /// What all that was read speaks for, the best first.
    public mutating func suggestions() -> [SpellingSuggestion] {
        readQuotations()
        // A spelling that might be two people's is nobody's.
        let claims = Dictionary(grouping: found.keys, by: \.spelling)
        return found.compactMap { key, finding -> SpellingSuggestion? in
            guard claims[key.spelling]?.count == 1 else { return nil }
            var score = finding.evidence.keys.reduce(0) { $0 + $1.weight } + (finding.isVariant ? 1 : 0)
            if finding.articles.count >= Self.oftenIs { score += 1 }
            // Companions say who the article is about, not whose name this is.
            guard score >= Self.enough, finding.evidence.keys.contains(where: { $0 != .companion }) else { return nil }
            let written = finding.written.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key.spelling
            let evidence = SpellingSuggestion.Evidence.Kind.allCases.flatMap { finding.evidence[$0] ?? [] }
            return SpellingSuggestion(
                entity: sources[key.entity].id, name: sources[key.entity].name,
                alias: Alias(written.capitalisedWord, kind: finding.isVariant ? .variant : .slip, gate: .evidence),
                articles: finding.articles.count, evidence: evidence, score: score)
        }.sorted {
            ($1.score, $1.articles, $0.entity, $0.alias.text) < ($0.score, $0.articles, $1.entity, $1.alias.text)
        }
    }

    private static func excerpt(_ text: NameText, _ tokens: ClosedRange<Int>) -> String {
        let lower = max(tokens.lowerBound - 8, 0)
        let upper = min(tokens.upperBound + 8, text.tokens.count - 1)
        let range = text.tokens[lower].start..<text.tokens[upper].end
        return (lower > 0 ? "… " : "") + text.surface(range) + (upper < text.tokens.count - 1 ? " …" : "")
    }
}

extension String {
    /// "MUSKK" of a headline as it would stand in a text.
    fileprivate var capitalisedWord: String {
        count > 1 && self == uppercased() ? prefix(1) + dropFirst().lowercased() : self
    }
}
