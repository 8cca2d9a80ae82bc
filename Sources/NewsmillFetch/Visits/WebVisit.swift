internal import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// One visit to one source of the web, from the question to the note about it. What comes is read by the source itself.
///
/// A class because the reading asks for pages through it; used by one thread.
final class WebVisit {
    /// What a source made of what came.
    enum Reading {
        /// - Parameters:
        ///   - entries: what there was, taken or not.
        ///   - news: whether any of it was not known.
        ///   - isWhole: false when the next run is to read all of it again.
        case read(entries: Int, news: Bool, isWhole: Bool, schedule: FeedSchedule?)
        /// It is not what was expected.
        case refused(CaptureError)
        /// The run is ending.
        case stopped
    }

    /// A page that was wanted.
    enum Page {
        case here(Capture)
        case missing(String, mayComeLater: Bool)
        case stopped
    }

    let id: String
    let context: SourceContext
    private let url: String
    private let maximumBytes: Int
    private var book: VisitBook
    private var visit: SourceVisit
    /// Seconds since 1970.
    private let now: Int

    private init(id: String, url: String, maximumBytes: Int, context: SourceContext, state: SourceState) {
        self.id = id
        self.url = url
        self.maximumBytes = maximumBytes
        self.context = context
        now = Timestamp.parse(context.now)?.secondsSinceEpoch ?? 0
        book = VisitBook(state, now: context.now)
        visit = SourceVisit(source: id, url: state.movedTo ?? url, outcome: .failed, state: state)
    }

    /// Visits a source if it is due, and notes how it went.
    ///
    /// - Parameter read: reads a capture, emitting its items; its location is `url`, wherever the source has moved, because
    ///   an entry's identity must outlive its feed's address.
    /// - Throws: ``SourceError`` when the source cannot be had; the visit has been noted then.
    static func run(
        id: String, url: String, maximumBytes: Int, context: SourceContext, _ emit: (Item) -> Bool,
        read: (WebVisit, Capture) -> Reading
    ) throws {
        func note(_ outcome: SourceVisit.Outcome, _ state: SourceState, _ reason: String) {
            let visit = SourceVisit(source: id, url: url, outcome: outcome, reason: reason, state: state)
            _ = emit(.note(.visit(visit)))
        }
        switch VisitPlan(context.memory.state(of: id), url: url, now: context.now, isNamed: context.isNamed) {
        case .wait(let state, let reason): note(.notDue, state, reason)
        case .gone(let state, let reason): note(.gone, state, reason)
        case .ask(let state):
            let visit = WebVisit(id: id, url: url, maximumBytes: maximumBytes, context: context, state: state)
            try visit.run(emit, read)
        }
    }

    private func run(_ emit: (Item) -> Bool, _ read: (WebVisit, Capture) -> Reading) throws {
        let state = book.state
        let answer = ask(
            WebRequest(
                source: id, url: visit.url, purpose: .feed, etag: state.etag, lastModified: state.lastModified,
                maximumBytes: maximumBytes))
        guard answer.others.allSatisfy({ emit(.note(.response($0))) }) else { return }
        switch answer.result {
        case .failure(let failure):
            if failure.weight == .cancelled { return }
            book.failed(failure.weight)
            try fail(failure.reason, emit)
        case .success(var capture):
            capture.location = url
            guard emit(.note(.response(capture))) else { return }
            visit.status = capture.status
            if let last = capture.exchange?.url, last != visit.url { visit.finalURL = last }
            try took(capture, movedTo: answer.movedTo, emit, read)
        }
    }

    private func took(
        _ capture: Capture, movedTo: String?, _ emit: (Item) -> Bool, _ read: (WebVisit, Capture) -> Reading
    ) throws {
        let status = capture.status ?? 200
        switch status {
        case 304:
            book.moved(to: movedTo)
            unchanged(capture, emit)
        case 200..<300:
            if capture.sha256 == book.state.sha256 {
                book.moved(to: movedTo)
                keep(capture)
                return unchanged(capture, emit)
            }
            switch read(self, capture) {
            case .stopped: return
            case .refused(let error): reject(capture, error, emit)
            case .read(let entries, let news, let isWhole, let schedule):
                book.moved(to: movedTo)
                book.succeeded(changed: news, hints: hints(capture, schedule))
                if isWhole { keep(capture) } else { book.readAgain() }
                visit.entries = entries
                finish(.read, emit)
            }
        case 410:
            book.isGone()
            note("410: it is gone for good, and will not be asked again until `newsmill sources resume \(id)`")
            finish(.gone, emit)
        case 429, 503:
            let wait = RetryAfter.seconds(capture.exchange?.headers ?? [], now: now)
            book.failed(.temporary, retryAfter: wait)
            try fail(
                "\(status) from its server, which is too busy" + (wait.map { "; it asks to wait \($0) s" } ?? ""), emit)
        case 500...:
            book.failed(.soft)
            try fail("\(status) from its server, which has trouble", emit)
        case 401, 402, 403, 451:
            book.failed(.hard)
            try fail("\(status): its server does not let us read it", emit)
        case 404:
            book.failed(.hard)
            try fail("404: there is no such address; `newsmill sources discover` may find where it is now", emit)
        default:
            book.failed(.hard)
            try fail("its server answered \(status), which says nothing to read", emit)
        }
    }

