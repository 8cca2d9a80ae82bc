/// An entry of `allowPrivateNetworks`: what may be reached although it is not on the public internet.
///
/// - `10.0.0.5`, `fd00::5`: one address.
/// - `10.0.0.0/8`, `fd00::/8`: a network.
/// - `intranet.example`: whatever this name resolves to; `*.example` is every name below `example`, not itself.
///
/// Each may end with a port, and then only that port is meant: `127.0.0.1:8080`, `[::1]:8080`, `*.localhost:8080`.
public struct PrivateNetwork: Sendable, Equatable, CustomStringConvertible {
    private enum Place: Equatable {
        case network(IPNetwork)
        case host(String)
        /// With its leading dot.
        case suffix(String)
    }

    private let place: Place
    private let port: Int?
    /// The entry as written.
    public let description: String

    public init(parsing text: String) throws(PrivateNetworkError) {
        let (place, port) = try Self.split(text)
        self.port = try port.map { port throws(PrivateNetworkError) in
            guard let number = Int(port), (1...65535).contains(number), port.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
                throw PrivateNetworkError("expected a port from 1 to 65535 after the colon, found \"\(port)\"")
            }
            return number
        }
        self.place = try Self.place(place)
        description = text
    }

    public func matches(_ address: IPAddress, host: String, port: Int) -> Bool {
        if let own = self.port, own != port { return false }
        return switch place {
        case .network(let network): network.contains(address)
        case .host(let name): host == name
        case .suffix(let suffix): host.utf8.count > suffix.utf8.count && host.hasSuffix(suffix)
        }
    }

    // MARK: Parsing

    private static func split(_ text: String) throws(PrivateNetworkError) -> (place: Substring, port: Substring?) {
        if text.contains("://") {
            throw PrivateNetworkError(
                "expected a host, an address or a network, found a URL: leave out \"://\" and the path")
        }
        if text.hasPrefix("[") {
            guard let bracket = text.firstIndex(of: "]") else { throw PrivateNetworkError("\"]\" is missing") }
            let inside = text[text.index(after: text.startIndex)..<bracket]
            let rest = text[text.index(after: bracket)...]
            guard inside.contains(":") else { throw PrivateNetworkError("brackets are for IPv6 addresses: [::1]:8080") }
            if rest.isEmpty { return (inside, nil) }
            guard rest.hasPrefix(":") else {
                throw PrivateNetworkError("expected \":\" and a port after \"]\", found \"\(rest)\"")
            }
            return (inside, rest.dropFirst())
        }
        guard let colon = text.firstIndex(of: ":"), text.lastIndex(of: ":") == colon else { return (text[...], nil) }
        return (text[..<colon], text[text.index(after: colon)...])
    }

    private static func place(_ text: Substring) throws(PrivateNetworkError) -> Place {
        if let slash = text.firstIndex(of: "/") {
            return .network(try network(text[..<slash], length: text[text.index(after: slash)...]))
        }
        if let address = IPAddress(text) { return .network(IPNetwork(base: address, length: 128)) }
        if text.contains(":") { throw PrivateNetworkError("\"\(text)\" is not an IPv6 address") }
        return text.hasPrefix("*.") ? .suffix("." + (try name(text.dropFirst(2)))) : .host(try name(text))
    }

    private static func network(
        _ address: Substring, length: Substring
    ) throws(PrivateNetworkError) -> IPNetwork {
        guard let base = IPAddress(address) else {
            throw PrivateNetworkError(
                "\"\(address)\" is not an address: expected a network such as 10.0.0.0/8 or fd00::/8")
        }
        let bits = base.ipv4 == nil || address.contains(":") ? 128 : 32
        guard let number = Int(length), (0...bits).contains(number) else {
            throw PrivateNetworkError("expected a prefix length from 0 to \(bits) after the slash, found \"\(length)\"")
        }
        let network = IPNetwork(base: base, length: number + 128 - bits)
        guard network == network.cleaned else {
            throw PrivateNetworkError("\(address) is not the beginning of the network: write \(network.cleaned)")
        }
        return network
    }

    private static func name(_ text: Substring) throws(PrivateNetworkError) -> String {
        var name = text.lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, labels.allSatisfy(isLabel) else {
            throw PrivateNetworkError(
                "expected an address, a network or a host name (\"*.\" only at its beginning), found \"\(text)\"")
        }
        // `10.1`, `0x7f.1` and `2130706433` are addresses to some programs and names to others.
        if last.first?.isNumber == true, last.hasPrefix("0x") || last.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
            throw PrivateNetworkError("\"\(text)\" is not an address: write it with four numbers, such as 10.0.0.5")
        }
        return name
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count)
            && label.utf8.allSatisfy { byte in
                byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
    }
}

/// What is wrong with an entry of `allowPrivateNetworks`.
public struct PrivateNetworkError: Error, Sendable, Equatable, CustomStringConvertible {
    /// In words, with the mend.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
