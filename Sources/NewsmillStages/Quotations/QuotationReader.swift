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
                reader.read(index, pieces[index].range, next: index + 1 < pieces.count ? pieces[index + 1].range : nil)
            }
            var spans = reader.spans
            let blocks = BlockSpeech(text, pieces.map(\.range), spans)
            if spans.isEmpty, !blocks.isPossible { return [] }
            var scanned = SpeechTokens(text, pieces.map(\.range), spans)
            var grammar = SpeechGrammar(text: text, spans: spans, tokens: scanned.all)
            var cues = CueReader(grammar)
            var isBlock: [Bool] = []
            let found = blocks.isPossible ? blocks.spans(cues) : []
            if !found.isEmpty {
                (spans, isBlock) = BlockSpeech.merged(spans, found)
                scanned = SpeechTokens(text, pieces.map(\.range), spans)
                grammar = SpeechGrammar(text: text, spans: spans, tokens: scanned.all)
                cues = CueReader(grammar)
            }
            let finder = AttributionFinder(grammar, cues, quotes: scanned.quotes)
            let speakers = SpeakerResolver(grammar, cues, places: pieces.map { ($0.range, $0.place) }, mentions, roles)
            var quotations: [Quotation] = []
            var kept: [Quotation?] = []
            kept.reserveCapacity(spans.count)
            for (index, span) in spans.enumerated() {
                let attribution = finder.found[index]
                var quotation: Quotation?
                let isWhole = !isBlock.isEmpty && isBlock[index]
                let before = attribution.inherited.flatMap { kept[$0] }
                let speaker =
                    attribution.inherited != nil ? before?.speaker : attribution.phrase.flatMap { speakers.speaker($0) }
                let piece = pieces[span.paragraph]
                let range =
                    span.content.lowerBound - piece.range.lowerBound..<span.content.upperBound - piece.range.lowerBound
                quotation = Quotation(
                    place: .paragraph(piece.place), range: range,
                    text: String(decoding: text[span.content], as: UTF8.self),
                    speaker: speaker,
                    verb: attribution.verb.map { speakers.string($0..<$0 + 1) } ?? before?.verb,
                    via: attribution.verb.flatMap { speakers.via($0) } ?? before?.via,
                    rule: (isWhole ? "block: " : "") + attribution.rule, continues: attribution.continues)
                kept.append(quotation)
                if isWhole || finder.isSpeech[index], let quotation {
                    quotations.append(quotation)
                }
            }
            return quotations
        }
    }
}
