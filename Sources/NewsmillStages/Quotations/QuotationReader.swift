import NewsmillCore

/// Reads the quotations of one article.
///
/// Marks first (``SpanReader``), then words (``SpeechTokens``), cues (``CueReader``), speakers (``AttributionFinder``), and what is
/// no speech is left out (``SpeechTest``). All works on the kept paragraphs as found, laid end to end.
struct QuotationReader {
    /// A paragraph's place in the article and in the text of all.
    private struct Piece {
        var place: Int
        var range: Range<Int>
        var role: Paragraph.Role
    }

    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    init(_ article: Article) {
        for (position, paragraph) in article.keptParagraphs {
            switch paragraph.role {
            case .heading, .dateline, .source, .table: continue
            default: break
            }
            let start = bytes.count
            bytes.append(contentsOf: paragraph.content.original.utf8)
            if bytes.count > start {
                pieces.append(Piece(place: position, range: start..<bytes.count, role: paragraph.role))
            }
        }
    }

    func quotations(_ mentions: [Mention], _ roles: EntityRoles) -> [Quotation] {
        bytes.withUnsafeBufferPointer { text in
            var reader = SpanReader(text)
            for index in pieces.indices {
                let next = index + 1 < pieces.count ? pieces[index + 1].range : nil
                reader.read(index, pieces[index].range, next: next)
            }
            let ranges = pieces.map(\.range)
            let blocks = BlockSpeech(text, ranges, reader.spans)
            if reader.spans.isEmpty, !blocks.isPossible { return [] }
            let scanned = SpeechTokens(text, ranges, reader.spans)
            return withGrammar(text, reader.spans, scanned.all) { grammar in
                let cues = CueReader(grammar)
                let found = blocks.isPossible ? blocks.spans(cues) : []
                if found.isEmpty { return quotations(cues, scanned.quotes, mentions, roles) { _ in false } }
                let (spans, isBlock) = BlockSpeech.merged(reader.spans, found)
                let scanned = SpeechTokens(text, ranges, spans)
                return withGrammar(text, spans, scanned.all) { grammar in
                    quotations(CueReader(grammar), scanned.quotes, mentions, roles) { isBlock[$0] }
                }
            }
        }
    }

    private func withGrammar<Result>(
        _ text: UnsafeBufferPointer<UInt8>, _ spans: [QuotedSpan], _ tokens: [SpeechToken],
        _ body: (SpeechGrammar) -> Result
    ) -> Result {
        spans.withUnsafeBufferPointer { spans in
            tokens.withUnsafeBufferPointer { body(SpeechGrammar(text: text, spans: spans, tokens: $0)) }
        }
    }

    private func quotations(
        _ cues: CueReader, _ quotes: [Int], _ mentions: [Mention], _ roles: EntityRoles,
        _ isBlock: (Int) -> Bool
    ) -> [Quotation] {
        let grammar = cues.grammar
        let finder = AttributionFinder(grammar, cues, quotes: quotes)
        let speakers = SpeakerResolver(
            grammar, cues, places: pieces.map { ($0.range, $0.place) }, mentions, roles)
        var quotations: [Quotation] = []
        // What a later stretch carries on may itself be left out.
        var all: [Quotation] = []
        all.reserveCapacity(quotes.count)
        for (index, span) in grammar.spans.enumerated() {
            let attribution = finder.found[index]
            let before = attribution.inherited.map { all[$0] }
            let start = pieces[span.paragraph].range.lowerBound
            let isWhole = isBlock(index)
            let quotation = Quotation(
                place: .paragraph(pieces[span.paragraph].place),
                range: span.content.lowerBound - start..<span.content.upperBound - start,
                text: String(decoding: grammar.text[span.content], as: UTF8.self),
                speaker: before.map(\.speaker) ?? speakers.speaker(attribution),
                verb: attribution.verb.map { speakers.string($0..<$0 + 1) } ?? before?.verb,
                via: attribution.verb.flatMap { speakers.via($0) } ?? before?.via,
                rule: (isWhole ? "block: " : "") + attribution.rule, continues: attribution.continues)
            all.append(quotation)
            if isWhole || finder.isSpeech[index] { quotations.append(quotation) }
        }
        return quotations
    }
}
