internal import NewsmillText

/// Which addresses may stand in a link.
enum SafeLink {
    /// Schemes that lead somewhere and run nothing (a part of the IANA registry that news uses).
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "ftp", "ftps", "sftp", "tel", "sms", "callto", "sip", "sips", "xmpp", "irc", "ircs",
        "news", "nntp", "snews", "feed", "magnet", "geo", "webcal", "gopher", "rtsp", "mms", "rsync", "git", "svn",
        "ssh", "urn", "tag", "doi", "hdl", "wais", "telnet", "aim", "skype", "ed2k", "itms", "svn+ssh", "imap",
        "prospero", "rtspu", "shttp", "h323", "cvs", "facetime", "gtalk", "irc6", "msnim", "smb", "ymsg",
    ]

    /// The commonest address, which needs no second look: `http` or `https`, and nothing in it to decode or strip.
    static func isPlainWeb(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard address.count > 8, address[0] == UInt8(ascii: "h"), address[1] == UInt8(ascii: "t"),
            address[2] == UInt8(ascii: "t"), address[3] == UInt8(ascii: "p")
        else { return false }
        let colon = address[4] == UInt8(ascii: "s") ? 5 : 4
        return address[colon] == UInt8(ascii: ":") && address[colon + 1] == UInt8(ascii: "/")
            && address[colon + 2] == UInt8(ascii: "/") && address.allSatisfy { $0 > 0x20 }
    }

    /// As a browser takes it: references resolved, white space around it and controls in it gone (URL Standard).
    static func cleaned(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var address: [UInt8] = []
        address.reserveCapacity(raw.count)
        var index = 0
        while index < raw.count {
            if raw[index] == UInt8(ascii: "&"), let (text, end) = reference(raw, at: index) {
                address.append(contentsOf: text)
                index = end
            } else {
                address.append(raw[index])
                index += 1
            }
        }
        address.removeAll { $0 < 0x20 || $0 == 0x7F }
        let trimmed = address.withUnsafeBufferPointer { Array(MarkupText.trimmed($0)) }
        return trimmed.withUnsafeBufferPointer(isSafe) ? trimmed : nil
    }

    /// Also without the semicolon, as browsers read numbers in attributes.
    private static func reference(
        _ raw: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (text: [UInt8], end: Int)? {
        guard start + 1 < raw.count, raw[start + 1] == UInt8(ascii: "#") else {
            return MarkupText.reference(in: raw, at: start).map { (Array(String($0.scalar).utf8), $0.end) }
        }
        var end = start + 2
        let isHexadecimal = end < raw.count && raw[end] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { end += 1 }
        let digits = end
        while end < raw.count,
            raw[end] &- 0x30 < 10 || isHexadecimal && (raw[end] | 0x20) &- 0x61 < 6
        {
            end += 1
        }
        // Leading zeros do not count, and a number too great for a character is none.
        let number = raw[digits..<end].drop { $0 == 0x30 }.prefix(8)
        guard end > digits else { return nil }
        let prefix: [UInt8] = isHexadecimal ? [UInt8(ascii: "x")] : []
        let scalar = number.isEmpty ? nil : MarkupText.scalar(ofNumber: prefix + number)
        if end < raw.count, raw[end] == UInt8(ascii: ";") { end += 1 }
        return (scalar.map { Array(String($0).utf8) } ?? [], end)
    }

    /// Whether the scheme, if there is one, is a safe one. Anything odd before a colon counts as a scheme.
    static func isSafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        let delimiters = "/?#".utf8
        guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return true }
        if let delimiter = address.firstIndex(where: { delimiters.contains($0) }), delimiter < colon { return true }
        let scheme = String(decoding: address[..<colon].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
        // `localhost:8000` and `example.org:80/` name a host and a port, and run nothing.
        return schemes.contains(scheme) || scheme.utf8.contains(UInt8(ascii: ".")) && !scheme.contains("script")
    }
}
