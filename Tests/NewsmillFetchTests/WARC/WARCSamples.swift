import Foundation
import NewsmillCore
import NewsmillText

@testable import NewsmillFetch

/// Records and files as other programs write them.
enum WARCSamples {
    static func record(
        _ type: String, _ block: String, uri: String? = "https://example.org/a", length: Int? = nil,
        fields: String = "", version: String = "WARC/1.0"
    ) -> [UInt8] {
        let target = uri.map { "WARC-Target-URI: \($0)\r\n" } ?? ""
        let head = """
            \(version)\r
            WARC-Type: \(type)\r
            WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
            WARC-Date: 2025-06-21T07:49:00Z\r
            \(target)\(fields)Content-Length: \(length ?? block.utf8.count)\r
            \r

            """
        return Array((head + block + "\r\n\r\n").utf8)
    }

    static func response(
        _ body: String, uri: String = "https://example.org/a", type: String = "text/html", headers: String = "",
        status: String = "200 OK", fields: String = "Content-Type: application/http; msgtype=response\r\n"
    ) -> [UInt8] {
        record(
            "response", "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(headers)\r\n\(body)", uri: uri, fields: fields
        )
    }

    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        let member = GzipMember(level: 6)
        return member.append(bytes) ? member.output : []
    }

    static func page(_ words: String) -> String { "<html><body><p>\(words)</p></body></html>" }

    /// One line for each entry: "response https://example.org/a 12", "torn at 0".
    static func read(_ bytes: [UInt8], maximumBytes: Int = 1 << 20) throws -> [String] {
        var reader = try WARCReader(bytes: bytes, maximumBytes: maximumBytes)
        var lines: [String] = []
        while let entry = try reader.next() {
            switch entry {
            case .record(let record):
                let mended = record.mended.map { " mended: \($0)" } ?? ""
                lines.append("\(record.type) \(String(decoding: record.block, as: UTF8.self))\(mended)")
            case .damage(let damage): lines.append("\(damage.rule) at \(damage.offset)")
            }
        }
        return lines
    }

    static func capture(
        _ body: String, url: String = "https://example.org/a", status: Int = 200, version: String = "HTTP/1.1",
        headers: [HTTPField] = [HTTPField("Content-Type", "text/html")], request: [HTTPField] = []
    ) -> Capture {
        Capture(
            source: "s", location: url, capturedAt: "2025-06-21T07:49:00Z", mediaType: "text/html", status: status,
            sha256: SHA256.hex(Array(body.utf8)), body: Array(body.utf8),
            exchange: Exchange(
                url: url, version: version, reason: version == "HTTP/1.1" ? "OK" : "", requestHeaders: request,
                headers: headers, remoteAddress: "192.0.2.7"))
    }

    static func archive(_ folder: TemporaryFolder, prefix: String = "t", maximumFileBytes: Int = 1_000_000)
        -> WARCArchive
    {
        WARCArchive(
            folder: folder.path + "/captures", prefix: prefix, software: "newsmill/test", now: "2025-06-21T08:00:00Z",
            maximumFileBytes: maximumFileBytes)
    }

    static func bytes(of name: String, in folder: TemporaryFolder) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/captures/\(name)")))
    }
}
