/// Links that only count a click and lead on, with the target in a parameter by itself.
enum WrappedLinks {
    struct Wrapper {
        /// The host; its subdomains count too. `google.*` is any country's.
        let host: String
        /// The whole path; nil for any.
        let path: String?
        /// The names of the parameter, in the order they are asked.
        let parameters: [String]
    }

    static let wrappers: [Wrapper] = [
        // Google: search results, Alerts, the old Google News, YouTube descriptions, pages slimmed for slow networks
        Wrapper(host: "google.*", path: "/url", parameters: ["url", "q"]),
        Wrapper(host: "news.google.*", path: "/news/url", parameters: ["url"]),
        Wrapper(host: "youtube.com", path: "/redirect", parameters: ["q"]),
        Wrapper(host: "googleweblight.com", path: nil, parameters: ["lite_url"]),
        // Meta
        Wrapper(host: "l.facebook.com", path: "/l.php", parameters: ["u"]),
        Wrapper(host: "lm.facebook.com", path: "/l.php", parameters: ["u"]),
        Wrapper(host: "facebook.com", path: "/l.php", parameters: ["u"]),
        Wrapper(host: "l.instagram.com", path: "/", parameters: ["u"]),
        Wrapper(host: "l.threads.net", path: "/", parameters: ["u"]),
        Wrapper(host: "l.threads.com", path: "/", parameters: ["u"]),
        // Other networks
        Wrapper(host: "out.reddit.com", path: nil, parameters: ["url"]),
        Wrapper(host: "t.umblr.com", path: "/redirect", parameters: ["z"]),
        Wrapper(host: "vk.com", path: "/away.php", parameters: ["to"]),
        Wrapper(host: "linkedin.com", path: "/redir/redirect", parameters: ["url"]),
        Wrapper(host: "t.me", path: "/iv", parameters: ["url"]),
        Wrapper(host: "slack-redir.net", path: "/link", parameters: ["url"]),
        Wrapper(host: "getpocket.com", path: "/redirect", parameters: ["url"]),
        Wrapper(host: "flipboard.com", path: "/redirect", parameters: ["url"]),
        // Other search engines
        Wrapper(host: "bing.com", path: "/news/apiclick.aspx", parameters: ["url"]),
        Wrapper(host: "duckduckgo.com", path: "/l/", parameters: ["uddg"]),
        // Microsoft's mail filter
        Wrapper(host: "safelinks.protection.outlook.com", path: "/", parameters: ["url"]),
    ]

    private static let byPath: [String: [Wrapper]] = Dictionary(grouping: wrappers) { $0.path ?? "" }

    /// - Returns: the address inside a wrapped link; nil for any other link.
    static func target(
        host: String, path: UnsafeBufferPointer<UInt8>, query: UnsafeBufferPointer<UInt8>
    ) -> String? {
        // No path in the table is longer: most links end here.
        let candidates =
            path.count <= 24 ? byPath[path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)] ?? [] : []
        let anywhere = byPath[""] ?? []
        for wrapper in candidates + anywhere where isHost(host, at: wrapper.host) {
            for name in wrapper.parameters {
                guard let value = value(of: name, in: query) else { continue }
                let target = LinkEncoding.decoded(value)
                if isWebAddress(target) { return String(decoding: target, as: UTF8.self) }
            }
        }
        return nil
    }

    /// Whether a host is another or below it.
    static func isHost(_ host: String, at other: String) -> Bool {
        if other.hasSuffix(".*") {
            let name = other.dropLast(1)
            guard host.hasPrefix(name) || host.hasPrefix("www." + name) else { return false }
            // `google.com`, `google.co.uk`, and not `google.com.evil.example`.
            let country = host.dropFirst(host.hasPrefix("www.") ? name.count + 4 : name.count)
            return country.utf8.count <= 6 && !country.isEmpty
        }
        guard host.utf8.count > other.utf8.count else { return host == other }
        return host.hasSuffix(other) && host.utf8.dropLast(other.utf8.count).last == UInt8(ascii: ".")
    }

    private static func value(
        of name: String, in query: UnsafeBufferPointer<UInt8>
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        var rest = query[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            let parameter = rest[..<end]
            let head = name.utf8.count
            if parameter.count > head + 1, parameter.starts(with: name.utf8),
                parameter[parameter.startIndex + head] == UInt8(ascii: "=")
            {
                return parameter.dropFirst(head + 1)
            }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return nil
    }

    private static func isWebAddress(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
        let length = head.hasPrefix("https://") ? 8 : head.hasPrefix("http://") ? 7 : nil
        guard let length, bytes.count > length else { return false }
        // A target with nothing but UTF-8 in it: anything else was not meant as an address.
        return String(validating: bytes, as: UTF8.self) != nil
    }
}
