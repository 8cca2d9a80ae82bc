internal import NewsmillText

/// Services whose feeds have addresses that can be told from a page's.
///
/// A new one is a new line. `{}` in a path stands for one part of it, `{1}` and `{2}` in the feed for the first and the
/// second of these, `{root}` for scheme and host; a path matches all pages below it.
struct FeedService {
    let name: String
    /// The host and those below it; `*.` for those below it alone; `*` for any.
    let host: String
    let path: String
    let feed: String

    static let all: [FeedService] = [
        FeedService(
            name: "YouTube", host: "youtube.com", path: "/channel/{}",
            feed: "https://www.youtube.com/feeds/videos.xml?channel_id={1}"),
        FeedService(
            name: "YouTube", host: "youtube.com", path: "/user/{}",
            feed: "https://www.youtube.com/feeds/videos.xml?user={1}"),
        FeedService(
            name: "YouTube", host: "youtube.com", path: "/playlist?list={}",
            feed: "https://www.youtube.com/feeds/videos.xml?playlist_id={1}"),
        FeedService(name: "Reddit", host: "reddit.com", path: "/r/{}", feed: "https://www.reddit.com/r/{1}/.rss"),
        FeedService(name: "Reddit", host: "reddit.com", path: "/user/{}", feed: "https://www.reddit.com/user/{1}/.rss"),
        FeedService(name: "Reddit", host: "reddit.com", path: "/u/{}", feed: "https://www.reddit.com/user/{1}/.rss"),
        FeedService(name: "Medium", host: "*.medium.com", path: "/", feed: "{root}/feed"),
        FeedService(name: "Medium", host: "medium.com", path: "/tag/{}", feed: "https://medium.com/feed/tag/{1}"),
        FeedService(name: "Medium", host: "medium.com", path: "/{}", feed: "https://medium.com/feed/{1}"),
        FeedService(name: "Substack", host: "*.substack.com", path: "/", feed: "{root}/feed"),
        FeedService(name: "Tumblr", host: "*.tumblr.com", path: "/", feed: "{root}/rss"),
        FeedService(name: "Tumblr", host: "tumblr.com", path: "/{}", feed: "https://{1}.tumblr.com/rss"),
        FeedService(name: "Blogger", host: "*.blogspot.*", path: "/", feed: "{root}/feeds/posts/default"),
        FeedService(name: "WordPress.com", host: "*.wordpress.com", path: "/", feed: "{root}/feed/"),
        FeedService(name: "LiveJournal", host: "*.livejournal.com", path: "/", feed: "{root}/data/rss"),
        FeedService(name: "Ghost", host: "*.ghost.io", path: "/", feed: "{root}/rss/"),
        FeedService(name: "Hashnode", host: "*.hashnode.dev", path: "/", feed: "{root}/rss.xml"),
        FeedService(name: "Bear Blog", host: "*.bearblog.dev", path: "/", feed: "{root}/feed/"),
        FeedService(name: "Write.as", host: "write.as", path: "/{}", feed: "https://write.as/{1}/feed/"),
        FeedService(name: "DEV", host: "dev.to", path: "/{}", feed: "https://dev.to/feed/{1}"),
        FeedService(
            name: "GitHub", host: "github.com", path: "/{}/{}", feed: "https://github.com/{1}/{2}/releases.atom"),
        FeedService(name: "GitHub", host: "github.com", path: "/{}/{}", feed: "https://github.com/{1}/{2}/tags.atom"),
        FeedService(
            name: "GitLab", host: "gitlab.com", path: "/{}/{}", feed: "https://gitlab.com/{1}/{2}/-/tags?format=atom"),
        FeedService(name: "Hacker News", host: "news.ycombinator.com", path: "/", feed: "{root}/rss"),
        FeedService(name: "Vimeo", host: "vimeo.com", path: "/{}", feed: "https://vimeo.com/{1}/videos/rss"),
        FeedService(
            name: "Dailymotion", host: "dailymotion.com", path: "/{}", feed: "https://www.dailymotion.com/rss/user/{1}"),
        FeedService(name: "Bluesky", host: "bsky.app", path: "/profile/{}", feed: "https://bsky.app/profile/{1}/rss"),
        FeedService(
            name: "arXiv", host: "arxiv.org", path: "/list/{}", feed: "https://rss.arxiv.org/rss/{1}"),
        // Mastodon and what speaks its language runs on thousands of hosts; a profile is known by its at sign.
        FeedService(name: "Mastodon", host: "*", path: "/@{}", feed: "{root}/@{1}.rss"),
    ]

    /// Hosts with profiles that begin with an at sign and are no Mastodon.
    private static let otherProfiles: Set<String> = [
        "youtube.com", "www.youtube.com", "m.youtube.com", "medium.com", "tiktok.com", "www.tiktok.com", "threads.net",
        "www.threads.net", "threads.com", "www.threads.com", "t.me", "flickr.com", "rumble.com", "odysee.com",
    ]

    static func feeds(of place: SitePlace) -> [(url: String, service: String)] {
        all.compactMap { service in service.feed(of: place).map { ($0, service.name) } }
    }

    private func feed(of place: SitePlace) -> String? {
        guard isAt(place.host) else { return nil }
        let question = path.firstIndex(of: "?")
        let wanted = path[..<(question ?? path.endIndex)].split(separator: "/")
        guard place.segments.count >= wanted.count else { return nil }
        var values: [String] = []
        for (pattern, segment) in zip(wanted, place.segments) {
            guard let value = Self.match(pattern, segment) else { return nil }
            if pattern.hasSuffix("{}") { values.append(value) }
        }
        if let question {
            let name = path[path.index(after: question)...].dropLast(2)
            guard let parameter = place.query.split(separator: "&").first(where: { $0.hasPrefix(name) }) else {
                return nil
            }
            values.append(String(parameter.dropFirst(name.count)))
        }
        var feed = feed.replacing("{root}", with: place.root)
        for (index, value) in values.enumerated() { feed = feed.replacing("{\(index + 1)}", with: value) }
        return feed
    }

    /// What stands for `{}`: not nothing, and no page of the service's own.
    private static func match(_ pattern: Substring, _ segment: String) -> String? {
        guard pattern.hasSuffix("{}") else { return pattern == segment ? segment : nil }
        let start = pattern.dropLast(2)
        guard segment.hasPrefix(start), segment.utf8.count > start.utf8.count else { return nil }
        return String(segment.dropFirst(start.count))
    }

    private func isAt(_ name: String) -> Bool {
        if host == "*" { return !Self.otherProfiles.contains(name) }
        // A country's address of a service: `x.blogspot.co.uk`.
        if host.hasPrefix("*."), host.hasSuffix(".*") {
            return name.contains(host.dropFirst().dropLast()) && !name.hasPrefix("www.")
        }
        if host.hasPrefix("*.") { return name.hasSuffix(host.dropFirst()) && !name.hasPrefix("www.") }
        return name == host
            || name.hasSuffix("." + host) && ["www", "m", "old", "new"].contains(name.prefix { $0 != "." })
    }
}
