internal import NewsmillText

/// Finds where the feeds of a page or site may be, without fetching anything.
public enum FeedDiscovery {
    /// No site has more that are worth a request.
    static let maximumCount = 200

    /// - Parameters:
    ///   - html: the page, as text.
    ///   - address: where it was fetched from, after redirects.
    /// - Returns: in order of trust, then as they stand on the page; each address once.
    public static func candidates(html: String, address: String) -> [FeedCandidate] {
        candidates(in: HTMLParser.parse(html), address: address)
    }

    /// - Parameter page: of a text in UTF-8.
    public static func candidates(in page: HTMLTree, address: String) -> [FeedCandidate] {
        var list = CandidateList()
        FeedLinks(page, address: address).offer(to: &list)
        for candidate in guesses(address: address) { list.offer(candidate) }
        return list.sorted
    }

    /// What can be said of an address alone: the services it may belong to, and the well-known paths.
    public static func guesses(address: String) -> [FeedCandidate] {
        guard let place = SitePlace(address) else { return [] }
        var list = CandidateList()
        for (url, service) in FeedService.feeds(of: place) {
            list.offer(FeedCandidate(url: url, basis: .service, detail: service))
        }
        for path in WellKnownPath.feeds {
            list.offer(FeedCandidate(url: place.root + path.path, basis: .wellKnownPath, detail: path.software))
        }
        // A section of a site may have its own; a root's paths are done.
        if place.folder != "/" {
            for path in WellKnownPath.feedsOfFolders {
                list.offer(
                    FeedCandidate(
                        url: place.root + place.folder + path.path, basis: .wellKnownPath, detail: path.software))
            }
        }
        return list.sorted
    }

    /// Where a site may have its sitemaps, those for news first. Lines in robots.txt, where there are any, tell better.
    public static func sitemaps(address: String) -> [String] {
        guard let place = SitePlace(address) else { return [] }
        return WellKnownPath.sitemaps.map { place.root + $0 }
    }
}

/// Candidates, each address once, with the best basis that was offered for it.
struct CandidateList {
    private var candidates: [FeedCandidate] = []
    private var positions: [String: Int] = [:]

    mutating func offer(_ candidate: FeedCandidate) {
        let key = CanonicalLink(candidate.url).link
        if let position = positions[key] {
            let known = candidates[position]
            if candidate.basis < known.basis { candidates[position] = candidate }
            candidates[position].title = candidates[position].title ?? known.title ?? candidate.title
        } else if candidates.count < FeedDiscovery.maximumCount {
            positions[key] = candidates.count
            candidates.append(candidate)
        }
    }

    var isFull: Bool { candidates.count >= FeedDiscovery.maximumCount }

    var sorted: [FeedCandidate] {
        candidates.enumerated().sorted { one, other in
            (one.element.basis.rawValue, one.offset) < (other.element.basis.rawValue, other.offset)
        }.map(\.element)
    }
}

/// An address taken apart for guessing.
struct SitePlace {
    /// Scheme, host and port, without a slash at the end.
    let root: String
    let host: String
    /// The parts of the path, as written.
    let segments: [String]
    /// The path up to its last slash, which it ends with.
    let folder: String
    let query: String

    /// - Returns: nil for what is no http or https address.
    init?(_ address: String) {
        var link = CanonicalLink(address).link
        let parts = link.withUTF8 { bytes -> (root: String, host: String, path: String, query: String)? in
            let reference = URLReference(bytes)
            guard let scheme = reference.scheme, let authority = reference.authority, bytes.starts(with: "http".utf8)
            else { return nil }
            func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
            let host = text(authority)
            let name = host.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
            return (
                "\(text(scheme))://\(host)", String(name.prefix { $0 != ":" }), text(reference.path),
                reference.query.map(text) ?? ""
            )
        }
        guard let parts else { return nil }
        (root, host, query) = (parts.root, parts.host, parts.query)
        segments = parts.path.split(separator: "/").map(String.init)
        let slash = parts.path.lastIndex(of: "/") ?? parts.path.startIndex
        folder = parts.path.isEmpty ? "/" : String(parts.path[...slash])
    }
}
