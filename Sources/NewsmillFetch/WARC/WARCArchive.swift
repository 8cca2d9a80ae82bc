internal import Glibc
public import NewsmillCore
internal import NewsmillText

/// Keeps captures as WARC 1.1 (ISO 28500:2017), `.warc.gz` with one gzip member a record, so that every tool of web
/// archivists reads them and a record can be read by its place alone.
///
/// A file is made at the first append and never opened again once it is closed: a run has files of its own. Bodies are
/// kept decoded, as the articles were read from them; the digest of the payload is the capture's SHA-256.
///
/// `@unchecked Sendable`: one writer at a time, as ``CaptureArchive`` says, and nobody else touches it.
public final class WARCArchive: CaptureArchive, @unchecked Sendable {
    private let folder: String
    private let prefix: String
    private let software: String
    private let now: String
    private let maximumFileBytes: Int

    private var file: ArchiveFile?
    private var number = 0
    /// New names in the folder that may not be on the disk yet.
    private var hasNewNames = false
    private let member = GzipMember(level: WARCArchive.level)
    private var head = WARCText()
    private var block = WARCText()

    /// Measured on 300 news pages: level 6 takes 1.6 times the time of 4 and saves 5 % of the size; level 1 takes three
    /// quarters of it and costs 13 %.
    static let level = 4

    /// - Parameters:
    ///   - folder: an absolute path; made when missing.
    ///   - prefix: what the names of the files begin with: `newsmill-000012` gives `newsmill-000012-00001.warc.gz`.
    ///   - software: what made the archive, with its version.
    ///   - now: the clock of the run, ISO 8601 in UTC.
    ///   - maximumFileBytes: a file that has reached this size is followed by another. 1 GB is the custom of the field.
    public init(folder: String, prefix: String, software: String, now: String, maximumFileBytes: Int = 1_000_000_000) {
        self.folder = folder
        self.prefix = prefix
        self.software = software
        self.now = now
        self.maximumFileBytes = maximumFileBytes
    }

    /// Appends a `response` record, and a `request` record when the exchange has its headers. A capture that came over no
    /// network becomes a `resource` record.
    ///
    /// - Throws: ``ArchiveError``; the archive is then as it was, and the call may be repeated.
    public func append(_ capture: Capture) throws -> ArchivePlace {
        let url = Self.url(of: capture)
        let isResponse = capture.exchange != nil
        let type = isResponse ? "response" : "resource"
        block.clear()
        if let exchange = capture.exchange {
            HTTPBlock.response(exchange, status: capture.status ?? 200, length: capture.body.count, into: &block)
        }
        block.append(capture.body)
        let payload = Self.digest(of: capture)
        let id = WARCText.recordID(type, url, date(of: capture), payload)
        begin(type, id: id, url: url, capture)
        head.field("WARC-Payload-Digest", "sha256:\(payload)")
        head.field("Content-Type", isResponse ? "application/http; msgtype=response" : capture.mediaType)
        return try write(request: capture, concurrentTo: id, url: url)
    }

    /// Appends a `revisit` record: the headers alone, and where the bytes are. Status 304 says that the server told so,
    /// any other that the bytes came and were the same.
    ///
    /// - Throws: ``ArchiveError``; the archive is then as it was, and the call may be repeated.
    public func appendRevisit(_ capture: Capture, of url: String, at date: String) throws -> ArchivePlace {
        let original = WARCText.uri(url)
        let isUnmodified = capture.status == 304
        block.clear()
        if let exchange = capture.exchange {
            HTTPBlock.response(
                exchange, status: capture.status ?? 200, length: isUnmodified ? nil : capture.body.count, into: &block)
        }
        let own = Self.url(of: capture)
        let payload = Self.digest(of: capture)
        let id = WARCText.recordID("revisit", own, self.date(of: capture), payload)
        begin("revisit", id: id, url: own, capture)
        let profile = isUnmodified ? "server-not-modified" : "identical-payload-digest"
        head.field("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/\(profile)")
        head.field("WARC-Refers-To-Target-URI", original)
        head.field("WARC-Refers-To-Date", date)
        if !isUnmodified {
            head.field("WARC-Refers-To", WARCText.recordID("response", original, date, payload))
            head.field("WARC-Payload-Digest", "sha256:\(payload)")
        }
        head.field("Content-Type", "application/http; msgtype=response")
        return try write(request: capture, concurrentTo: id, url: own)
    }

