import CCurl
import NewsmillCore

/// The headers of a request as they are sent, and as libcurl wants to be told.
struct HTTPRequestHeaders {
    private(set) var fields: [HTTPField]
    private(set) var lines: [String]

    /// Feeds first, pages too, and whatever else a server has rather than a refusal.
    private static let accept =
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
        + "text/html;q=0.8, */*;q=0.5"

    /// - Returns: nil when a name is not a token, or a value would end its line: that would be another request's header.
    init?(_ request: HTTPRequest, userAgent: String, authority: String) {
        let own = [
            HTTPField("Host", authority), HTTPField("User-Agent", userAgent), HTTPField("Accept", Self.accept),
            HTTPField("Accept-Encoding", request.acceptsCompression ? HTTPCoding.accepted : "identity"),
        ]
        fields = own.filter { request.headers.first($0.name) == nil } + request.headers
        lines = []
        for field in fields.dropFirst(request.headers.first("Host") == nil ? 1 : 0) {
            guard Self.isToken(field.name), Self.isValue(field.value) else { return nil }
            // A name with a colon and nothing else means "leave it out" to libcurl; with a semicolon, "leave it empty".
            lines.append(field.value.isEmpty ? field.name + ";" : field.name + ": " + field.value)
        }
    }

    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func isValue(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 != 0x0D && $0 != 0x0A && $0 != 0 }
    }
}

/// The compressions that this libcurl undoes.
enum HTTPCoding {
    static let accepted: String = {
        let features = newsmill_version_features()
        let codings = [
            (CURL_VERSION_LIBZ, "deflate, gzip"), (CURL_VERSION_BROTLI, "br"), (CURL_VERSION_ZSTD, "zstd"),
        ]
        return codings.filter { features & $0.0 != 0 }.map(\.1).joined(separator: ", ")
    }()
}
