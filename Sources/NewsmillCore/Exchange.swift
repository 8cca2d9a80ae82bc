/// One request and its answer, without the body: what an archive keeps beside the bytes.
public struct Exchange: Sendable, Equatable {
    /// The address that was asked for in this very request; a redirect is an exchange of its own.
    public var url: String
    /// As the server spoke it: "HTTP/1.1", "HTTP/2".
    public var version: String
    /// The phrase after the status; empty over HTTP/2.
    public var reason: String
    public var requestHeaders: [HTTPField]
    /// In the server's order, repeated ones too. Content and transfer codings are undone in the body, not here.
    public var headers: [HTTPField]
    /// The address that answered, without its port.
    public var remoteAddress: String?
    /// Whether the answer said where its body ends. If not, nobody can tell a whole one from one that was cut.
    public var hasCertainEnd = true

    public init(
        url: String, version: String = "HTTP/1.1", reason: String = "", requestHeaders: [HTTPField] = [],
        headers: [HTTPField] = [], remoteAddress: String? = nil
    ) {
        self.url = url
        self.version = version
        self.reason = reason
        self.requestHeaders = requestHeaders
        self.headers = headers
        self.remoteAddress = remoteAddress
    }
}

/// One header line.
public struct HTTPField: Sendable, Equatable {
    /// As the server wrote it; names are compared without regard to case.
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension [HTTPField] {
    /// The first value of a name, whatever its case.
    public func first(_ name: String) -> String? {
        first { $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased() }?.value
    }
}
