internal import NewsmillCore
internal import NewsmillText

/// Makes captures of records, or says why one holds no article.
struct WARCCapture {
    let source: String
    /// The clock of the run, for a record without a date.
    let now: String
    /// Of a body once unpacked, in bytes.
    let limit: Int

    /// - Parameter location: the record's target URI, if it has one.
    func capture(_ record: WARCRecord, location: String) throws(HTTPProblem) -> Capture {
        if let what = Self.notAnArticle(location) {
            throw HTTPProblem(rule: "not-an-article", reason: what)
        }
        if let why = record.fields.first("WARC-Truncated") {
            throw HTTPProblem(
                rule: "truncated", reason: "the crawler kept only its beginning (WARC-Truncated: \(why))")
        }
        if record.fields.first("WARC-Segment-Number") != nil {
            throw HTTPProblem(rule: "segmented", reason: "it is spread over several records, which are not joined")
        }
        var capture = Capture(
            source: source, location: location, capturedAt: Self.date(record.fields.first("WARC-Date")) ?? now,
            mediaType: "", sha256: "", body: record.block)
        var declared = record.fields.first("Content-Type")
        if record.type == "response" {
            let message = try HTTPMessage(record.block)
            guard message.status == 200 else {
                throw HTTPProblem(rule: "status", reason: "its server answered \(message.status) \(message.reason)")
            }
            declared = message.fields.first("Content-Type")
            // Images and the like need not be unpacked to be turned away.
            _ = try mediaType(of: [], declared)
            capture.body = try message.body(limit: limit)
            capture.status = message.status
            capture.exchange = Exchange(
                url: location, version: Self.spoken(record.fields.first("WARC-Protocol")) ?? message.version,
                reason: message.reason, headers: message.fields,
                remoteAddress: record.fields.first("WARC-IP-Address"))
        }
        capture.mediaType = try mediaType(of: capture.body, declared)
        capture.sha256 = SHA256.hex(capture.body)
        return capture
    }

    private func mediaType(of body: [UInt8], _ declared: String?) throws(HTTPProblem) -> String {
        if let type = WARCMediaType.of(body, declared: declared) { return type }
        let found = BinaryContent.kind(of: body) ?? declared ?? "something else"
        throw HTTPProblem(rule: "media-type", reason: "expected text, a page or a feed, found \(found)")
    }

    private static func notAnArticle(_ uri: String) -> String? {
        let scheme = uri.prefix { $0 != ":" }.lowercased()
        if ["dns", "whois", "ntp", "urn", "metadata"].contains(scheme) {
            return "expected an article, found what a crawler notes for itself (\(scheme):)"
        }
        let path = uri.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let end = Array("/robots.txt".utf8)
        guard path.count > end.count, path.suffix(end.count).elementsEqual(end),
            path.dropLast(end.count).count(where: { $0 == UInt8(ascii: "/") }) == 2
        else { return nil }
        return "expected an article, found a robots.txt"
    }

    /// In whole seconds of UTC. Before WARC 1.0 some wrote `20080430204825`.
    private static func date(_ text: String?) -> String? {
        guard let text else { return nil }
        let digits = Array(text.utf8)
        if digits.count == 14, digits.allSatisfy({ $0 &- 0x30 < 10 }) {
            func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
            return date(
                "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z")
        }
        guard let date = Timestamp.parse(text), date.isValid else { return nil }
        return date.iso8601
    }

    private static func spoken(_ name: String?) -> String? {
        guard let name = name?.lowercased() else { return nil }
        return name == "h2" || name.hasPrefix("h2,") ? "HTTP/2" : name == "h3" || name.hasPrefix("h3,") ? "HTTP/3" : nil
    }
}
