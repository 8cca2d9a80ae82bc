import Foundation
import NewsmillCore
import Testing

@testable import NewsmillFetch

/// Against warcio, the field's own library, on machines that have it.
@Suite(.enabled(if: Python.hasWarcio, "python3 has no warcio"))
struct WARCInteroperabilityTests {
    @Test func `warcio reads what the archive writes and finds every digest right`() throws {
        let folder = try TemporaryFolder()
        let archive = WARCSamples.archive(folder)
        let headers = [HTTPField("Content-Type", "text/html"), HTTPField("Content-Encoding", "gzip")]
        let place = try archive.append(
            WARCSamples.capture("one", version: "HTTP/2", headers: headers, request: [HTTPField("Accept", "*/*")]))
        _ = try archive.appendRevisit(
            WARCSamples.capture("one", url: "https://example.org/b"), of: "https://example.org/a",
            at: "2025-06-21T07:49:00Z")
        try archive.flush()
        let file = "\(folder.path)/captures/t-00001.warc.gz"
        let check = try Python.run("import sys; from warcio.cli import main; main(['check', '-v', sys.argv[1]])", file)
        #expect(check.status == 0 && !check.output.contains("failed"))
        #expect(check.output.components(separatedBy: "digest pass").count == 4, "\(check.output)")
        let script = """
            import sys
            from warcio.archiveiterator import ArchiveIterator
            stream = open(sys.argv[1], 'rb'); stream.seek(int(sys.argv[2]))
            record = next(iter(ArchiveIterator(stream)))
            print(record.rec_type, record.http_headers.get_statuscode(), record.content_stream().read().decode(), end='')
            """
        #expect(try Python.run(script, file, "\(place.offset)").output == "response 200 one")
    }

    @Test(arguments: [true, false])
    func `what warcio writes is read`(gzip: Bool) throws {
        let folder = try TemporaryFolder()
        let script = """
            import sys
            from io import BytesIO
            from warcio.warcwriter import WARCWriter
            from warcio.statusandheaders import StatusAndHeaders as H
            with open(sys.argv[1], 'wb') as out:
                writer = WARCWriter(out, gzip=sys.argv[2] == 'true')
                writer.write_record(writer.create_warcinfo_record('x', {'software': 'warcio'}))
                for url, body, headers in [
                    ('http://example.org/1', b'3\\r\\none\\r\\n0\\r\\n\\r\\n', [('Transfer-Encoding', 'chunked')]),
                    ('http://example.org/2', b'two', [])]:
                    http = H('200 OK', [('Content-Type', 'text/plain')] + headers, protocol='HTTP/1.1')
                    writer.write_record(writer.create_warc_record(url, 'response', payload=BytesIO(body), http_headers=http))
                writer.write_record(writer.create_revisit_record(
                    'http://example.org/3', 'sha1:AAAA', 'http://example.org/2', '2025-06-21T07:49:00Z'))
            """
        let file = folder.path + "/a.warc"
        #expect(try Python.run(script, file, "\(gzip)").status == 0)
        var reader = try WARCReader(path: file)
        var found: [String] = []
        while case .record(let record)? = try reader.next() {
            let body = record.type == "response" ? try HTTPMessage(record.block).body(limit: 1000) : []
            found.append("\(record.type) \(String(decoding: body, as: UTF8.self))")
            #expect(record.length != nil)
        }
        #expect(found == ["warcinfo ", "response one", "response two", "revisit "])
    }
}

enum Python {
    static let hasWarcio = (try? run("import warcio").status) == 0

    static func run(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
