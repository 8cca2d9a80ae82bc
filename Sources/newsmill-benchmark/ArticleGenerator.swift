import Foundation
import NewsmillText

/// Invented monitoring exports with the usual damage, about 3 KB each, the same for the same seed.
struct ArticleGenerator {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// One line of a .jsonl file: a record without a title, so that `extract` has a header to read.
    mutating func record(_ number: Int) -> [UInt8] {
        var writer = JSONWriter()
        let text = article(number)
        writer.object { writer in
            writer.field("id", "generated-\(number)")
            writer.field("text", text)
        }
        writer.newline()
        return writer.bytes
    }

    /// A text with a header line of its own.
    mutating func article(_ number: Int) -> String {
        let day = 1 + number % 28
        var blocks = [" date 2025-06-\(day < 10 ? "0" : "")\(day) \(title(number))"]
        if number % 5 == 0 { blocks.append("Source: outlet\(number % 40).example") }
        let paragraphs = 9 + Int.random(in: 0..<4, using: &random)
        for index in 0..<paragraphs {
            let paragraph = (0..<2 + Int.random(in: 0..<2, using: &random)).map { _ in sentence() }.joined(
                separator: " ")
            blocks.append(paragraph)
            if index == 0, number % 7 == 0 { blocks.append(paragraph) }
            if index % 4 == 2 { blocks.append("Advertisement") }
            if index == 5, number % 3 == 0 { blocks.append("Read also| \(title(number + 1))") }
        }
        return blocks.joined(separator: "\n\n")
    }

    mutating func title(_ number: Int) -> String {
        let words = (0..<7).map { _ in word().capitalized }
        return words.joined(separator: " ") + " \(number)"
    }

    private mutating func sentence() -> String {
        var words = (0..<12 + Int.random(in: 0..<10, using: &random)).map { _ in word() }
        words[0] = words[0].capitalized
        if Int.random(in: 0..<3, using: &random) == 0, let name = Self.names.randomElement(using: &random) {
            words.insert(name, at: Int.random(in: 0..<words.count, using: &random))
        }
        return words.joined(separator: " ") + "."
    }

    /// Word frequencies fall off as in real text: the square of a uniform number favours the head of the list.
    private mutating func word() -> String {
        let x = Double.random(in: 0..<1, using: &random)
        return Self.words[Int(x * x * Double(Self.words.count))]
    }

    private static let names = [
        "Elon Musk", "Musk", "Donald Trump", "Trump", "Dmitry Peskov", "Peskov", "Dmitry Medvedev",
        "Volodymyr Zelensky",
        "Zelenskyy", "Steve Bannon", "Vladimir Putin", "Tesla", "SpaceX", "Starlink", "Emmanuel Macron",
        "Ursula von der Leyen",
    ]

    /// The frequent words of English, then a tail of invented ones.
    private static let words: [String] = {
        let frequent = "the of and to in a that for was on with as by at from said has he it his which be who had not"
        let tail = syllables.flatMap { first in
            syllables.flatMap { second in [first + second, first + second + "ing", first + second + "ed"] }
        }
        return frequent.split(separator: " ").map(String.init) + tail
    }()

    private static let syllables = [
        "tra", "con", "mo", "ser", "vi", "ta", "re", "port", "li", "gen", "par", "sta", "mi", "nor", "ble", "ka", "do",
        "sun",
        "ver", "pol",
    ]
}
