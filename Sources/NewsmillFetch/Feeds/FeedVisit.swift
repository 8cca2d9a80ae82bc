internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// One visit to one feed, from the question to the note about it.
struct FeedVisit {
    private let id: String
    private let options: FeedSourceOptions
    private let context: SourceContext
    private var book: VisitBook
    private var visit: SourceVisit
    /// Seconds since 1970.
    private let now: Int
    /// Pages that may be had another time: then the feed is read again even if it has not changed.
    private var missingPages = 0

    init(id: String, options: FeedSourceOptions, context: SourceContext, state: SourceState) {
        self.id = id
        self.options = options
        self.context = context
        now = Timestamp.parse(context.now)?.secondsSinceEpoch ?? 0
        book = VisitBook(state, now: context.now)
        visit = SourceVisit(source: id, url: state.movedTo ?? options.url, outcome: .failed, state: state)
    }

    /// - Throws: ``SourceError`` when the feed cannot be had; the visit has been noted then.
    mutating func run(_ emit: (Item) -> Bool) throws {
        let state = book.state
        let answer = ask(
            WebRequest(
                source: id, url: visit.url, purpose: .feed, etag: state.etag, lastModified: state.lastModified,
                maximumBytes: options.maximumBytes))
        guard answer.others.allSatisfy({ emit(.note(.response($0))) }) else { return }
        switch answer.result {
        case .failure(let failure):
            if failure.weight == .cancelled { return }
            book.failed(failure.weight)
            try fail(failure.reason, emit)
        case .success(var capture):
            // One place, wherever it moves: an entry's identity must outlive its feed's address.
            capture.location = options.url
            capture.mediaType = Self.mediaType(capture.mediaType)
            guard emit(.note(.response(capture))) else { return }
            visit.status = capture.status
            if let url = capture.exchange?.url, url != visit.url { visit.finalURL = url }
            try took(capture, movedTo: answer.movedTo, emit)
        }
    }

    private mutating func took(_ capture: Capture, movedTo: String?, _ emit: (Item) -> Bool) throws {
        let headers = capture.exchange?.headers ?? []
        switch capture.status ?? 200 {
        case 304:
            book.moved(to: movedTo)
            unchanged(capture, emit)
        case 200..<300:
            if capture.sha256 == book.state.sha256 {
                book.moved(to: movedTo)
                book.keep(
                    etag: headers.first("etag"), lastModified: headers.first("last-modified"), sha256: capture.sha256)
                return unchanged(capture, emit)
            }
            let found: (feed: Feed, articles: [Article])
            do throws(CaptureError) {
                found = try FeedArticles.read(capture, charset: ContentType(capture.mediaType).charset)
            } catch {
                return reject(capture, error, emit)
            }
            book.moved(to: movedTo)
            read(found.feed, found.articles, capture, emit)
        case 410:
            book.isGone()
            visit.reason = "410: it is gone for good, and will not be asked again until `newsmill sources resume \(id)`"
            finish(.gone, emit)
        case 429, 503:
            let wait = RetryAfter.seconds(headers, now: now)
            book.failed(.temporary, retryAfter: wait)
            let words = wait.map { "; it asks to wait \($0) s" } ?? ""
            try fail("\(capture.status ?? 0) from its server, which is too busy\(words)", emit)
        case 500...:
            book.failed(.soft)
            try fail("\(capture.status ?? 0) from its server, which has trouble", emit)
        case 401, 402, 403, 451:
            book.failed(.hard)
            try fail("\(capture.status ?? 0): its server does not let us read it", emit)
        case 404:
            book.failed(.hard)
            try fail("404: there is no such address; `newsmill sources discover` may find where the feed is now", emit)
        case let status:
            book.failed(.hard)
            try fail("its server answered \(status), which says nothing to read", emit)
        }
    }

    private mutating func unchanged(_ capture: Capture, _ emit: (Item) -> Bool) {
        book.succeeded(changed: false, hints: hints(capture, nil))
        guard emit(.unchanged) else { return }
        finish(.unchanged, emit)
    }

    /// What came is no feed. The bytes are kept, and can be looked at.
    private mutating func reject(_ capture: Capture, _ error: CaptureError, _ emit: (Item) -> Bool) {
        book.failed(.hard)
        let reason = "\(error.reason). `newsmill sources discover \(visit.url)` looks for the feeds of a page"
        visit.reason = reason
        let rejection = Rejection(
            kind: .dropped, stage: "input", rule: error.rule, reason: reason, source: id,
            location: capture.location, capture: capture)
        guard emit(.rejected(rejection)) else { return }
        finish(.failed, emit)
    }

