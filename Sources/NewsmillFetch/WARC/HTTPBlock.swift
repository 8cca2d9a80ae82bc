internal import NewsmillCore

/// The head of an HTTP message as a record's block has it.
///
/// The body that follows is decoded, so the fields that describe its coding on the wire are kept under other names, as
/// Common Crawl's crawler does, and a true Content-Length stands there. The version is HTTP/1.1 whatever was spoken,
/// because readers know no other; WARC-Protocol has the truth (github.com/iipc/warc-specifications/issues/42).
enum HTTPBlock {
    /// - Parameter length: of the body that follows; nil when none does.
    static func response(_ exchange: Exchange, status: Int, length: Int?, into text: inout WARCText) {
        let version = exchange.version == "HTTP/1.0" ? exchange.version : "HTTP/1.1"
        text.append(Array("\(version) \(status) ".utf8))
        text.text(exchange.reason)
        text.endLine()
        var saysLength = length == nil
        for header in exchange.headers {
            switch header.name.utf8.count {
            case 16 where header.name.lowercased() == "content-encoding":
                text.field("X-Crawler-Content-Encoding", header.value)
            case 17 where header.name.lowercased() == "transfer-encoding":
                text.field("X-Crawler-Transfer-Encoding", header.value)
            case 14 where header.name.lowercased() == "content-length" && length != nil:
                if !saysLength, header.value == "\(length ?? 0)" {
                    saysLength = true
                    text.field(header.name, header.value)
                } else {
                    text.field("X-Crawler-Content-Length", header.value)
                }
            default: text.field(header.name, header.value)
            }
        }
        if !saysLength, let length { text.field("Content-Length", "\(length)") }
        text.endLine()
    }

    /// What was asked. Nothing that lets others in is written down.
    static func request(_ exchange: Exchange, into text: inout WARCText) {
        text.append(Array("GET ".utf8))
        text.text(WARCText.uri(target(of: exchange.url)))
        text.line(" HTTP/1.1")
        let secrets: Set = ["authorization", "proxy-authorization", "cookie"]
        for header in exchange.requestHeaders where !secrets.contains(header.name.lowercased()) {
            text.field(header.name, header.value)
        }
        text.endLine()
    }

    /// The path and the query: what a request line names.
    private static func target(of url: String) -> String {
        let url = url.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")), url[colon...].starts(with: "://".utf8) else {
            return "/"
        }
        let rest = url[colon...].dropFirst(3).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let target = String(decoding: Array(rest), as: UTF8.self)
        return target.hasPrefix("/") ? target : "/" + target
    }

    /// The value of WARC-Protocol, or nil when the status line tells it.
    static func protocolName(_ version: String) -> String? {
        switch version {
        case "HTTP/2", "HTTP/2.0": "h2"
        case "HTTP/3", "HTTP/3.0": "h3"
        default: nil
        }
    }
}
