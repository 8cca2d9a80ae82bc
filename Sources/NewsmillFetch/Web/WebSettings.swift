public import NewsmillText

/// How the web is asked.
public struct WebSettings: Sendable {
    /// The name that robots.txt files know us by.
    public static let productToken = "newsmill"

    /// The whole header, with a contact.
    public var userAgent: String
    public var allowPrivateNetworks: [PrivateNetwork] = []
    public var limits = HTTPLimits()
    /// Requests to one host at once.
    public var requestsPerHost = 2
    /// Seconds between the beginnings of two requests to one host.
    public var pause = 1.0
    /// Seconds that we wait, at most, for a host that asks for it; then it is left alone for this run.
    public var patience = 20.0
    public var maximumRedirects = 10
    /// Names with an address of their own; see ``HTTPClient``.
    public var pinnedHosts: [String] = []

    public init(userAgent: String) {
        self.userAgent = userAgent
    }
}
