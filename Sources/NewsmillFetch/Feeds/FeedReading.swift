internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// Takes the entries of a feed that has come: those that are new or changed, with their pages where they are wanted.
struct FeedReading {
    private let options: FeedSourceOptions
    private let visit: WebVisit
    /// Pages that may be had another time.
    private var missingPages = 0

    init(_ visit: WebVisit, options: FeedSourceOptions) {
        self.visit = visit
        self.options = options
    }

    mutating func read(_ capture: Capture, _ emit: (Item) -> Bool) -> WebVisit.Reading {
        var capture = capture
        capture.mediaType = Self.mediaType(capture.mediaType)
        let found: (feed: Feed, articles: [Article])
        do throws(CaptureError) {
            found = try FeedArticles.read(capture, charset: ContentType(capture.mediaType).charset)
        } catch {
            return .refused(error)
        }
        var news = false
        var entries = zip(found.feed.entries, found.articles).map { (entry: $0, article: $1) }
        let isCut = found.feed.damage != nil && capture.exchange?.hasCertainEnd == false && !entries.isEmpty
        if isCut {
            // It broke off, and nothing said where it should end: what stands last may be half of an entry.
            entries.removeLast()
            visit.note("the answer broke off; its last entry is left for the next run")
        }
        for (entry, article) in entries {
            let fingerprint = EntryFingerprint.of(entry, fullText: options.fullText)
            let isKnown = visit.context.memory.isKnown(
                source: visit.id, location: capture.location, part: article.part ?? "", fingerprint: fingerprint)
            if isKnown {
                guard emit(.unchanged) else { return .stopped }
                continue
            }
            news = true
            var article = article
            article.fingerprint = fingerprint
            if !options.outlet.isEmpty { article.document.given.outlet = options.outlet }
            if EntryPage.isWanted(for: entry, options.fullText), !visit.isTooOld(article.document.given.published) {
                guard let joined = withPage(article, emit) else { return .stopped }
                article = joined
            }
            guard emit(.article(article)) else { return .stopped }
        }
        if missingPages > 0 {
            visit.note("\(missingPages) page\(missingPages == 1 ? "" : "s") could not be had; the next run tries again")
        }
        if let damage = found.feed.damage { visit.note("the feed is damaged and was mended: \(damage)") }
        return .read(
            entries: found.articles.count, news: news, isWhole: missingPages == 0 && !isCut,
            schedule: FeedSchedule(found.feed.hints))
    }

    /// - Returns: the article, of the page if it could be had; nil when the run is ending.
    private mutating func withPage(_ article: Article, _ emit: (Item) -> Bool) -> Article? {
        guard let url = article.url, WebAddress.problem(url) == nil else { return article }
        // Another source has brought this page in before: the entry is a sighting of it.
        if visit.context.memory.isStored(url: url) { return article }
        switch visit.page(url, emit) {
        case .stopped: return nil
        case .here(let page):
            do throws(CaptureError) {
                return try LinkedPage.join(article, page: page)
            } catch {
                return withoutPage(article, url, error.reason)
            }
        case .missing(let reason, let mayComeLater):
            var article = withoutPage(article, url, reason)
            if mayComeLater {
                article.fingerprint = nil
                missingPages += 1
            }
            return article
        }
    }

    private func withoutPage(_ article: Article, _ url: String, _ reason: String) -> Article {
        var article = article
        article.mark(
            .article, stage: "input", rule: "full-text/unavailable",
            reason: "the text is that of the feed; the page \(url) could not be had: \(reason)")
        return article
    }

    /// The type that makes a capture read as a feed, now and when its articles are rebuilt: many servers call a feed a text or
    /// a page.
    private static func mediaType(_ declared: String) -> String {
        let type = ContentType(declared)
        if CaptureReader.feedTypes.contains(type.mediaType) { return declared }
        return "application/xml" + (type.charset.map { "; charset=\($0)" } ?? "")
    }
}
