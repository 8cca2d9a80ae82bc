/// Sentences and noun phrases, as far as finding speakers needs them. No walk is longer than a fixed number of tokens, so that
/// hostile input stays linear.
struct SpeechGrammar {
    let text: UnsafeBufferPointer<UInt8>
    let spans: UnsafeBufferPointer<QuotedSpan>
    let tokens: UnsafeBufferPointer<SpeechToken>

    private static let longestWalk = 160

    // MARK: Sentences

    /// The tokens of the sentence in which one stands.
    func sentence(around index: Int) -> Range<Int> {
        var lower = index
        let first = max(0, index - Self.longestWalk)
        while lower > first, !endsSentence(lower - 1) { lower -= 1 }
        var upper = index
        let last = min(tokens.count - 1, index + Self.longestWalk)
        while upper < last, !endsSentence(upper) { upper += 1 }
        return lower..<upper + 1
    }

    /// Whether a sentence ends with a token.
    func endsSentence(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .border: return true
        case .word: return false
        case .sign:
            guard token.isSentenceSign, index + 1 < tokens.count else { return false }
            let next = tokens[index + 1]
            switch next.kind {
            case .border, .quote: return true
            case .word: return next.isCapital || next.isNumber
            case .sign:
                return !next.isSentenceSign && !next.isSign(UInt8(ascii: ",")) && !next.isSign(UInt8(ascii: ")"))
            }
        case .quote:
            guard index + 1 < tokens.count else { return true }
            let next = tokens[index + 1]
            if next.kind == .border { return true }
            let span = spans[Int(token.span)]
            guard let ending = ending(of: span), ending != UInt8(ascii: ",") else { return false }
            if next.kind == .quote { return true }
            guard next.kind == .word, next.isCapital else { return false }
            return !isAttribution(index + 1, isFirm: ending == UInt8(ascii: "."))
        }
    }

    /// The sign that ends a quotation's last sentence; nil when it ends within one.
    func ending(of span: QuotedSpan) -> UInt8? {
        var last = span.content.upperBound - 1
        while last > span.content.lowerBound,
            text[last] == 0x27 || text[last] == 0x22 || text[last] == 0x99 || text[last] == 0x80 || text[last] == 0x9D
                || text[last] == 0xE2
        {
            last -= 1
        }
        var byte = text[last]
        if byte == 0xA6 { byte = UInt8(ascii: "?") }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","): return byte
        default:
            // Between single marks, and outside English, the sign stands behind the mark.
            return nil
        }
    }

    /// Whether "Clinton said" begins here: then the sentence goes on behind the quotation.
    ///
    /// - Parameter isFirm: whether the sentence must end with it.
    private func isAttribution(_ start: Int, isFirm: Bool) -> Bool {
        var index = start
        while index < tokens.count, index < start + 8, tokens[index].kind == .word {
            if tokens[index].has(.say), index > start || !isFirm {
                if !isFirm { return true }
                guard index + 1 < tokens.count else { return true }
                let next = tokens[index + 1]
                return next.kind == .border || next.isSentenceSign
                    || next.isSign(UInt8(ascii: ",")) && index + 2 < tokens.count && tokens[index + 2].kind != .quote
            }
            if tokens[index].has([.subordinator, .relative, .auxiliary]) { return false }
            index += 1
        }
        return false
    }
}
