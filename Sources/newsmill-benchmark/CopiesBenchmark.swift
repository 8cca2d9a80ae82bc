import ArgumentParser
import Foundation
import NewsmillText

/// Finding copies on one core: signatures, candidates and comparison, as the window grows.
struct CopiesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Articles a second through the finder of copies, cost as the window grows, and peak memory.",
        discussion: """
            Generated short articles, a share of them copies with a tenth of their words changed. With --corpus, answers for the \
            records of a file instead, one {"id", "duplicate_of"} a line.
            """)

    @Option var articles = 130_000
    @Option(help: "Words of each.") var words = 160
    @Option(help: "Of the articles, how many in a hundred are copies.") var copies = 20
    @Option(help: "A file of records: {\"id\", \"text\"} a line.") var corpus: String?
    @Option(help: "With --corpus: only pairs with such a Jaccard of runs of five words, one {\"a\", \"b\"} a line.")
    var jaccard: Float?

    func run() throws {
        if let corpus { return try answer(corpus) }
        var texts = SyntheticNews(words: words, copies: copies, seed: 7)
        var index = CopyIndex()
        var (found, seconds, measured) = (0, 0.0, 0)
        // Steps that double, so that the cost at each size shows.
        var next = 12_500
        for number in 0..<articles {
            let text = texts.next()
            let start = clock()
            let words = WordSequence(text)
            let match = index.match(words)
            if match.map({ $0.evidence.jaccard < 0.75 }) ?? true { index.add(words, day: 0, copyOf: match?.text) }
            seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
            measured += 1
            if match != nil { found += 1 }
            guard number + 1 == next || number + 1 == articles else { continue }
            report(number + 1, measured, seconds, found)
            (seconds, measured) = (0, 0)
            next *= 2
        }
    }

    private func report(_ count: Int, _ measured: Int, _ seconds: Double, _ found: Int) {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between C libraries
        let micros = String(format: "%.1f", seconds * 1e6 / Double(measured))
        print(
            "\(count) articles: \(micros) µs each, \(Int(Double(measured) / seconds))/s; \(found) copies found so far; "
                + "peak \(usage.ru_maxrss / 1024) MB")
    }

    private func answer(_ corpus: String) throws {
        struct Line: Decodable {
            var id: String
            var text: String
        }
        let lines = try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n")
        let records = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        var index = CopyIndex()
        var ids: [String] = []
        let start = clock()
        for record in records {
            let words = WordSequence(record.text)
            let match = index.match(words)
            if let match {
                if let jaccard {
                    if match.evidence.jaccard >= jaccard {
                        print("{\"a\":\"\(record.id)\",\"b\":\"\(ids[match.text])\"}")
                    }
                } else {
                    print("{\"id\":\"\(record.id)\",\"duplicate_of\":\"\(ids[match.text])\"}")
                }
            }
            guard match.map({ $0.evidence.jaccard < 0.75 }) ?? true else { continue }
            index.add(words, day: 0, copyOf: match?.text)
            ids.append(record.id)
        }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let line = "\(records.count) articles, \(Int(Double(records.count) / seconds))/s\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}

/// Texts in the proportions of news: words by Zipf's law, and copies of recent texts with every tenth word changed.
private struct SyntheticNews {
    let words: Int
    let copies: Int
    private var random: SplitMix64
    private var recent: [[Int]] = []

    private static let vocabulary = 200_000

    init(words: Int, copies: Int, seed: UInt64) {
        self.words = words
        self.copies = copies
        random = SplitMix64(seed: seed)
    }

    mutating func next() -> String {
        var text: [Int]
        if recent.count == 256, Int.random(in: 0..<100, using: &random) < copies {
            text = recent[Int.random(in: 0..<256, using: &random)]
            for place in text.indices where Int.random(in: 0..<10, using: &random) == 0 { text[place] = word() }
        } else {
            text = (0..<words).map { _ in word() }
            if recent.count < 256 {
                recent.append(text)
            } else {
                recent[Int.random(in: 0..<256, using: &random)] = text
            }
        }
        return text.enumerated().map { place, word in
            let name = Self.common.indices.contains(word) ? Self.common[word] : "w\(String(word, radix: 36))x"
            return place % 18 == 17 ? name + "." : name
        }.joined(separator: " ")
    }

    /// A rank: the share of each falls with the rank.
    private mutating func word() -> Int {
        Int(exp(Double.random(in: 0..<log(Double(Self.vocabulary)), using: &random))) - 1
    }

    private static let common =
        "the to a and of in is it for that on was with be are as at he this have not but from by they his or an will said had"
        .split(
            separator: " "
        ).map(String.init)
}
