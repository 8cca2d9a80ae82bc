import NewsmillText
import Testing

@testable import NewsmillFetch

struct AddressPolicyTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fdff::1", "ff02::1", "100::1", "2001:db8::1",
        "3fff::1",
        "2001:2::1", "2001:10::1", "2001:20::1",
        // IPv4 inside IPv6: mapped, compatible, NAT64, its local form, 6to4, Teredo's client and its server.
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:a00:1::1", "2002:7f00:1::", "2001:0:808:808::80ff:fffe", "2001:0:7f00:1::f7f7:f7f7",
    ])
    func `what is not on the public internet is refused`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy().permits(address, host: "example.org", port: 80))
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1",
        "169.253.1.1", "172.15.1.1", "172.32.0.1", "192.167.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
        "2001:0:808:808::f7f7:f7f7",
    ])
    func `the public internet is permitted`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy().permits(address, host: "example.org", port: 80))
    }

    @Test(arguments: [
        ("10.0.0.5", "10.0.0.5", "x", 80, true), ("10.0.0.5", "10.0.0.6", "x", 80, false),
        ("10.0.0.5", "::ffff:10.0.0.5", "x", 80, true),
        ("10.0.0.0/8", "10.9.9.9", "x", 80, true), ("10.0.0.0/8", "172.16.9.9", "x", 80, false),
        ("10.0.0.0/8", "192.168.0.1", "x", 80, false), ("0.0.0.0/0", "192.168.0.1", "x", 80, true),
        ("0.0.0.0/0", "fd00::1", "x", 80, false), ("fd00::/8", "fd12::1", "x", 80, true),
        ("fd00::/8", "fc00::1", "x", 80, false),
        ("127.0.0.1:8080", "127.0.0.1", "x", 8080, true), ("127.0.0.1:8080", "127.0.0.1", "x", 8081, false),
        ("[::1]:8080", "::1", "x", 8080, true), ("[::1]:8080", "::1", "x", 80, false), ("::1", "::1", "x", 80, true),
        ("10.0.0.0/8:443", "10.1.1.1", "x", 443, true), ("10.0.0.0/8:443", "10.1.1.1", "x", 80, false),
        ("intranet.example", "10.0.0.1", "intranet.example", 80, true),
        ("Intranet.Example.", "10.0.0.1", "intranet.example", 80, true),
        ("intranet.example", "10.0.0.1", "www.intranet.example", 80, false),
        ("*.localhost", "127.0.0.1", "feed17.localhost", 80, true),
        ("*.localhost", "127.0.0.1", "localhost", 80, false),
        ("*.localhost", "127.0.0.1", "evil-localhost", 80, false),
        ("*.localhost:81", "127.0.0.1", "a.localhost", 80, false),
        ("localhost", "127.0.0.1", "localhost", 80, true), ("localhost", "127.0.0.1", "localhost.example", 80, false),
    ])
    func `an entry lets through what it names`(
        entry: String, address: String, host: String, port: Int, isPermitted: Bool
    ) throws {
        let policy = AddressPolicy(allowing: [try PrivateNetwork(parsing: entry)])
        #expect(policy.permits(try #require(IPAddress(address)), host: host, port: port) == isPermitted)
    }

    @Test(arguments: [
        ("", "a host name"), ("http://intranet/", "found a URL"), ("10.0.0.0/33", "prefix length from 0 to 32"),
        ("10.1.2.3/8", "write 10.0.0.0/8"), ("fd00::1/8", "write fd00::/8"), ("fd00::/129", "0 to 128"),
        ("127.1", "four numbers"), ("2130706433", "four numbers"), ("0x7f.1", "four numbers"),
        ("10.0.0.256", "four numbers"),
        ("010.0.0.1", "four numbers"), ("10.0.0.5:0", "port from 1"), ("10.0.0.5:http", "port from 1"),
        ("[::1", "\"]\" is missing"), ("[::1]8080", "a port after"), ("[10.0.0.1]:80", "IPv6"),
        ("fd00:::1", "not an IPv6"),
        ("*", "a host name"), ("a.*.b", "a host name"), ("*.*", "a host name"), ("in tranet", "a host name"),
        ("intranet..example", "a host name"), ("intranet/feeds", "is not an address"),
    ])
    func `a bad entry is explained`(entry: String, words: String) {
        let error = #expect(throws: PrivateNetworkError.self) { try PrivateNetwork(parsing: entry) }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
}
