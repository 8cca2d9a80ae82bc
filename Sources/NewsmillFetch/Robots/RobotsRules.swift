/// What a site's robots.txt says (RFC 9309), and the two answers that need no file.
///
/// Two things go beyond the RFC, both to refuse rather than to take: misspelt `Disallow` lines count, and so do lines
/// that have white space for the colon, as in Google's parser. `Crawl-delay` is no part of it either, but sites mean it.
public struct RobotsRules: Sendable {
    /// For a site without a robots.txt: a status from 400 to 499 (section 2.3.1.3).
    public static let allowAll = RobotsRules(everything: true)
    /// For a site whose robots.txt cannot be reached: a status from 500 on, or no answer (section 2.3.1.4).
    public static let disallowAll = RobotsRules(everything: false)

    /// Bytes that are read; the rest is not looked at (section 2.5 asks for at least these).
    public static let maximumSize = 500 * 1024
    /// Seconds. A site that asks for more is left alone as long as one that asks for this.
    public static let maximumCrawlDelay = 3600.0

    /// The addresses of `Sitemap` lines, as written, in order.
    public private(set) var sitemaps: [String] = []

    /// What the rules of some agents are. An agent may have several: they count together (section 2.2.1).
    private struct Group {
        var rules: [RobotsPattern] = []
    }

    private var groups: [Group] = []
    /// By the agent's name in lower case.
    private var groupsOfAgent: [String: [Int]] = [:]
    private var delays: [String: Double] = [:]
    private var answer: Bool?

    private init(everything answer: Bool) {
        self.answer = answer
    }

    /// Reads any bytes: what is no line of a robots.txt is passed over.
    public init(_ bytes: [UInt8]) {
        var agents: [String] = []
        var isOpen = false
        for line in RobotsLines(bytes.prefix(Self.maximumSize), isCut: bytes.count > Self.maximumSize) {
            switch line.key {
            case .userAgent:
                // Agents behind a rule begin the next group; Sitemap and other lines end none (section 2.2.4).
                if !isOpen {
                    groups.append(Group())
                    agents = []
                    isOpen = true
                }
                let agent = Self.token(line.value)
                guard !agent.isEmpty else { continue }
                agents.append(agent)
                if groupsOfAgent[agent]?.last != groups.count - 1 {
                    groupsOfAgent[agent, default: []].append(groups.count - 1)
                }
            case .allow, .disallow:
                guard !groups.isEmpty else { continue }
                isOpen = false
                let patterns = RobotsPattern.read(line.value, isAllowed: line.key == .allow)
                groups[groups.count - 1].rules.append(contentsOf: patterns)
            case .crawlDelay:
                guard let seconds = Self.seconds(line.value) else { continue }
                for agent in agents where delays[agent] == nil { delays[agent] = seconds }
                // All of them have one now: a flood of such lines stays cheap.
                agents = []
            case .sitemap:
                if !line.value.isEmpty { sitemaps.append(String(decoding: line.value, as: UTF8.self)) }
            }
        }
    }

    /// Whether an agent may fetch a page.
    ///
    /// - Parameters:
    ///   - url: an address, or its path with the query.
    ///   - agent: the product token (`Newsmill`); what stands behind it in a User-Agent header is not looked at.
    public func isAllowed(_ url: String, agent: String) -> Bool {
        if let answer { return answer }
        guard let matching = groupsOfAgent[name(for: agent)] else { return true }
        let path = RobotsPath(url)
        if path.isRobotsFile { return true }
        var longest = -1
        var isAllowed = true
        for group in matching {
            for rule in groups[group].rules
            where rule.length > longest || rule.length == longest && rule.isAllowed && !isAllowed {
                if rule.matches(path) {
                    longest = rule.length
                    isAllowed = rule.isAllowed
                }
            }
        }
        return isAllowed
    }

    /// The seconds between two requests that the site asks an agent for; nil when it asks for nothing.
    public func crawlDelay(agent: String) -> Double? {
        delays[name(for: agent)]
    }

    /// The agent's own name where the file has rules for it, and else that of all.
    private func name(for agent: String) -> String {
        let token = Self.token(Array(agent.utf8)[...])
        return groupsOfAgent[token] == nil ? "*" : token
    }

    /// `Newsmill/1.0 (+https://…)` → `newsmill`: letters, `-` and `_` (section 2.2.1); or `*`.
    private static func token(_ value: ArraySlice<UInt8>) -> String {
        if value.first == UInt8(ascii: "*"), value.dropFirst().first ?? 0x20 <= 0x20 { return "*" }
        let token = value.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        return String(decoding: token, as: UTF8.self).lowercased()
    }

    /// `10`, `0.5`, `1,5`, `10s`; nil for what begins with no number.
    private static func seconds(_ value: ArraySlice<UInt8>) -> Double? {
        let number = value.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        guard number.count <= 20 else { return maximumCrawlDelay }
        let text = String(decoding: number.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
        return Double(text).map { min($0, maximumCrawlDelay) }
    }
}
