import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillFetch

@Suite struct WARCReaderTests {
    static let a = WARCSamples.record("response", "one", fields: "X: 1\r\n")
    static let b = WARCSamples.record("metadata", "two")

    static let cut: [UInt8] = WARCSamples.gzip(Array(a.prefix(90))) + WARCSamples.gzip(Array(a.dropFirst(90)) + b)
    static let (gzipA, gzipB) = (WARCSamples.gzip(a), WARCSamples.gzip(b))
    static let packings: [(String, [[UInt8]])] = [
        ("uncompressed", [a, b]),
        ("a member each", [gzipA, gzipB]),
        ("one member", [WARCSamples.gzip(a + b)]),
        ("members that cut records", [cut]),
        ("padded with zeros", [gzipA, [0, 0, 0], gzipB, [0, 0]]),
        ("bare line feeds", [(a + b).filter { $0 != 0x0D }]),
        ("no blank line at the end", [a, b.dropLast(4)]),
        ("an empty member", [gzipA, WARCSamples.gzip([]), gzipB]),
    ]

    @Test(arguments: packings)
    func `records are found however they are packed`(form: String, pieces: [[UInt8]]) throws {
        #expect(try WARCSamples.read(Array(pieces.joined())) == ["response one", "metadata two"])
    }

    @Test(arguments: ["WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"])
    func `every version is read`(version: String) throws {
        #expect(try WARCSamples.read(WARCSamples.record("Response", "x", version: version)) == ["response x"])
    }

    @Test func `fields are folded, bracketed or nonsense`() throws {
        let bytes = Array(
            "WARC/1.0\r\nwarc-type:response\r\nnonsense\r\nWARC-Target-URI: <http://a/>\r\nX: one\r\n\ttwo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
                .utf8)
        var reader = try WARCReader(bytes: bytes)
        guard case .record(let record)? = try reader.next() else {
            Issue.record("expected a record")
            return
        }
        #expect(record.targetURI == "http://a/" && record.fields.first("X") == "one two")
        #expect(record.offset == 0 && record.length == bytes.count && record.block.isEmpty)
    }

    @Test func `offset and length cut out a record that can be read alone`() throws {
        for bytes in [Self.a + Self.b, WARCSamples.gzip(Self.a) + WARCSamples.gzip(Self.b)] {
            var reader = try WARCReader(bytes: bytes)
            _ = try reader.next()
            guard case .record(let record)? = try reader.next(), let length = record.length else {
                Issue.record("expected a second record with a length")
                return
            }
            #expect(record.offset + length == bytes.count)
            #expect(try WARCSamples.read(Array(bytes[record.offset...].prefix(length))) == ["metadata two"])
        }
        var reader = try WARCReader(bytes: WARCSamples.gzip(Self.a + Self.b))
        guard case .record(let record)? = try reader.next() else { return }
        #expect(record.length == nil, "one member for all: no record can be cut out")
    }

    static func five(saying length: Int) -> [UInt8] { WARCSamples.record("response", "12345", length: length) }
    static func mended(_ length: Int) -> String {
        "response 12345 mended: Content-Length says \(length), the record has 5 bytes"
    }
    static let damages: [(String, [[UInt8]], [String])] = [
        ("too short, plain", [five(saying: 3), b], [mended(3), "metadata two"]),
        ("too long, plain", [five(saying: 30), b], [mended(30), "metadata two"]),
        ("too long, members", [WARCSamples.gzip(five(saying: 30)), gzipB], [mended(30), "metadata two"]),
        ("too short, members", [WARCSamples.gzip(five(saying: 3)), gzipB], [mended(3), "metadata two"]),
        ("too long at the end", [WARCSamples.gzip(five(saying: 30))], [mended(30)]),
        (
            "junk between", [a, Array("junk\nmore\n".utf8), b],
            ["response one", "damaged at \(a.count)", "metadata two"]
        ),
        ("torn, plain", [a, b.dropLast(6)], ["response one", "torn at \(a.count)"]),
        ("torn in a header", [a, Array(b.prefix(60))], ["response one", "damaged at \(a.count)"]),
        (
            "larger than the limit", [WARCSamples.record("response", String(repeating: "x", count: 2000)), b],
            ["too-large at 0", "metadata two"]
        ),
    ]

