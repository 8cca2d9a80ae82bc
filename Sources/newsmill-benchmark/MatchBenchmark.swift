import ArgumentParser
import Foundation
import NewsmillText

/// The matcher over lists of aliases and a text with known counts.
struct MatchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract:
            "Builds, saves, opens and runs the matcher over lists of aliases, and compares its matches with the true ones.",
        discussion: """
            The folder holds aliases-N.tsv (alias, tab, anything), text.jsonl ({"id", "text"} a line) and counts.json
            ({"lists": {"N": {"matches", "crc32"}}}): a match is the longest alias at the leftmost place, whole words, case \
            and accents as written; the checksum is the CRC-32 of lines "document TAB start in scalars TAB alias". Building \
            and searching are processes of their own, so that each peak of memory is \
            its own. Seconds are of CPU, but those of opening.
            """)

    @Argument(help: "The folder.") var folder: String
    @Option(parsing: .upToNextOption) var sizes = [1000, 100_000, 1_000_000]

    func run() throws {
        let counts = try JSONParser.parse([UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/counts.json"))))
        let saved = FileManager.default.temporaryDirectory.appending(path: "newsmill-match-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: saved) }
        print("aliases  longest match  all matches  build   peak     open     peak   counts")
        for size in sizes {
            let aliases = "\(folder)/aliases-\(size).tsv"
            let built = try Self.child(["match-once", "--aliases", aliases, "--saved", saved])
            let found = try Self.child(["match-once", "--text", "\(folder)/text.jsonl", "--saved", saved])
            guard built.count == 2, found.count == 6 else { throw ExitCode.failure }
            let truth = counts["lists"]?["\(size)"]
            let isRight =
                truth?["matches"]?.value.number == found[3] && truth?["crc32"]?.string == found[4]
            print(
                "\(size)  \(found[0]) MB/s  \(found[1]) MB/s  \(built[0]) s  \(built[1]) MB  \(found[2]) ms  \(found[5]) MB  "
                    + (isRight ? "right" : "WRONG: \(found[3]) \(found[4])"))
            if !isRight { throw ExitCode.failure }
        }
    }

    private static func child(_ arguments: [String]) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode.failure }
        return output.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

extension JSONNode.Content {
    fileprivate var number: String? {
        if case .number(let text) = self { text } else { nil }
    }
}

/// Builds and saves a matcher, or opens it and searches.
struct MatchOnce: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "match-once", shouldDisplay: false)

    @Option var aliases: String?
    @Option var text: String?
    @Option var saved: String

    private static let key = Array("benchmark".utf8)

    func run() throws {
        if let aliases { try build(aliases) } else if let text { try search(text) }
    }

    private func build(_ path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        let start = Seconds.ofCPU
        let matcher = AliasMatcher(Aliases(data: data))
        let seconds = Seconds.ofCPU - start
        let peak = Seconds.peakMegabytes
        try matcher.write(to: saved, key: Self.key)
        print(String(format: "%.2f", seconds), peak)
    }

    /// The first column of a table, line by line.
    private struct Aliases: Sequence, IteratorProtocol {
        let data: Data
        var position = 0
        var count = 0

        mutating func next() -> AliasMatcher.Pattern? {
            guard position < data.count else { return nil }
            let end = data[position...].firstIndex(of: 0x0A) ?? data.count
            let line = data[position..<end]
            position = end + 1
            count += 1
            let alias = String(decoding: line.prefix { $0 != 0x09 }, as: UTF8.self)
            return .init(alias, id: count - 1, exactness: [.letterCase, .diacritics, .punctuation])
        }
    }

    private func search(_ path: String) throws {
        var texts: [[UInt8]] = []
        for line in try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A) {
            if let text = try JSONParser.parse([UInt8](line))["text"]?.string { texts.append(Array(text.utf8)) }
        }
        let size = Double(texts.reduce(0) { $0 + $1.count })
        let start = Seconds.now
        guard let matcher = AliasMatcher.open(saved, key: Self.key) else { throw ExitCode.failure }
        let opening = Seconds.now - start
        var count = 0
        let longest = best {
            count = 0
        } work: {
            for text in texts { text.withUnsafeBufferPointer { matcher.scanLongest($0) { _, _ in count += 1 } } }
        }
        let all = best {
        } work: {
            for text in texts { text.withUnsafeBufferPointer { matcher.scan($0) { _, _ in } } }
        }
        let peak = Seconds.peakMegabytes
        var sum = CRC32()
        for (number, text) in texts.enumerated() {
            let offsets = ScalarOffsets(String(decoding: text, as: UTF8.self))
            text.withUnsafeBufferPointer { bytes in
                matcher.scanLongest(bytes) { _, range in
                    sum.add("\(number)\t\(offsets.scalars(before: range.lowerBound))\t")
                    sum.add(String(decoding: bytes[range], as: UTF8.self) + "\n")
                }
            }
        }
        print(
            Int(size / longest / 1e6), Int(size / all / 1e6), String(format: "%.1f", opening * 1000), count, sum.hex,
            peak)
    }

    private func best(before: () -> Void, work: () -> Void) -> Double {
        (0..<5).map { _ in
            before()
            let start = Seconds.ofCPU
            work()
            return Seconds.ofCPU - start
        }.min() ?? 1
    }

    private struct CRC32 {
        private var sum = UInt32.max
        private static let table: [UInt32] = (0..<256).map { value in
            (0..<8).reduce(UInt32(value)) { sum, _ in sum & 1 != 0 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
        }

        mutating func add(_ text: String) {
            for byte in text.utf8 { sum = Self.table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
        }

        var hex: String { String(format: "%08x", ~sum) }
    }
}

enum Seconds {
    static var now: Double { read(CLOCK_MONOTONIC) }

    /// Of this process: what one core needs, whoever else is at work.
    static var ofCPU: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between C libraries
        return usage.ru_maxrss / 1024
    }
}
