public import Glibc

/// An IP address as one number. An IPv4 address is held as its IPv4-mapped form, so that `::ffff:127.0.0.1` and
/// `127.0.0.1` are the same address, as they are to the kernel.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    public let value: UInt128

    static let mappedPrefix = UInt128(0xFFFF) << 32

    public init(value: UInt128) {
        self.value = value
    }

    public init(ipv4 value: UInt32) {
        self.value = Self.mappedPrefix | UInt128(value)
    }

    /// Reads `10.0.0.5` and `fd00::5`, and none of the older spellings (`10.5`, `0x0a000005`, `012.0.0.5`).
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(four)
            return
        }
        var six = in6_addr()
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        self.init(six)
    }

    init(_ address: in_addr) {
        self.init(ipv4: UInt32(bigEndian: address.s_addr))
    }

    init(_ address: in6_addr) {
        value = withUnsafeBytes(of: address) { bytes in bytes.reduce(0) { $0 << 8 | UInt128($1) } }
    }

    /// nil when it is the address of something else than an IP socket.
    public init?(_ address: UnsafePointer<sockaddr>) {
        let raw = UnsafeRawPointer(address)
        // The family comes first in every kind of address.
        switch CInt(raw.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET: self.init(raw.loadUnaligned(as: sockaddr_in.self).sin_addr)
        case AF_INET6: self.init(raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
        default: return nil
        }
    }

    /// The 32 bits of an IPv4 address; nil for IPv6.
    public var ipv4: UInt32? { value >> 32 == 0xFFFF ? UInt32(truncatingIfNeeded: value) : nil }

    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if let ipv4 {
            var address = in_addr(s_addr: ipv4.bigEndian)
            inet_ntop(AF_INET, &address, &text, socklen_t(text.count))
        } else {
            var bytes = value.bigEndian
            inet_ntop(AF_INET6, &bytes, &text, socklen_t(text.count))
        }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }
}

/// The addresses that begin with the same bits.
public struct IPNetwork: Sendable, Hashable, CustomStringConvertible {
    public let base: IPAddress
    /// Of 128; an IPv4 network's own length is 96 less.
    public let length: Int

    public init(base: IPAddress, length: Int) {
        self.base = base
        self.length = length
    }

    /// An IPv4 network: `IPNetwork(10, 0, 0, 0, 8)`.
    public init(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32, _ length: Int) {
        self.init(base: IPAddress(ipv4: first << 24 | second << 16 | third << 8 | fourth), length: 96 + length)
    }

    /// An IPv6 network by its first 64 bits.
    public init(_ high: UInt64, _ length: Int) {
        self.init(base: IPAddress(value: UInt128(high) << 64), length: length)
    }

    public func contains(_ address: IPAddress) -> Bool {
        // A shift by 128 gives 0, as it must for a network of all addresses.
        (address.value ^ base.value) >> (128 - length) == 0
    }

    /// The network as it should be written: no bits beyond the prefix.
    public var cleaned: IPNetwork {
        let shift = 128 - length
        return IPNetwork(base: IPAddress(value: (base.value >> shift) << shift), length: length)
    }

    public var description: String { "\(base)/\(base.ipv4 == nil ? length : length - 96)" }
}
