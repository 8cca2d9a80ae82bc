import NewsmillCore
import NewsmillText

/// Finds all places of an article that may be names, and the words that say what it is about.
struct ArticleReader {
    let catalogue: NameCatalogue
    let texts: [(place: Place, text: String)]
    private(set) var candidates: [NameCandidate] = []
    private(set) var terms: [ArticleEvidence.Hit] = []
    /// Which texts are written small throughout.
    private(set) var areSmall: [Bool]
    /// How many years of centuries ago there are in texts with names.
    private(set) var oldYears = 0
    private var hits: [[CandidateReader.Hit]]
    private var cut: [NameText?]

    init(_ catalogue: NameCatalogue, _ texts: [(place: Place, text: String)]) {
        self.catalogue = catalogue
        self.texts = texts
        areSmall = Array(repeating: false, count: texts.count)
        hits = Array(repeating: [], count: texts.count)
        cut = Array(repeating: nil, count: texts.count)
    }

    mutating func read() {
        var misspelt = MisspeltSurnames(catalogue)
        for index in texts.indices {
            scan(index)
            if hits[index].isEmpty { continue }
            misspelt.look(text(index), hits[index])
        }
        if !misspelt.isEmpty {
            for index in texts.indices { hits[index] += misspelt.hits(in: text(index)) }
        }
        for index in texts.indices where !hits[index].isEmpty {
            var reader = CandidateReader(catalogue, text(index), index: index)
            candidates += reader.read(hits[index])
            oldYears += text(index).oldYears
        }
    }

    private mutating func text(_ index: Int) -> NameText {
        if let text = cut[index] { return text }
        let text = NameText(texts[index].text, isSmall: areSmall[index])
        cut[index] = text
        return text
    }

    private mutating func scan(_ index: Int) {
        var found: [CandidateReader.Hit] = []
        var text = texts[index].text
        text.withUTF8 { bytes in
            let isSmall = LetterCase.isAllSmall(bytes)
            areSmall[index] = isSmall
            catalogue.matcher.scan(bytes) { form, range in
                if form >= catalogue.forms.count {
                    terms.append(.init(text: index, term: form - catalogue.forms.count, range: range))
                    return
                }
                // Nearly all hits in small letters are ordinary words.
                let first = bytes[range.lowerBound]
                if first &- 0x61 < 26, !isSmall, range.count < 12,
                    !bytes[range].contains(where: { $0 &- 0x41 < 26 || $0 >= 0x80 }),
                    catalogue.forms[form].needsCapital
                {
                    return
                }
                found.append(CandidateReader.Hit(form: form, range: range))
            }
            let read = found.count
            var next = 0
            catalogue.sounds.scan(bytes) { form, range, ending in
                // What is read is not heard. Both come in the order of the text.
                while next < read, found[next].range.upperBound <= range.lowerBound { next += 1 }
                guard next == read || found[next].range.lowerBound >= range.upperBound else { return }
                found.append(CandidateReader.Hit(form: form, range: range, ending: ending))
            }
        }
        hits[index] = found
    }
}
