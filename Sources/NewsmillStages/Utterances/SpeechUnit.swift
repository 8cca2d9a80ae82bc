import NewsmillCore
import NewsmillText

/// One speech of an article: a quotation, or several that one speaker goes on with.
struct SpeechUnit: Sendable {
    /// Of the article's quotations.
    var quotations: [Int]
    var text: String
    var speech: SpeechText
    var speaker: SpeakerKey
    var name: String?
    var entity: String?

    private static let mostPieces = 8
    private static let mostBytes = 1600

    /// The speeches of an article, in the order of its text. What one outlet prints as one quotation may be another's three.
    static func all(of article: Article) -> [SpeechUnit] {
        var units: [SpeechUnit] = []
        for (index, quotation) in article.quotations.enumerated() {
            let speaker = SpeakerKey(quotation.speaker)
            if quotation.continues, let last = units.last, last.speaker == speaker,
                last.quotations.count < mostPieces, last.text.utf8.count + quotation.text.utf8.count < mostBytes
            {
                units[units.count - 1].quotations.append(index)
                // The pieces of one sentence read on; "A," he said. "B." are two.
                units[units.count - 1].text += " " + quotation.text
            } else {
                units.append(
                    SpeechUnit(
                        quotations: [index], text: quotation.text, speech: SpeechText(""), speaker: speaker,
                        name: quotation.speaker?.name, entity: quotation.speaker?.entity))
            }
        }
        for index in units.indices { units[index].speech = SpeechText(units[index].text) }
        return units
    }
}
