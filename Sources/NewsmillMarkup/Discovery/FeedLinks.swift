internal import NewsmillText

/// The links of a page that lead, or look as if they led, to a feed.
struct FeedLinks {
    private let page: HTMLTree
    private let base: BaseURL?
    private let host: String?

    init(_ page: HTMLTree, address: String) {
        self.page = page
        let own = BaseURL(address)
        // The first one counts (HTML Standard, the base element).
        let declared = page.nodes.indices.lazy.filter { page.nodes[$0].tag == .base }
            .compactMap { page.attribute(.href, of: $0) }.first
        base = declared.flatMap { BaseURL($0, in: own) } ?? own
        host = SitePlace(address)?.host
    }

    func offer(to list: inout CandidateList) {
        for node in page.nodes.indices {
            switch page.nodes[node].tag {
            case .link: if let candidate = declared(node) { list.offer(candidate) }
            case .a where !list.isFull: if let candidate = anchor(node) { list.offer(candidate) }
            default: break
            }
        }
    }

    private func resolved(_ reference: String?) -> String? {
        guard let reference, !reference.isEmpty else { return nil }
        var address = base?.resolve(reference) ?? reference
        // `feed:https://…` and `feed://…` open feed readers.
        if address.lowercased().hasPrefix("feed:") {
            address = String(address.dropFirst(5))
            if address.hasPrefix("//") { address = "http:" + address }
        }
        let isWeb = address.prefix(8).lowercased()
        return isWeb.hasPrefix("http://") || isWeb == "https://" ? address : nil
    }

    // MARK: Declared

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/x-rss+xml", "application/x-atom+xml", "application/rss", "application/atom", "application/rdf",
        "text/rss+xml", "text/atom+xml", "text/rdf+xml", "text/rss", "text/atom", "application/rss-xml", "rss+xml",
        "application/xml+rss", "application/rss+atom",
    ]
    private static let vagueTypes: Set<String> = ["text/xml", "application/xml", "application/json", ""]

    private func declared(_ node: Int) -> FeedCandidate? {
        guard let relations = page.attribute(.rel, of: node)?.lowercased().split(whereSeparator: \.isWhitespace),
            relations.contains("alternate") && !relations.contains("stylesheet") || relations.contains("feed"),
            let url = resolved(page.attribute(.href, of: node)), let place = SitePlace(url)
        else { return nil }
        let type = (page.attribute(.type, of: node) ?? "").prefix { $0 != ";" }.lowercased()
        let title = text(page.attribute(.title, of: node))
        let media = FeedValue.squeezed(type)
        var basis: FeedCandidate.Basis
        if Self.types.contains(media) || relations.contains("feed") {
            basis = .declared
        } else if Self.vagueTypes.contains(media), FeedAddress.looksLikeFeed(place) {
            basis = .declaredVaguely
        } else {
            return nil
        }
        if FeedAddress.isForComments(place, title: title) { basis = .comments }
        return FeedCandidate(url: url, basis: basis, title: title, detail: media.isEmpty ? nil : media)
    }

    // MARK: Anchors

    private func anchor(_ node: Int) -> FeedCandidate? {
        guard let href = page.attribute(.href, of: node), href.utf8.count < 2048 else { return nil }
        let type = page.attribute(.type, of: node)?.lowercased()
        let isTyped = type.map { Self.types.contains($0) } ?? false
        let label = text(content(of: node)) ?? text(page.attribute(.title, of: node))
        // Most links end here, before their addresses are taken apart.
        guard isTyped || FeedAddress.mayMatter(href) || FeedAddress.mayMatter(label ?? ""),
            let url = resolved(href), let place = SitePlace(url), !FeedAddress.isForSharing(place),
            isTyped || FeedAddress.looksLikeFeed(place) || FeedAddress.mayBeFeed(place, label: label ?? "")
        else { return nil }
        let isOwn = FeedAddress.isSameSite(place.host, host ?? "")
        let basis: FeedCandidate.Basis =
            FeedAddress.isForComments(place, title: label) ? .comments : isOwn ? .anchor : .foreignAnchor
        return FeedCandidate(url: url, basis: basis, title: label, detail: type)
    }

    /// The text of a link; that of a hostile one, which holds half the page, is not wanted.
    private func content(of node: Int) -> String? {
        let subtree = page.subtree(of: node)
        return subtree.count <= 16 ? page.content(of: node) : nil
    }

    private func text(_ text: String?) -> String? {
        let text = FeedValue.squeezed(text ?? "")
        return text.isEmpty || text.utf8.count > 200 ? nil : text
    }
}
