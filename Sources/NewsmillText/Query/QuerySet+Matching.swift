extension QuerySet {
    /// The queries that match, in order, with the places that made them match.
    ///
    /// - Parameters:
    ///   - scratch: any; best the one of the article before.
    ///   - most: how many places at most are kept for each query.
    public func matches(in document: QueryDocument, most: Int, scratch: inout QueryScratch) -> [Match] {
        find(in: document, &scratch)
        var found: [Match] = []
        for query in scratch.hopefuls(outline, roots) {
            let root = roots[Int(query)]
            if outline.needsPlaces(root), !holds(root, document, &scratch) { continue }
            var hits: [QueryScratch.Hit] = []
            collect(root, document, most, &scratch, &hits)
            found.append(Match(query: Int(query), evidence: Self.places(hits, most)))
        }
        return found.sorted { $0.query < $1.query }
    }

    /// How many queries were looked at for the article of the scratch.
    public func candidateCount(_ scratch: QueryScratch) -> Int { scratch.candidates.count }

    // MARK: Finding

    /// Finds all words, entities and facts that queries ask for, and with them the queries to look at.
    func find(in document: QueryDocument, _ scratch: inout QueryScratch) {
        scratch.begin(self)
        for query in always { scratch.addCandidate(Int32(truncatingIfNeeded: query)) }
        // Locals: the closure would copy the whole of self for each word.
        let (targets, starts, keyed, keyStarts) = (targets, targetStarts, keyed, keyStarts)
        for (index, part) in document.parts.enumerated() {
            var text = part.text
            let mask = PartMask(part: part.field)
            let part = Int32(truncatingIfNeeded: index)
            text.withUTF8 { bytes in
                matcher.scanWords(bytes) { pattern, range, words in
                    // No slices: each would count a reference.
                    for index in starts[pattern]..<starts[pattern + 1] {
                        let target = targets[Int(index)]
                        guard target.parts.contains(mask) else { continue }
                        let hit = QueryScratch.Hit(
                            part: part, start: Int32(truncatingIfNeeded: range.lowerBound),
                            end: Int32(truncatingIfNeeded: range.upperBound),
                            first: Int32(truncatingIfNeeded: words.lowerBound),
                            last: Int32(truncatingIfNeeded: words.upperBound - 1))
                        let atom = Int(target.atom)
                        guard scratch.add(hit, to: atom) else { continue }
                        for index in keyStarts[atom]..<keyStarts[atom + 1] { scratch.addCandidate(keyed[Int(index)]) }
                    }
                }
            }
        }
        if !byEntity.isEmpty { findMentions(document, &scratch) }
        for (atom, fact) in facts where fact.holds(document) {
            scratch.hold(atom)
            addCandidates(of: atom, &scratch)
        }
    }

    private func addCandidates(of atom: Int, _ scratch: inout QueryScratch) {
        for index in keyStarts[atom]..<keyStarts[atom + 1] { scratch.addCandidate(keyed[Int(index)]) }
    }

    private func findMentions(_ document: QueryDocument, _ scratch: inout QueryScratch) {
        let mentions = document.mentions.filter {
            byEntity[$0.entity] != nil && document.parts.indices.contains($0.place.part)
        }
        var starts: [Int: [Int]] = [:]
        for mention in mentions.sorted(by: {
            ($0.place.part, $0.place.range.lowerBound) < ($1.place.part, $1.place.range.lowerBound)
        }) {
            guard let atom = byEntity[mention.entity] else { continue }
            let part = mention.place.part
            let words = starts[part] ?? WordCursor.starts(in: document.parts[part].text)
            starts[part] = words
            let range = mention.place.range
            // The words that begin before its end, from the one it begins in.
            let first = max(0, words.partition { $0 > range.lowerBound } - 1)
            let last = max(first, words.partition { $0 >= range.upperBound } - 1)
            let hit = QueryScratch.Hit(
                part: Int32(truncatingIfNeeded: part), start: Int32(truncatingIfNeeded: range.lowerBound),
                end: Int32(truncatingIfNeeded: range.upperBound), first: Int32(truncatingIfNeeded: first),
                last: Int32(truncatingIfNeeded: last))
            if scratch.add(hit, to: atom) { addCandidates(of: atom, &scratch) }
        }
    }

    // MARK: Asking

    func holds(_ node: Int, _ document: QueryDocument, _ scratch: inout QueryScratch) -> Bool {
        switch nodes[node] {
        case .atom(let atom): return scratch.holds(atom)
        case .not(let inner): return !holds(inner, document, &scratch)
        case .all(let parts):
            for part in parts where !holds(part, document, &scratch) { return false }
            return true
        case .any(let parts):
            for part in parts where holds(part, document, &scratch) { return true }
            return false
        case .near:
            // Most fail at the words themselves.
            return scratch.mayHold(node, outline) && !places(of: node, document, &scratch).isEmpty
        case .atLeast(let count, let inner):
            if case .atom(let atom) = nodes[inner] { return scratch.count(of: atom) >= count }
            return scratch.mayHold(inner, outline) && places(of: inner, document, &scratch).count >= count
        }
    }

    /// The places of a node that has some, in order, each once.
    func places(of node: Int, _ document: QueryDocument, _ scratch: inout QueryScratch) -> [QueryScratch.Hit] {
        if let known = scratch.places[node] { return known }
        var found: [QueryScratch.Hit] = []
        switch nodes[node] {
        case .atom(let atom): found = scratch.hits(of: atom)
        case .any(let parts):
            for part in parts where scratch.mayHold(part, outline) { found += places(of: part, document, &scratch) }
            Self.order(&found)
        case .near(let left, let right, let distance):
            let (a, b) = (places(of: left, document, &scratch), places(of: right, document, &scratch))
            found = Proximity(distance, document).near(a, b, &scratch.sentences)
            Self.order(&found)
        case .not, .all, .atLeast: break
        }
        scratch.places[node] = found
        return found
    }

    /// The places that speak for a node that holds.
    func collect(
        _ node: Int, _ document: QueryDocument, _ most: Int, _ scratch: inout QueryScratch,
        _ hits: inout [QueryScratch.Hit]
    ) {
        switch nodes[node] {
        case .atom(let atom): hits += scratch.hits(of: atom, most: most)
        case .not: break
        case .all(let parts): for part in parts { collect(part, document, most, &scratch, &hits) }
        case .any(let parts):
            for part in parts where holds(part, document, &scratch) { collect(part, document, most, &scratch, &hits) }
        case .near: hits += places(of: node, document, &scratch).prefix(most)
        case .atLeast(_, let inner): hits += places(of: inner, document, &scratch).prefix(most)
        }
    }

    static func places(_ hits: [QueryScratch.Hit], _ most: Int) -> [QueryDocument.Place] {
        var hits = hits
        order(&hits)
        return hits.prefix(most).map { .init(part: Int($0.part), range: Int($0.start)..<Int($0.end)) }
    }

    private static func order(_ hits: inout [QueryScratch.Hit]) {
        guard hits.count > 1 else { return }
        hits.sort { ($0.part, $0.start, $0.end) < ($1.part, $1.start, $1.end) }
        var distinct = [hits[0]]
        for hit in hits.dropFirst() {
            let last = distinct[distinct.count - 1]
            if (hit.part, hit.start, hit.end) != (last.part, last.start, last.end) { distinct.append(hit) }
        }
        hits = distinct
    }
}

extension Array<Int> {
    /// How many come before the first that fits, in a sorted array.
    func partition(_ fits: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if fits(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
