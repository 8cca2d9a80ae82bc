import NewsmillCore
import NewsmillText

/// Settles the language of an article: what the page or feed states, held against the text.
///
/// - Nothing states it: the text does, from a confidence of 0.5 on.
/// - The text agrees, or nothing can be said against it: what is stated stays, with its region.
/// - The text contradicts: it is marked (`language/contradicted`). The text wins from a confidence of 0.9 and 400 bytes on,
///   except over a record, whose maker knows best.
/// A stated language that no profile knows is never overruled within its script: its nearest relative would win.
enum ArticleLanguage {
    private static let (leastToState, leastToContradict) = (0.5, 0.9)
    private static let longText = 400
    /// The guess reads windows of the text; more than this makes no difference to it.
    private static let sample = 8192

    static func settle(_ article: inout Article) {
        var text: [UInt8] = []
        for paragraph in article.paragraphs where paragraph.role != .source {
            if text.count > sample { break }
            text.append(contentsOf: paragraph.content.original.utf8)
            text.append(0x0A)
        }
        guard let guess = text.withUnsafeBufferPointer({ LanguageGuess.of($0) }) else { return }
        guard let stated = article.language else {
            if guess.confidence >= leastToState {
                article.setLanguage(guess.tag, basis: "text", stage: ExtractStage.name)
            }
            return
        }
        guard guess.confidence >= leastToContradict, !agree(stated.value, guess.tag) else { return }
        let wins =
            text.count >= longText && stated.basis != "record"
            && (LanguageGuess.knows(primary(stated.value)) || !isTag(stated.value))
        let percent = Int((guess.confidence * 100).rounded(.down))
        article.mark(
            .article, stage: ExtractStage.name, rule: "language/contradicted",
            reason: "\(stated.basis) says \(stated.value.prefix(40)), the text is \(guess.tag) (\(percent) %)"
                + (wins ? "" : "; too little to overrule it"))
        if wins { article.setLanguage(guess.tag, basis: "text", stage: ExtractStage.name) }
    }

    private static func primary(_ tag: String) -> String {
        String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    }

    private static func isTag(_ text: String) -> Bool {
        let primary = primary(text)
        return (2...3).contains(primary.utf8.count) && primary.utf8.allSatisfy { $0 &- 0x61 < 26 }
    }

    /// Names of one language, and standards that differ less than texts of one of them.
    private static let kin: [Set<String>] = [
        ["no", "nb", "nn"], ["sh", "sr", "hr", "bs", "cnr"], ["id", "in", "ms", "zsm"], ["zh", "cmn", "yue", "wuu"],
        ["fa", "prs"], ["tl", "fil"], ["he", "iw"], ["yi", "ji"], ["ro", "mo"], ["ku", "kmr", "ckb"], ["jv", "jw"],
        // Countries that pages name for their languages.
        ["cs", "cz"], ["da", "dk"], ["sv", "se"], ["uk", "ua"], ["el", "gr"], ["ja", "jp"], ["ko", "kr"], ["vi", "vn"],
    ]

    private static func agree(_ stated: String, _ found: String) -> Bool {
        let (stated, found) = (primary(stated), primary(found))
        return stated == found || kin.contains { $0.contains(stated) && $0.contains(found) }
    }
}
