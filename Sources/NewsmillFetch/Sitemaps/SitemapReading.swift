internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// Takes the pages of a sitemap that has come, or of those that an index lists, the latest index entries first.
struct SitemapReading {
    /// Of an index of an index: more levels are no site's idea of order.
    private static let maximumDepth = 3
    private static let maximumSitemaps = 200

    private let options: SitemapOptions
    private let visit: WebVisit
    /// What was published or changed before is passed over. nil for no limit.
    private let oldest: Int?
    private var entries = 0
    private var tooOld = 0
    private var news = false
    private var pages = 0
    private var leftForNextRun = 0
    private var sitemaps = 0

    init(_ visit: WebVisit, options: SitemapOptions) {
        self.visit = visit
        self.options = options
        let now = Timestamp.parse(visit.context.now)?.secondsSinceEpoch
        oldest = options.maximumAgeDays == 0 ? nil : now.map { $0 - options.maximumAgeDays * 86_400 }
    }

    mutating func read(_ capture: Capture, _ emit: (Item) -> Bool) -> WebVisit.Reading {
        var isIndex = false
        do throws(CaptureError) {
            guard try take(capture, depth: 0, &isIndex, emit) else { return .stopped }
        } catch {
            return .refused(error)
        }
        if tooOld > 0 {
            visit.note("\(tooOld) pages are older than \(options.maximumAgeDays) days and were passed over")
        }
        if leftForNextRun > 0 { visit.note("\(leftForNextRun) pages are left for the next run") }
        // An index says nothing of whether its sitemaps have changed.
        return .read(entries: entries, news: news, isWhole: leftForNextRun == 0 && !isIndex, schedule: nil)
    }

    /// - Returns: false when the run is ending.
    private mutating func take(
        _ capture: Capture, depth: Int, _ isIndex: inout Bool, _ emit: (Item) -> Bool
    ) throws(CaptureError) -> Bool {
        var capture = capture
        let charset = ContentType(capture.mediaType).charset
        capture.mediaType = SitemapArticles.mediaType + (charset.map { "; charset=\($0)" } ?? "")
        let (sitemap, articles) = try SitemapArticles.read(capture)
        sitemaps += 1
        if sitemap.passedOver > 0 { visit.note("\(sitemap.passedOver) entries of \(capture.location) were left out") }
        guard sitemap.kind == .index else { return takePages(sitemap, articles, emit) }
        isIndex = true
        guard depth < Self.maximumDepth else {
            visit.note("its indexes lead deeper than \(Self.maximumDepth) levels and were left there")
            return true
        }
        for entry in sitemap.entries where !isTooOld(entry.lastModified) {
            guard sitemaps < Self.maximumSitemaps else {
                visit.note("more than \(Self.maximumSitemaps) sitemaps; the others were left out")
                return true
            }
            switch visit.page(entry.link, purpose: .feed, emit) {
            case .stopped: return false
            case .missing(let reason, _): visit.note("\(entry.link): \(reason)")
            case .here(let next):
                do throws(CaptureError) {
                    guard try take(next, depth: depth + 1, &isIndex, emit) else { return false }
                } catch {
                    visit.note("\(entry.link): \(error.reason)")
                }
            }
        }
        return true
    }

    private mutating func takePages(_ sitemap: Sitemap, _ articles: [Article], _ emit: (Item) -> Bool) -> Bool {
        let dates = Dictionary(
            sitemap.entries.map { (CanonicalLink($0.link).link, $0.news?.published ?? $0.lastModified) },
            uniquingKeysWith: { first, _ in first })
        for article in articles {
            entries += 1
            let date = article.part.flatMap { dates[$0] ?? nil }
            if isTooOld(date) || visit.isTooOld(date) {
                tooOld += 1
                continue
            }
            guard take(article, emit) else { return false }
        }
        return true
    }

    private mutating func take(_ entry: Article, _ emit: (Item) -> Bool) -> Bool {
        guard let url = entry.url, let part = entry.part, let fingerprint = entry.fingerprint else { return true }
        let memory = visit.context.memory
        if memory.isKnown(
            source: visit.id, location: entry.capture.location, part: part, fingerprint: fingerprint)
        {
            return emit(.unchanged)
        }
        news = true
        guard pages < options.maximumPages else {
            leftForNextRun += 1
            return true
        }
        pages += 1
        var entry = entry
        if !options.outlet.isEmpty { entry.document.given.outlet = options.outlet }
        switch visit.page(url, emit) {
        case .stopped: return false
        case .missing(let reason, let mayComeLater):
            if mayComeLater { leftForNextRun += 1 }
            return emit(rejection(entry, rule: "unavailable", reason, isFailure: mayComeLater, capture: nil))
        case .here(let page):
            do throws(CaptureError) {
                return emit(.article(try LinkedPage.join(entry, page: page)))
            } catch {
                return emit(rejection(entry, rule: error.rule, error.reason, isFailure: false, capture: page))
            }
        }
    }

    private func rejection(
        _ entry: Article, rule: String, _ reason: String, isFailure: Bool, capture: Capture?
    ) -> Item {
        .rejected(
            Rejection(
                kind: isFailure ? .failed : .dropped, stage: "input", rule: rule, reason: reason, source: visit.id,
                location: entry.capture.location, part: entry.part, capture: capture))
    }

    private func isTooOld(_ date: String?) -> Bool {
        guard let oldest, let time = date.flatMap(FeedDate.read) else { return false }
        // A date alone is good until its end.
        return time.secondsSinceEpoch + (time.secondOfDay == nil ? 86_400 : 0) < oldest
    }
}
