import NewsmillMarkup

/// Finds the feeds of a site: what its page names, what it links, and where software usually puts them. Each is asked.
struct SourceFinder {
    struct Feed {
        let url: String
        let title: String?
        let entries: Int
        let newest: String?
        /// What led there.
        let basis: String
    }

    let probe: SourceProbe
    /// Well-known paths are tried until a feed turns up; what a page names is tried to this number.
    private static let mostAsked = 25

    /// - Throws: ``CommandFailure`` when the address itself cannot be had.
    func feeds(of address: String) throws -> [Feed] {
        let answer = probe.ask(address)
        let final = answer.finalURL ?? address
        switch answer.found {
        case .feed(let title, let entries, let newest, _):
            return [Feed(url: final, title: title, entries: entries, newest: newest, basis: "the address itself")]
        case .page(let html): return ask(FeedDiscovery.candidates(html: html, address: final))
        case .sitemap: return ask(FeedDiscovery.guesses(address: final))
        case .nothing(let reason):
            // The front page may be closed to programs, and the feed open.
            let feeds = ask(FeedDiscovery.guesses(address: final))
            guard feeds.isEmpty else { return feeds }
            throw CommandFailure("\(address): \(reason)", status: answer.status == nil ? 69 : 65)
        }
    }

    private func ask(_ candidates: [FeedCandidate]) -> [Feed] {
        var feeds: [Feed] = []
        var seen: Set<String> = []
        for candidate in candidates.prefix(Self.mostAsked) {
            // Guessing goes on only while there is nothing.
            if candidate.basis == .wellKnownPath, !feeds.isEmpty { break }
            let answer = probe.ask(candidate.url)
            guard case .feed(let title, let entries, let newest, _) = answer.found,
                seen.insert(answer.movedTo ?? candidate.url).inserted
            else { continue }
            feeds.append(
                Feed(
                    url: answer.movedTo ?? candidate.url, title: title ?? candidate.title, entries: entries,
                    newest: newest, basis: Self.words(candidate)))
        }
        return feeds
    }

    private static func words(_ candidate: FeedCandidate) -> String {
        let detail = candidate.detail.map { " (\($0))" } ?? ""
        return switch candidate.basis {
        case .declared, .declaredVaguely: "named by the page\(detail)"
        case .service: "usual for this service\(detail)"
        case .anchor, .foreignAnchor: "linked on the page"
        case .comments: "named by the page, comments"
        case .wellKnownPath: "a usual place\(detail)"
        }
    }
}