    public func flush() throws {
        try file?.sync()
        guard hasNewNames else { return }
        try ArchiveFile.syncFolder(folder)
        hasNewNames = false
    }
}

extension WARCArchive {
    private static func url(of capture: Capture) -> String {
        let url = capture.exchange?.url ?? capture.location
        let isPath = capture.exchange == nil && !url.utf8.contains(UInt8(ascii: ":"))
        return WARCText.uri(isPath ? "file:\(url)" : url)
    }

    private static func digest(of capture: Capture) -> String {
        capture.sha256.utf8.count == 64 ? capture.sha256 : SHA256.hex(capture.body)
    }

    private func date(of capture: Capture) -> String { capture.capturedAt.isEmpty ? now : capture.capturedAt }

    /// Begins the header of a record whose block is in ``block``.
    private func begin(_ type: String, id: String, url: String, _ capture: Capture) {
        head.clear()
        head.line("WARC/1.1")
        head.field("WARC-Type", type)
        head.field("WARC-Record-ID", id)
        head.field("WARC-Date", date(of: capture))
        head.field("WARC-Target-URI", url)
        if let address = capture.exchange?.remoteAddress, Self.isAddress(address) {
            head.field("WARC-IP-Address", address)
        }
        if let name = capture.exchange.flatMap({ HTTPBlock.protocolName($0.version) }) {
            head.field("WARC-Protocol", name)
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        var address = in6_addr()
        return inet_pton(AF_INET, text, &address) == 1 || inet_pton(AF_INET6, text, &address) == 1
    }

    /// Writes the record begun, and what was asked to get it, or neither.
    private func write(request capture: Capture, concurrentTo id: String, url: String) throws(ArchiveError)
        -> ArchivePlace
    {
        member.clear()
        try deflate()
        let length = member.output.count
        if let exchange = capture.exchange, !exchange.requestHeaders.isEmpty {
            block.clear()
            HTTPBlock.request(exchange, into: &block)
            begin("request", id: WARCText.recordID("request", id), url: url, capture)
            head.field("WARC-Concurrent-To", id)
            head.field("Content-Type", "application/http; msgtype=request")
            try deflate()
        }
        let file = try openFile()
        let offset = file.size
        try file.append(member.output)
        return ArchivePlace(file: Self.name(prefix, number), offset: offset, length: length)
    }

    private func deflate() throws(ArchiveError) {
        head.field("WARC-Block-Digest", "sha256:\(SHA256.hex(block.bytes))")
        head.field("Content-Length", "\(block.bytes.count)")
        head.endLine()
        guard member.append(head.bytes, block.bytes, Self.end) else {
            throw ArchiveError("a capture of \(block.bytes.count) bytes cannot be deflated")
        }
    }

    private static let end = Array("\r\n\r\n".utf8)
    private static func name(_ prefix: String, _ number: Int) -> String {
        let digits = String(number)
        return "\(prefix)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits).warc.gz"
    }

    /// The file to append to, which begins with a `warcinfo` record.
    private func openFile() throws(ArchiveError) -> ArchiveFile {
        if let file, file.size < maximumFileBytes { return file }
        try file?.sync()
        file = nil
        try ArchiveFile.makeFolder(folder)
        var made: ArchiveFile?
        while made == nil {
            number += 1
            made = try ArchiveFile(creating: "\(folder)/\(Self.name(prefix, number))")
        }
        guard let made else { throw ArchiveError("no file can be made in \(folder)") }
        do {
            try made.append(warcinfo())
        } catch {
            made.remove()
            throw error
        }
        hasNewNames = true
        file = made
        return made
    }

    private func warcinfo() throws(ArchiveError) -> [UInt8] {
        let name = Self.name(prefix, number)
        var info = WARCText()
        info.field("software", software)
        info.field("format", "WARC File Format 1.1")
        info.field(
            "conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
        var text = WARCText()
        text.line("WARC/1.1")
        text.field("WARC-Type", "warcinfo")
        text.field("WARC-Record-ID", WARCText.recordID("warcinfo", name, now))
        text.field("WARC-Date", now)
        text.field("WARC-Filename", name)
        text.field("Content-Type", "application/warc-fields")
        text.field("WARC-Block-Digest", "sha256:\(SHA256.hex(info.bytes))")
        text.field("Content-Length", "\(info.bytes.count)")
        text.endLine()
        let member = GzipMember(level: Self.level)
        guard member.append(text.bytes, info.bytes, Self.end) else {
            throw ArchiveError("the head of \(name) cannot be deflated")
        }
        return member.output
    }
}