    private mutating func read(
        _ feed: Feed, _ articles: [Article], _ capture: Capture, _ emit: (Item) -> Bool
    ) {
        visit.entries = articles.count
        var news = 0
        for (entry, article) in zip(feed.entries, articles) {
            var article = article
            let fingerprint = EntryFingerprint.of(entry, fullText: options.fullText)
            if context.memory.isKnown(
                source: id, location: capture.location, part: article.part ?? "", fingerprint: fingerprint)
            {
                guard emit(.unchanged) else { return }
                continue
            }
            news += 1
            article.fingerprint = fingerprint
            if !options.outlet.isEmpty { article.document.given.outlet = options.outlet }
            if EntryPage.isWanted(for: entry, options.fullText), !isTooOld(entry) {
                guard let joined = joinPage(article, emit) else { return }
                article = joined
            }
            guard emit(.article(article)) else { return }
        }
        book.succeeded(changed: news > 0, hints: hints(capture, feed))
        let headers = capture.exchange?.headers ?? []
        if missingPages == 0 {
            book.keep(
                etag: headers.first("etag"), lastModified: headers.first("last-modified"), sha256: capture.sha256)
        } else {
            book.readAgain()
            note("\(missingPages) page\(missingPages == 1 ? "" : "s") could not be had; the next run tries again")
        }
        if let damage = feed.damage { note("the feed is damaged and was mended: \(damage)") }
        finish(.read, emit)
    }

    /// - Returns: the article, of the page if it could be had; nil when the run is ending.
    private mutating func joinPage(_ article: Article, _ emit: (Item) -> Bool) -> Article? {
        guard let url = article.url, WebAddress.problem(url) == nil else { return article }
        // Another source has brought this page in before: the entry is a sighting of it.
        if context.memory.isStored(url: url) { return article }
        let answer = ask(WebRequest(source: id, url: url, purpose: .page, maximumBytes: options.maximumBytes))
        guard answer.others.allSatisfy({ emit(.note(.response($0))) }) else { return nil }
        let reason: String
        let mayComeLater: Bool
        switch answer.result {
        case .failure(let failure):
            if failure.weight == .cancelled { return nil }
            reason = failure.reason
            mayComeLater = failure.weight != .hard
        case .success(var page):
            page.location = article.capture.location
            if answer.requests > 0, !emit(.note(.response(page))) { return nil }
            let status = page.status ?? 200
            if (200..<300).contains(status) {
                do throws(CaptureError) {
                    return try EntryPage.join(article, page: page)
                } catch {
                    reason = error.reason
                    mayComeLater = false
                }
            } else {
                reason = "its server answered \(status)"
                mayComeLater = status == 429 || status >= 500
            }
        }
        var article = article
        article.mark(
            .article, stage: "input", rule: "full-text/unavailable",
            reason: "the text is that of the feed; the page \(url) could not be had: \(reason)")
        if mayComeLater {
            article.fingerprint = nil
            missingPages += 1
        }
        return article
    }

    private func isTooOld(_ entry: FeedEntry) -> Bool {
        guard let since = context.since, let text = entry.published ?? entry.updated, let date = FeedDate.read(text)
        else { return false }
        return date.iso8601 < since
    }

    private func hints(_ capture: Capture, _ feed: Feed?) -> VisitBook.Hints {
        var hints = VisitBook.Hints()
        if let headers = capture.exchange?.headers { hints.freshFor = CacheControl.freshSeconds(headers, now: now) }
        if let feed {
            let schedule = FeedSchedule(feed.hints)
            hints.interval = schedule.minimumMinutes.map { $0 * 60 }
            hints.skipHours = schedule.skippedHours.sorted()
            hints.skipDays = schedule.skippedDays.sorted()
        }
        return hints
    }

    private mutating func ask(_ request: WebRequest) -> WebAnswer {
        let answer = context.web.get(request)
        visit.bytes += answer.bytes
        visit.requests += answer.requests
        return answer
    }

    private mutating func note(_ reason: String) {
        visit.reason = [visit.reason, reason].compactMap { $0 }.joined(separator: "; ")
    }

    private mutating func fail(_ reason: String, _ emit: (Item) -> Bool) throws {
        visit.reason = reason
        finish(.failed, emit)
        throw SourceError.unreachable(source: id, reason: "\(visit.url): \(reason)")
    }

    private mutating func finish(_ outcome: SourceVisit.Outcome, _ emit: (Item) -> Bool) {
        visit.outcome = outcome
        visit.state = book.state
        if let moved = book.state.movedTo, moved != visit.url {
            note("it has moved for good to \(moved), which is asked from now on")
        }
        _ = emit(.note(.visit(visit)))
    }

    /// The type that makes a capture read as a feed, now and when its articles are rebuilt: many servers call a feed a text or
    /// a page.
    private static func mediaType(_ declared: String) -> String {
        let type = ContentType(declared)
        if CaptureReader.feedTypes.contains(type.mediaType) { return declared }
        return "application/xml" + (type.charset.map { "; charset=\($0)" } ?? "")
    }
}
