import Foundation
import NewsmillText
import Testing

/// What the matcher finds when it insists on spelling, when it takes the longest, and when it comes from a file.
@Suite struct MatcherFileTests {
    private func longest(_ patterns: [String], _ text: String, _ exactness: AliasMatcher.Exactness = []) -> [String] {
        let matcher = AliasMatcher(patterns.enumerated().map { .init($0.element, id: $0.offset, exactness: exactness) })
        let bytes = Array(text.utf8)
        return matcher.longestMatches(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test func takesTheLongestAtTheLeftmostPlace() {
        let names = ["Elon", "Elon Musk", "Musk", "Musk Foundation", "Elon Musk Foundation Board"]
        #expect(longest(names, "The Elon Musk Foundation, Musk") == ["Elon Musk", "Musk"])
        #expect(longest(names, "The Elon Musk Foundation Board") == ["Elon Musk Foundation Board"])
        #expect(longest(["a a b", "a"], "a a a b a a") == ["a", "a a b", "a", "a"])
    }

    @Test(
        arguments: [
            ("US", "us US Us", .letterCase, ["US"]),
            ("Pena", "Peña pena Pena", .letterCase, ["Peña", "Pena"]),
            ("Peña", "Pena peña Pen\u{303}a", .diacritics, ["peña", "Pen\u{303}a"]),
            ("Peña", "Pena peña Peña", [.letterCase, .diacritics], ["Peña"]),
            ("Ann Lee", "Ann-Lee Ann  Lee Ann\nLee", .punctuation, ["Ann  Lee", "Ann\nLee"]),
            ("O'Neil", "O’Neil O'NEIL", [.letterCase, .diacritics, .punctuation], ["O’Neil"]),
            ("STRASSE", "Straße STRASSE", .letterCase, ["STRASSE"]),
        ] as [(String, String, AliasMatcher.Exactness, [String])])
    func mayInsistOnSpelling(
        _ pattern: String, _ text: String, _ exactness: AliasMatcher.Exactness, _ expected: [String]
    ) {
        #expect(longest([pattern], text, exactness) == expected)
    }

    @Test func aSpellingThatDoesNotFitLeavesTheShorterMatch() {
        let matcher = AliasMatcher([
            .init("Elon", id: 0), .init("Elon Musk", id: 1, exactness: .letterCase),
        ])
        #expect(matcher.longestMatches(in: "Elon MUSK").map(\.id) == [0])
    }

    // MARK: Files

    private let key = Array("list".utf8)
    private let patterns: [AliasMatcher.Pattern] = [
        .init("Elon Musk", id: -7, exactness: .letterCase),
        .init("polit* asyl*", id: 1 << 40, hasStars: true, exactness: []),
        .init("E. Musk", id: 2), .init("", id: 3),
    ]
    private let text = "Elon Musk, elon musk, political asylum, E Musk"

    private func withFile(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "matcher-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test func aFileFindsWhatTheMatcherFound() throws {
        try withFile { path in
            let built = AliasMatcher(patterns)
            try built.write(to: path, key: key)
            let opened = try #require(AliasMatcher.open(path, key: key))
            #expect(opened.matches(in: text) == built.matches(in: text))
            #expect(built.matches(in: text).map(\.id) == [-7, 1 << 40, 2])
            #expect(AliasMatcher.open(path, key: Array("other".utf8)) == nil)
        }
    }

    @Test func anEmptyMatcherIsAFileToo() throws {
        try withFile { path in
            try AliasMatcher([]).write(to: path, key: key)
            #expect(AliasMatcher.open(path, key: key)?.matches(in: text) == [])
        }
    }

    /// A byte changed anywhere, a file cut short or made longer, another file: built anew, never a crash.
    @Test func aDamagedFileIsBuiltAnew() throws {
        try withFile { path in
            try AliasMatcher(patterns).write(to: path, key: key)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            var random = SplitMix(seed: 4)
            var damaged = [
                Data(), Data("not a matcher".utf8), whole.prefix(100), whole.dropLast(), whole + [0], whole.prefix(512),
            ]
            for _ in 0..<300 {
                var bytes = whole
                bytes[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8))
                damaged.append(bytes)
            }
            for bytes in damaged {
                try bytes.write(to: URL(fileURLWithPath: path))
                #expect(AliasMatcher.open(path, key: key) == nil)
            }
            var built = 0
            for _ in 0..<2 {
                let matcher = AliasMatcher.cached(at: path, key: key) {
                    built += 1
                    return patterns
                }
                #expect(matcher.matches(in: text).count == 3)
            }
            #expect(built == 1)
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsNoError() {
        let matcher = AliasMatcher.cached(at: "/nowhere/at/all", key: key) { patterns }
        #expect(matcher.matches(in: text).count == 3)
    }
}
