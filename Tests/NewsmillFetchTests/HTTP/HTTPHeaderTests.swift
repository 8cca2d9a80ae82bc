import NewsmillCore
import Testing

@testable import NewsmillFetch

struct HTTPDateTests {
    /// 784,111,777 is the example of RFC 9110.
    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777),
            ("Sun, 06 Nov 1994 09:49:37 +0100", 784_111_777),
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Tue, 29 Feb 2028 23:59:59 UTC", 1_835_481_599),
            ("0", nil), ("-1", nil), ("", nil), ("now", nil), ("Sun, 06 Nov 1994", nil),
            ("Sun, 31 Feb 2025 00:00:00 GMT", nil),
        ] as [(String, Int?)])
    func `dates are read in all forms of the standard`(text: String, seconds: Int?) {
        #expect(HTTPDate.seconds(text) == seconds)
    }

    @Test(
        arguments: [
            (["Retry-After": "120"], 120),
            (["Retry-After": "0"], 0),
            (["Retry-After": "99999999999999999999"], 1 << 31),
            (["Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT"], 60),
            // The server's clock is a day ahead of ours; it means ten seconds.
            (["Retry-After": "Mon, 07 Nov 1994 08:49:47 GMT", "Date": "Mon, 07 Nov 1994 08:49:37 GMT"], 10),
            (["Retry-After": "Sun, 06 Nov 1994 08:00:00 GMT"], 0),
            (["Retry-After": "soon"], nil), (["Retry-After": "-5"], nil), (["Retry-After": ""], nil), ([:], nil),
        ] as [([String: String], Int?)])
    func `a wish to be left alone is understood`(headers: [String: String], seconds: Int?) {
        #expect(RetryAfter.seconds(headers.map { HTTPField($0.key, $0.value) }, now: 784_111_777) == seconds)
    }

    @Test(
        arguments: [
            ([("Cache-Control", "max-age=600")], 600),
            ([("cache-control", "public, MAX-AGE=\"600\" , must-revalidate")], 600),
            ([("Cache-Control", "max-age=600"), ("Age", "100")], 500),
            ([("Cache-Control", "max-age=600"), ("Age", "700")], 0),
            ([("Cache-Control", "max-age=600"), ("Cache-Control", "max-age=60")], 60),
            ([("Cache-Control", "max-age=600"), ("Expires", "0")], 600),
            ([("Cache-Control", "max-age=600, no-cache")], 0),
            ([("Cache-Control", "max-age=600, no-cache=\"set-cookie\"")], 600),
            ([("Cache-Control", "no-store")], 0),
            ([("Cache-Control", "s-maxage=600")], nil),
            ([("Cache-Control", "max-age=ten")], nil),
            ([("Expires", "Sun, 06 Nov 1994 08:50:37 GMT")], 60),
            ([("Expires", "Sun, 06 Nov 1994 09:49:37 GMT"), ("Date", "Sun, 06 Nov 1994 09:49:07 GMT")], 30),
            ([("Expires", "Thu, 01 Jan 1970 00:00:00 GMT")], 0),
            ([("Expires", "0")], 0), ([], nil),
        ] as [([(String, String)], Int?)])
    func `an answer says how long it holds`(headers: [(String, String)], seconds: Int?) {
        #expect(CacheControl.freshSeconds(headers.map { HTTPField($0.0, $0.1) }, now: 784_111_777) == seconds)
    }
}

struct HTTPHeaderBlockTests {
    private func block(_ lines: [String]) -> HTTPHeaderBlock {
        block(lines.map { Array($0.utf8) })
    }

    private func block(_ lines: [[UInt8]]) -> HTTPHeaderBlock {
        var block = HTTPHeaderBlock()
        for line in lines { #expect((line + [0x0D, 0x0A]).withUnsafeBufferPointer { block.take($0) }) }
        return block
    }

    @Test func `repeated headers stay, in order and as written`() {
        let block = block(["HTTP/1.1 200 All is well", "Set-cookie: a", "X-Empty:", "set-Cookie:\t b ", ""])
        #expect(block.version == "HTTP/1.1" && block.status == 200 && block.reason == "All is well" && block.isComplete)
        #expect(block.fields == [HTTPField("Set-cookie", "a"), HTTPField("X-Empty", ""), HTTPField("set-Cookie", "b")])
    }

    @Test func `interim answers and trailers are not mixed in`() {
        let block = block([
            "HTTP/1.1 103 Early Hints", "Link: </style.css>", "", "HTTP/2 200", "A: 1", "", "Trailer-Sum: 5", "",
        ])
        #expect(block.version == "HTTP/2" && block.status == 200 && block.reason == "")
        #expect(block.fields == [HTTPField("A", "1")])
    }

    @Test func `values in UTF-8, in Latin 1 and folded over lines are read`() {
        let block = block(
            [Array("HTTP/1.0 302".utf8), Array("A: é".utf8), Array("B: caf".utf8) + [0xE9], Array("C: one".utf8)]
                + [Array("   two".utf8), Array("no colon here".utf8), Array("D:x:y".utf8), []])
        #expect(
            block.fields == [
                HTTPField("A", "é"), HTTPField("B", "café"), HTTPField("C", "one two"), HTTPField("D", "x:y"),
            ])
    }

    @Test(arguments: [(1, 300_000), (3000, 10)])
    func `too much is refused`(count: Int, length: Int) {
        var block = HTTPHeaderBlock()
        let line = Array("X: \(String(repeating: "x", count: length))\r\n".utf8)
        let taken = (0..<count).filter { _ in line.withUnsafeBufferPointer { block.take($0) } }
        #expect(taken.count < count)
    }
}
