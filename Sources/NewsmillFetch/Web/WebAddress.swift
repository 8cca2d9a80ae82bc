internal import NewsmillText

/// Which addresses a source of the web takes.
enum WebAddress {
    /// What is wrong with an address, for the person who wrote it; nil when nothing is.
    static func problem(_ url: String) -> String? {
        let example = "expected an address such as https://news.example/feed.xml"
        if url.isEmpty { return example }
        let lower = url.lowercased()
        if lower.hasPrefix("file:") {
            return "expected http:// or https://; for a file of this machine write { \"type\": \"files\", \"path\": … }"
        }
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return "\(example), found \"\(url)\"" }
        guard URLReference.host(of: url) != nil, !url.utf8.contains(where: { $0 <= 0x20 }) else {
            return "\(example), found \"\(url)\""
        }
        return nil
    }

    /// `https://news.example:8443`: scheme, host and port, in lower case.
    static func origin(_ url: String) -> String {
        var url = url
        return url.withUTF8 { utf8 in
            let parts = URLReference(utf8)
            let scheme = parts.scheme.map { String(decoding: utf8[$0], as: UTF8.self) } ?? "http"
            var authority = parts.authority.map { utf8[$0] } ?? utf8[0..<0]
            if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
            return "\(scheme)://\(String(decoding: authority, as: UTF8.self))".lowercased()
        }
    }
}
