import CCurl

/// Addresses as libcurl itself reads them: what is checked is what is connected to.
struct HTTPAddress {
    /// As a policy compares it: lower case, no brackets, no final dot.
    let host: String
    /// What the `Host` header says: the host and, where it is not the scheme's own, the port.
    let authority: String

    /// Longer than any server takes; keeps a hostile feed from filling logs and tables.
    private static let maximumBytes = 16 << 10

    /// Reads an address into a handle of libcurl.
    static func read(_ text: String, into handle: OpaquePointer) -> Result<HTTPAddress, HTTPFailure> {
        guard text.utf8.count <= maximumBytes else {
            return .failure(.badURL("it is longer than \(maximumBytes) bytes"))
        }
        // A handle that holds an address would resolve a relative one against it.
        curl_url_set(handle, CURLUPART_URL, nil, 0)
        let code = curl_url_set(handle, CURLUPART_URL, encoded(text), 0)
        guard code == CURLUE_OK else {
            return .failure(.badURL("\(String(cString: curl_url_strerror(code))): \(text)"))
        }
        guard let scheme = part(CURLUPART_SCHEME, of: handle), scheme == "http" || scheme == "https" else {
            return .failure(.badURL("only http and https are fetched: \(text)"))
        }
        guard var host = part(CURLUPART_HOST, of: handle)?.lowercased(), !host.isEmpty else {
            return .failure(.badURL("it names no host: \(text)"))
        }
        let withoutDefault = UInt32(CURLU_NO_DEFAULT_PORT)
        let authority = host + (part(CURLUPART_PORT, of: handle, flags: withoutDefault).map { ":" + $0 } ?? "")
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host.hasSuffix(".") { host.removeLast() }
        return .success(HTTPAddress(host: host, authority: authority))
    }

    /// Spaces and letters beyond ASCII as browsers send them: `%20` and `%C3%BC`. libcurl would write `+` in a query, and
    /// small digits. The host is left to it, for it has an encoding of its own.
    private static func encoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 || $0 == 0x20 }) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var slashes = 0
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            // `https:`, two slashes and a host come before the third; a query may follow the host at once.
            if byte == UInt8(ascii: "/") { slashes += 1 }
            if byte == UInt8(ascii: "?") { slashes = 3 }
            if byte == 0x20 || byte >= 0x80 && slashes >= 3 {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                encoded.append(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
