/// Which places of two lists are near each other. Linear in the lists once they are sorted.
struct Proximity {
    typealias Hit = QueryScratch.Hit

    private let distance: Query.Distance
    private let document: QueryDocument

    init(_ distance: Query.Distance, _ document: QueryDocument) {
        self.distance = distance
        self.document = document
    }

    /// The places of either list that have one of the other near.
    ///
    /// - Parameter sentences: where the sentences of parts begin; filled as needed.
    func near(_ a: [Hit], _ b: [Hit], _ sentences: inout [Int: [Int]]) -> [Hit] {
        guard !a.isEmpty, !b.isEmpty else { return [] }
        switch distance {
        case .words(let count):
            let (byFirstA, byFirstB) = (firsts(a), firsts(b))
            let (byLastA, byLastB) = (lasts(a), lasts(b))
            return a.filter { begins(byFirstB, within: count, behind: $0) || ends(byLastB, within: count, before: $0) }
                + b.filter { begins(byFirstA, within: count, behind: $0) || ends(byLastA, within: count, before: $0) }
        case .wordsInOrder(let count):
            let (byFirstB, byLastA) = (firsts(b), lasts(a))
            return a.filter { begins(byFirstB, within: count, behind: $0) }
                + b.filter { ends(byLastA, within: count, before: $0) }
        case .paragraph:
            return together(a, b) { ($0.part, 0) }
        case .sentence:
            for hit in a + b where sentences[Int(hit.part)] == nil {
                var text = document.parts[Int(hit.part)].text
                sentences[Int(hit.part)] = text.withUTF8 { Sentences.ranges($0).dropFirst().map(\.lowerBound) }
            }
            let starts = sentences
            return together(a, b) { hit in
                (hit.part, Int32(truncatingIfNeeded: (starts[Int(hit.part)] ?? []).partition { $0 > Int(hit.start) }))
            }
        }
    }

    // MARK: Words

    /// A word's place in the document, so that parts never touch.
    private func place(_ part: Int32, _ word: Int32) -> Int { Int(part) << 32 | Int(word) }

    private func firsts(_ hits: [Hit]) -> [Int] { hits.map { place($0.part, $0.first) }.sorted() }
    private func lasts(_ hits: [Hit]) -> [Int] { hits.map { place($0.part, $0.last) }.sorted() }

    private func begins(_ firsts: [Int], within count: Int, behind hit: Hit) -> Bool {
        let last = place(hit.part, hit.last)
        let next = firsts.partition { $0 > last }
        return next < firsts.count && firsts[next] - last <= count
    }

    private func ends(_ lasts: [Int], within count: Int, before hit: Hit) -> Bool {
        let first = place(hit.part, hit.first)
        let next = lasts.partition { $0 >= first }
        return next > 0 && first - lasts[next - 1] <= count
    }

    // MARK: Sentences and paragraphs

    private struct Group: Hashable {
        var part: Int32
        var sentence: Int32
    }

    private func together(_ a: [Hit], _ b: [Hit], _ group: (Hit) -> (Int32, Int32)) -> [Hit] {
        func key(_ hit: Hit) -> Group {
            let (part, sentence) = group(hit)
            return Group(part: part, sentence: sentence)
        }
        /// The last first word and the first last word of the hits in each group: one of them stands apart from a hit
        /// if any does.
        func spans(_ hits: [Hit]) -> [Group: (first: Int32, last: Int32)] {
            var spans: [Group: (first: Int32, last: Int32)] = [:]
            for hit in hits {
                let known = spans[key(hit)] ?? (hit.first, hit.last)
                spans[key(hit)] = (max(known.first, hit.first), min(known.last, hit.last))
            }
            return spans
        }
        func apart(_ hits: [Hit], _ others: [Group: (first: Int32, last: Int32)]) -> [Hit] {
            hits.filter { hit in others[key(hit)].map { $0.first > hit.last || $0.last < hit.first } ?? false }
        }
        return apart(a, spans(b)) + apart(b, spans(a))
    }
}
