public import NewsmillText

/// Which addresses may be connected to: those of the public internet, and what the configuration names.
///
/// Asked about the resolved address, at connect time, so that neither a redirect nor a name server can lead inside.
public struct AddressPolicy: Sendable, Equatable {
    /// What may be reached although it is not public.
    public let allowed: [PrivateNetwork]

    public init(allowing allowed: [PrivateNetwork] = []) {
        self.allowed = allowed
    }

    /// - Parameters:
    ///   - host: as the URL names it, in lower case, without brackets and without the dot of the root.
    func permits(_ address: IPAddress, host: String, port: Int) -> Bool {
        Self.isPublic(address) || allowed.contains { $0.matches(address, host: host, port: port) }
    }

    /// Whether an address belongs to the public internet by the special-purpose registries of IANA (RFC 6890).
    static func isPublic(_ address: IPAddress) -> Bool {
        if address.ipv4 != nil { return !special4.contains { $0.contains(address) } }
        // Through NAT64 (RFC 6052) the whole of IPv4 can be reached, its private parts too.
        if nat64.contains(address) { return isPublic(IPAddress(ipv4: UInt32(truncatingIfNeeded: address.value))) }
        // Nothing outside 2000::/3 is global unicast: loopback, fc00::/7, fe80::/10, ff00::/8, IPv4-compatible, ….
        guard globalUnicast.contains(address), !special6.contains(where: { $0.contains(address) }) else { return false }
        return embedded(in: address).allSatisfy(isPublic)
    }

    /// The IPv4 addresses that a tunnel would deliver to: 6to4 (RFC 3056), and Teredo's server and client (RFC 4380).
    private static func embedded(in address: IPAddress) -> [IPAddress] {
        let value = address.value
        if sixToFour.contains(address) { return [IPAddress(ipv4: UInt32(truncatingIfNeeded: value >> 80))] }
        if teredo.contains(address) {
            return [
                IPAddress(ipv4: UInt32(truncatingIfNeeded: value >> 64)),
                IPAddress(ipv4: ~UInt32(truncatingIfNeeded: value)),
            ]
        }
        return []
    }

    private static let special4 = [
        IPNetwork(0, 0, 0, 0, 8),  // "this network"
        IPNetwork(10, 0, 0, 0, 8),  // private
        IPNetwork(100, 64, 0, 0, 10),  // behind a carrier's NAT
        IPNetwork(127, 0, 0, 0, 8),  // loopback
        IPNetwork(169, 254, 0, 0, 16),  // link-local; where clouds keep their credentials
        IPNetwork(172, 16, 0, 0, 12),  // private
        IPNetwork(192, 0, 0, 0, 24),  // IETF protocols
        IPNetwork(192, 0, 2, 0, 24),  // documentation
        IPNetwork(192, 88, 99, 0, 24),  // 6to4 relays, withdrawn
        IPNetwork(192, 168, 0, 0, 16),  // private
        IPNetwork(198, 18, 0, 0, 15),  // benchmarking
        IPNetwork(198, 51, 100, 0, 24),  // documentation
        IPNetwork(203, 0, 113, 0, 24),  // documentation
        IPNetwork(224, 0, 0, 0, 4),  // multicast
        IPNetwork(240, 0, 0, 0, 4),  // reserved, and broadcast
    ]

    private static let globalUnicast = IPNetwork(0x2000_0000_0000_0000, 3)
    private static let nat64 = IPNetwork(0x0064_FF9B_0000_0000, 96)
    private static let sixToFour = IPNetwork(0x2002_0000_0000_0000, 16)
    private static let teredo = IPNetwork(0x2001_0000_0000_0000, 32)
    private static let special6 = [
        IPNetwork(0x2001_0002_0000_0000, 48),  // benchmarking
        IPNetwork(0x2001_0010_0000_0000, 28),  // ORCHID: names, not places
        IPNetwork(0x2001_0020_0000_0000, 28),  // ORCHIDv2
        IPNetwork(0x2001_0DB8_0000_0000, 32),  // documentation
        IPNetwork(0x3FFF_0000_0000_0000, 20),  // documentation
    ]
}
