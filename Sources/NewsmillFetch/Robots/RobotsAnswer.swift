internal import NewsmillCore

/// What a host's robots.txt came to, by RFC 9309 section 2.3.1: none means that all is allowed, a server in trouble that nothing is.
struct RobotsAnswer: Sendable {
    private let rules: RobotsRules
    /// Why there are no rules, when that closes the host.
    private let trouble: String?
    let captures: [Capture]
    let bytes: Int
    let requests: Int

    /// No wish for a pause counts for more than this: a night is only so long.
    private static let longestPause = 60.0

    init(_ answer: WebAnswer) {
        var captures = answer.others
        switch answer.result {
        case .failure(let failure):
            rules = .disallowAll
            trouble = "its robots.txt could not be had: \(failure.reason)"
        case .success(let capture):
            captures.append(capture)
            switch capture.status ?? 200 {
            case 200..<300:
                rules = RobotsRules(capture.body)
                trouble = nil
            case 400..<500 where capture.status != 429:
                rules = .allowAll
                trouble = nil
            case let status:
                rules = .disallowAll
                trouble = "its robots.txt could not be had: its server answered \(status)"
            }
        }
        self.captures = captures
        bytes = answer.bytes
        requests = answer.requests
    }

    /// Why an address may not be asked; nil when it may.
    func refusal(of url: String) -> WebFailure? {
        if let trouble { return WebFailure(.soft, trouble) }
        if rules.isAllowed(url, agent: WebSettings.productToken) { return nil }
        return WebFailure(.hard, "the robots.txt of its host does not let us read it")
    }

    var pause: Double? {
        rules.crawlDelay(agent: WebSettings.productToken).map { min($0, Self.longestPause) }
    }
}