    @Test(arguments: damages)
    func `damage costs one record`(what: String, pieces: [[UInt8]], expected: [String]) throws {
        #expect(try WARCSamples.read(Array(pieces.joined()), maximumBytes: 1000) == expected)
    }

    @Test func `a bad gzip member costs one record`() throws {
        let noise = (0..<2000).map { _ in "abcdefgh".randomElement().map(String.init) ?? "" }.joined()
        var bad = WARCSamples.gzip(WARCSamples.record("response", noise))
        for index in 200..<260 { bad[index] = 0xFF }
        let (first, last) = (WARCSamples.gzip(Self.a), WARCSamples.gzip(Self.b))
        #expect(
            try WARCSamples.read(first + bad + last) == ["response one", "damaged at \(first.count)", "metadata two"])
        #expect(try WARCSamples.read(first + last.dropLast(9)) == ["response one", "torn at \(first.count)"])
        var wrongChecksum = first
        wrongChecksum[first.count - 6] ^= 1
        #expect(try WARCSamples.read(wrongChecksum + last) == ["damaged at 0", "metadata two"])
        #expect(
            try WARCSamples.read(first + Array("garbage".utf8) + last) == [
                "response one", "damaged at \(first.count)", "metadata two",
            ])
    }

    static let formats: [([UInt8], String)] = [
        ([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0, 0], "Zstandard"), ([0x5D, 0x2A, 0x4D, 0x18, 0, 0, 0, 0, 0], "Zstandard"),
        (Array("filedesc://a.arc 0.0.0.0 2005\n".utf8), "ARC"),
        (Array("<html><body>".utf8), "begins with \"<html><body>\""),
        (WARCSamples.gzip(Array("hello, this is text".utf8)), "begins with \"hello, this is t"),
    ]

    @Test(arguments: formats)
    func `another format is named`(bytes: [UInt8], word: String) throws {
        let error = #expect(throws: WARCError.self) { try WARCSamples.read(bytes) }
        #expect(error?.rule == "format" && error?.reason.contains(word) == true)
    }

    /// Each of them was once read to the end of the file.
    @Test func `a file of nothing but beginnings is read in one go`() throws {
        let lines = Array(repeatElement(Array("WARC/1.0\n".utf8), count: 3000).joined())
        #expect(try WARCSamples.read(lines + [0x0A]).count <= 3001)
        let magic: [UInt8] = [0x1F, 0x8B, 0x08, 0x08]
        let members = Array(repeatElement(magic, count: 3000).joined())
        #expect(
            try WARCSamples.read(Self.gzipA + members + Self.gzipB) == [
                "response one", "damaged at \(Self.gzipA.count)", "metadata two",
            ])
    }

    @Test func `an empty file has no records`() throws {
        #expect(try WARCSamples.read([]) == [])
    }

    /// What a crash or a bad disk leaves must never stop a run: every cut, and thousands of flipped bytes.
    @Test func `no damage makes it crash or invent records`() throws {
        let records = ["one", "two", "three"].map { WARCSamples.record("response", $0) }
        for file in [
            records.flatMap { $0 }, records.flatMap(WARCSamples.gzip), WARCSamples.gzip(records.flatMap { $0 }),
        ] {
            let whole = try WARCSamples.read(file)
            for end in 1..<file.count {
                guard let lines = try? WARCSamples.read(Array(file[..<end])) else { continue }
                let good = lines.filter { $0.hasPrefix("response") }
                #expect(whole.starts(with: good), "cut at \(end): \(lines)")
                #expect(lines.count <= 4)
            }
            var random = SplitMix64(seed: 7)
            for _ in 0..<300 {
                var bytes = file
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                if let lines = try? WARCSamples.read(bytes) { #expect(lines.count <= 6) }
            }
        }
    }
}