    // MARK: For the reading

    /// Fetches what the source leads to, and notes every response on the way.
    func page(_ url: String, purpose: WebRequest.Purpose = .page, _ emit: (Item) -> Bool) -> Page {
        let answer = ask(WebRequest(source: id, url: url, purpose: purpose, maximumBytes: maximumBytes))
        guard answer.others.allSatisfy({ emit(.note(.response($0))) }) else { return .stopped }
        switch answer.result {
        case .failure(let failure):
            if failure.weight == .cancelled { return .stopped }
            return .missing(failure.reason, mayComeLater: failure.weight != .hard)
        case .success(var capture):
            capture.location = self.url
            // Another source's request brought it, and noted it.
            if answer.requests > 0, !emit(.note(.response(capture))) { return .stopped }
            let status = capture.status ?? 200
            if (200..<300).contains(status) { return .here(capture) }
            return .missing("its server answered \(status)", mayComeLater: status == 429 || status >= 500)
        }
    }

    /// Adds a sentence to what the visit's note says.
    func note(_ reason: String) {
        visit.reason = [visit.reason, reason].compactMap { $0 }.joined(separator: "; ")
    }

    /// Whether what was published then is older than what the run asks for.
    func isTooOld(_ published: String?) -> Bool {
        guard let since = context.since, let date = published.flatMap(FeedDate.read) else { return false }
        return date.iso8601 < since
    }

    // MARK: Ends

    private func unchanged(_ capture: Capture, _ emit: (Item) -> Bool) {
        book.succeeded(changed: false, hints: hints(capture, nil))
        guard emit(.unchanged) else { return }
        finish(.unchanged, emit)
    }

    /// What came is not what was expected. The bytes are kept, and can be looked at.
    private func reject(_ capture: Capture, _ error: CaptureError, _ emit: (Item) -> Bool) {
        book.failed(.hard)
        let reason = "\(error.reason). `newsmill sources discover \(visit.url)` looks for the feeds of a page"
        note(reason)
        let rejection = Rejection(
            kind: .dropped, stage: "input", rule: error.rule, reason: reason, source: id, location: capture.location,
            capture: capture)
        guard emit(.rejected(rejection)) else { return }
        finish(.failed, emit)
    }

    private func fail(_ reason: String, _ emit: (Item) -> Bool) throws {
        note(reason)
        finish(.failed, emit)
        throw SourceError.unreachable(source: id, reason: "\(visit.url): \(reason)")
    }

    private func finish(_ outcome: SourceVisit.Outcome, _ emit: (Item) -> Bool) {
        visit.outcome = outcome
        visit.state = book.state
        if let moved = book.state.movedTo, moved != visit.url {
            note("it has moved for good to \(moved), which is asked from now on")
        }
        _ = emit(.note(.visit(visit)))
    }

    private func keep(_ capture: Capture) {
        let headers = capture.exchange?.headers ?? []
        book.keep(etag: headers.first("etag"), lastModified: headers.first("last-modified"), sha256: capture.sha256)
    }

    private func hints(_ capture: Capture, _ schedule: FeedSchedule?) -> VisitBook.Hints {
        var hints = VisitBook.Hints()
        if let headers = capture.exchange?.headers { hints.freshFor = CacheControl.freshSeconds(headers, now: now) }
        if let schedule {
            hints.interval = schedule.minimumMinutes.map { $0 * 60 }
            hints.skipHours = schedule.skippedHours.sorted()
            hints.skipDays = schedule.skippedDays.sorted()
        }
        return hints
    }

    private func ask(_ request: WebRequest) -> WebAnswer {
        let answer = context.web.get(request)
        visit.bytes += answer.bytes
        visit.requests += answer.requests
        return answer
    }
}
