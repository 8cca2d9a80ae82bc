import Foundation
import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillFetch

@Suite struct WARCArchiveTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a response is written as it came, and its body comes back by its place`() throws {
        let archive = WARCSamples.archive(folder)
        let headers = [
            HTTPField("content-type", "text/html"), HTTPField("content-encoding", "br"),
            HTTPField("Content-Length", "3"), HTTPField("Transfer-Encoding", "chunked"), HTTPField("X", "1"),
            HTTPField("X", "2"),
        ]
        let capture = WARCSamples.capture("<p>Words</p>", version: "HTTP/2", headers: headers)
        let place = try archive.append(capture)
        try archive.flush()
        let record = try WARCReader.record(at: place, in: folder.path + "/captures")
        #expect(place.file == "t-00001.warc.gz" && record.version == "WARC/1.1" && record.type == "response")
        #expect(
            String(decoding: record.block, as: UTF8.self) == """
                HTTP/1.1 200 \r
                content-type: text/html\r
                X-Crawler-Content-Encoding: br\r
                X-Crawler-Content-Length: 3\r
                X-Crawler-Transfer-Encoding: chunked\r
                X: 1\r
                X: 2\r
                Content-Length: 12\r
                \r
                <p>Words</p>
                """)
        for (name, value) in [
            ("WARC-Date", "2025-06-21T07:49:00Z"), ("WARC-Target-URI", "https://example.org/a"),
            ("WARC-IP-Address", "192.0.2.7"), ("WARC-Protocol", "h2"),
            ("WARC-Payload-Digest", "sha256:\(capture.sha256)"), ("Content-Type", "application/http; msgtype=response"),
        ] { #expect(record.fields.first(name) == value) }
        #expect(try WARCReader.payload(at: place, in: folder.path + "/captures") == capture.body)
    }

    @Test func `a file begins with a warcinfo record, and places tile it`() throws {
        let archive = WARCSamples.archive(folder)
        #expect(
            !FileManager.default.fileExists(atPath: folder.path + "/captures"), "nothing is made before it is needed")
        let request = [HTTPField("User-Agent", "newsmill"), HTTPField("Cookie", "secret")]
        let first = try archive.append(
            WARCSamples.capture("one", url: "https://example.org/a?q=1#part", request: request))
        let second = try archive.append(WARCSamples.capture("two"))
        var reader = try WARCReader(path: folder.path + "/captures/t-00001.warc.gz")
        var records: [WARCRecord] = []
        while case .record(let record)? = try reader.next() { records.append(record) }
        #expect(records.map(\.type) == ["warcinfo", "response", "request", "response"])
        #expect(
            records[0].offset == 0
                && String(decoding: records[0].block, as: UTF8.self).hasPrefix("software: newsmill/test\r\n"))
        #expect(records[1].offset == first.offset && records[1].length == first.length)
        #expect(records[3].offset == second.offset && records[3].length == second.length)
        #expect(
            String(decoding: records[2].block, as: UTF8.self) == "GET /a?q=1 HTTP/1.1\r\nUser-Agent: newsmill\r\n\r\n")
        #expect(records[2].fields.first("WARC-Concurrent-To") == records[1].fields.first("WARC-Record-ID"))
    }

    @Test func `the same captures give the same bytes`() throws {
        let other = try TemporaryFolder()
        for folder in [folder, other] {
            let archive = WARCSamples.archive(folder)
            _ = try archive.append(WARCSamples.capture("one"))
            _ = try archive.append(WARCSamples.capture("two"))
        }
        let name = "t-00001.warc.gz"
        #expect(try WARCSamples.bytes(of: name, in: folder) == WARCSamples.bytes(of: name, in: other))
    }

    @Test func `no header can begin another line`() throws {
        let headers = [
            HTTPField("X\r\nWARC-Type", "a\r\n\r\n<p>injected\u{0}"), HTTPField("", "x"), HTTPField("Ok", "é"),
        ]
        var capture = WARCSamples.capture("body", url: "https://example.org/\r\nWARC-Type: x y<é>", headers: headers)
        capture.exchange?.reason = "OK\r\nX: y"
        capture.exchange?.remoteAddress = "1.2.3.4\r\nX: y"
        let place = try WARCSamples.archive(folder).append(capture)
        let record = try WARCReader.record(at: place, in: folder.path + "/captures")
        #expect(record.targetURI == "https://example.org/%0D%0AWARC-Type:%20x%20y%3C%C3%A9%3E")
        #expect(record.fields.first("WARC-IP-Address") == nil && record.type == "response")
        #expect(
            String(decoding: record.block, as: UTF8.self) == """
                HTTP/1.1 200 OK  X: y\r
                X--WARC-Type: a    <p>injected \r
                X-Crawler-Nameless: x\r
                Ok: é\r
                Content-Length: 4\r
                \r
                body
                """)
    }

    @Test func `a revisit names what it repeats`() throws {
        let archive = WARCSamples.archive(folder)
        let original = WARCSamples.capture("one")
        let place = try archive.append(original)
        let first = try WARCReader.record(at: place, in: folder.path + "/captures")
        for (status, profile) in [(200, "identical-payload-digest"), (304, "server-not-modified")] {
            var again = WARCSamples.capture(status == 304 ? "" : "one", url: "https://example.org/b", status: status)
            again.capturedAt = "2025-06-22T07:49:00Z"
            let place = try archive.appendRevisit(again, of: "https://example.org/a", at: original.capturedAt)
            let record = try WARCReader.record(at: place, in: folder.path + "/captures")
            #expect(record.type == "revisit" && record.targetURI == "https://example.org/b")
            #expect(record.fields.first("WARC-Profile") == "http://netpreserve.org/warc/1.1/revisit/\(profile)")
            #expect(record.fields.first("WARC-Refers-To-Target-URI") == "https://example.org/a")
            #expect(record.fields.first("WARC-Refers-To-Date") == "2025-06-21T07:49:00Z")
            let refersTo = record.fields.first("WARC-Refers-To")
            #expect(refersTo == (status == 304 ? nil : first.fields.first("WARC-Record-ID")))
            #expect(record.block.suffix(4).elementsEqual("\r\n\r\n".utf8))
            #expect(throws: WARCError.self) { try WARCReader.payload(at: place, in: folder.path + "/captures") }
        }
    }

    @Test func `files follow each other by size and are never written to again`() throws {
        try folder.write([1, 2, 3], to: "captures/t-00001.warc.gz")
        let archive = WARCSamples.archive(folder, maximumFileBytes: 1)
        let places = try ["one", "two"].map { try archive.append(WARCSamples.capture($0)) }
        try archive.flush()
        #expect(places.map(\.file) == ["t-00002.warc.gz", "t-00003.warc.gz"])
        #expect(try WARCSamples.bytes(of: "t-00001.warc.gz", in: folder) == [1, 2, 3])
        #expect(try WARCReader.payload(at: places[1], in: folder.path + "/captures") == Array("two".utf8))
    }

    @Test func `a file becomes a resource record`() throws {
        var capture = WARCSamples.capture("one")
        (capture.exchange, capture.location) = (nil, "seeds/a b.txt")
        let place = try WARCSamples.archive(folder).append(capture)
        let record = try WARCReader.record(at: place, in: folder.path + "/captures")
        #expect(record.type == "resource" && record.targetURI == "file:seeds/a%20b.txt")
        #expect(try WARCReader.payload(at: place, in: folder.path + "/captures") == Array("one".utf8))
    }

    @Test func `a changed record does not pass for the one that was written`() throws {
        let place = try WARCSamples.archive(folder).append(WARCSamples.capture("one"))
        let other = WARCSamples.gzip(
            WARCSamples.record(
                "response", "HTTP/1.1 200 OK\r\n\r\nten",
                fields: "WARC-Payload-Digest: sha256:\(SHA256.hex(Array("one".utf8)))\r\n"))
        try folder.write(other, to: "captures/other.warc.gz")
        let error = #expect(throws: WARCError.self) {
            try WARCReader.payload(
                at: ArchivePlace(file: "other.warc.gz", offset: 0, length: other.count), in: folder.path + "/captures")
        }
        #expect(error?.rule == "digest")
        for bad in [
            ArchivePlace(file: "../t.gz", offset: 0, length: 9), ArchivePlace(file: place.file, offset: -1, length: 9),
            ArchivePlace(file: place.file, offset: place.offset + 1, length: place.length),
            ArchivePlace(file: place.file, offset: place.offset, length: place.length - 1),
        ] { #expect(throws: WARCError.self) { try WARCReader.record(at: bad, in: folder.path + "/captures") } }
    }

    @Test func `what cannot be made is an error in words, and what is there stays as it was`() throws {
        let archive = WARCSamples.archive(folder)
        _ = try archive.append(WARCSamples.capture("one"))
        let name = folder.path + "/captures/t-00001.warc.gz"
        let before = try Data(contentsOf: URL(filePath: name))
        let file = try #require(try ArchiveFile(creating: folder.path + "/x"))
        try file.append([1, 2, 3])
        #expect(file.size == 3)
        try file.sync()
        #expect(try ArchiveFile(creating: name) == nil)
        #expect(try Data(contentsOf: URL(filePath: name)) == before)
        let error = #expect(throws: ArchiveError.self) {
            try WARCArchive(folder: "/dev/null/x", prefix: "t", software: "", now: "").append(
                WARCSamples.capture("one"))
        }
        #expect(error?.reason.contains("Not a directory") == true)
    }
}
