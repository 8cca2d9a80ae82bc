import NewsmillCore
import NewsmillText
import Testing

@testable import NewsmillFetch

/// When a source is asked, and what each way of answering changes: pure decisions, one line each.
struct VisitRulesTests {
    private static let url = "https://news.example/feed"
    /// A Saturday, in hour 3.
    private static let now = "2025-06-21T03:15:00Z"

    private static func state(_ change: (inout SourceState) -> Void = { _ in }) -> SourceState {
        var state = SourceState(url: url)
        state.readAt = "2025-06-20T03:15:00Z"
        change(&state)
        return state
    }

    private func plan(_ state: SourceState?, url: String = url, isNamed: Bool = false) -> String {
        switch VisitPlan(state, url: url, now: Self.now, isNamed: isNamed) {
        case .ask(let state): "ask \(state.movedTo ?? state.url) \(state.etag ?? "-")"
        case .wait(_, let reason): "wait \(reason)"
        case .gone: "gone"
        }
    }

    @Test func `the first visit asks, and so does one under another address, from the beginning`() {
        #expect(plan(nil) == "ask \(Self.url) -")
        let known = Self.state { $0.etag = "\"a\"" }
        #expect(plan(known) == "ask \(Self.url) \"a\"")
        #expect(plan(known, url: "https://news.example/rss") == "ask https://news.example/rss -")
    }

    @Test func `a moved source is asked where it went, one that is gone not at all`() {
        #expect(plan(Self.state { $0.movedTo = "https://b.example/" }) == "ask https://b.example/ -")
        let gone = Self.state { $0.goneAt = "2025-06-20T03:15:00Z" }
        #expect(plan(gone) == "gone")
        #expect(plan(gone, isNamed: true) == "gone")
        #expect(plan(gone, url: "https://news.example/new") == "ask https://news.example/new -")
    }

    @Test func `what is not due waits, unless the user names it; what a server asked for binds always`() {
        let resting = Self.state {
            $0.notBefore = "2025-06-21T04:00:00Z"
            $0.notBeforeReason = "its answer is still fresh"
        }
        #expect(plan(resting) == "wait not before 2025-06-21T04:00:00Z: its answer is still fresh")
        #expect(plan(resting, isNamed: true).hasPrefix("ask"))
        let asked = Self.state {
            $0.notBefore = "2025-06-21T04:00:00Z"
            $0.notBeforeReason = VisitBook.askedToWait
        }
        #expect(plan(asked, isNamed: true).hasPrefix("wait"))
        #expect(plan(Self.state { $0.notBefore = "2025-06-21T03:15:00Z" }).hasPrefix("ask"))
    }

    @Test func `hours and days that a feed asks to skip are skipped, but not for ever`() {
        #expect(plan(Self.state { $0.skipHours = [3] }) == "wait it asks not to be read in hour 3 (UTC)")
        #expect(plan(Self.state { $0.skipHours = [2, 4] }).hasPrefix("ask"))
        #expect(plan(Self.state { $0.skipDays = [6] }) == "wait it asks not to be read on Saturdays")
        #expect(plan(Self.state { $0.skipDays = [5, 7] }).hasPrefix("ask"))
        #expect(
            plan(
                Self.state {
                    $0.skipHours = [3]
                    $0.readAt = "2025-06-18T03:00:00Z"
                }
            ).hasPrefix("ask"))
        #expect(plan(Self.state { $0.skipHours = [3] }, isNamed: true).hasPrefix("ask"))
    }

    // MARK: What a visit changes

    /// Minutes until the source is due again, at most a tenth taken off.
    private func minutes(_ state: SourceState) throws -> Int {
        guard let due = state.notBefore else { return 0 }
        let end = try #require(Timestamp.parse(due)).secondsSinceEpoch
        return (end - (try #require(Timestamp.parse(Self.now)).secondsSinceEpoch)) / 60
    }

    private func book(_ state: SourceState = state()) -> VisitBook { VisitBook(state, now: Self.now) }

    @Test(arguments: [
        (VisitBook.Hints(), 0...0), (VisitBook.Hints(freshFor: 3600), 54...60),
        (VisitBook.Hints(freshFor: 60, interval: 7200), 108...120),
        // A nightly run is never kept from a feed that is well.
        (VisitBook.Hints(freshFor: 30 * 86_400), 18 * 60...20 * 60),
    ])
    func `a publisher's hints set the time of the next visit`(hints: VisitBook.Hints, expected: ClosedRange<Int>) throws
    {
        var book = book()
        book.succeeded(changed: true, hints: hints)
        #expect(expected.contains(try minutes(book.state)))
    }

    @Test func `a feed without news is asked less and less, and with the first news as before`() throws {
        var state = Self.state()
        var waits: [Int] = []
        for _ in 0..<12 {
            var book = VisitBook(state, now: Self.now)
            book.succeeded(changed: false, hints: VisitBook.Hints())
            state = book.state
            waits.append(try minutes(state))
        }
        #expect(waits.prefix(2) == [0, 0])
        #expect(zip(waits.dropFirst(2), waits.dropFirst(3)).allSatisfy { $0 <= $1 + 36 })
        #expect((324...360).contains(waits[11]))
        var book = VisitBook(state, now: Self.now)
        book.succeeded(changed: true, hints: VisitBook.Hints())
        #expect(book.state.notBefore == nil)
    }

    @Test func `failures weigh, lengthen the wait up to a week, and never end it`() throws {
        var state = Self.state()
        func fail(_ weight: WebFailure.Weight, retryAfter: Int? = nil) {
            var book = VisitBook(state, now: Self.now)
            book.failed(weight, retryAfter: retryAfter)
            state = book.state
        }
        fail(.temporary)
        fail(.temporary)
        fail(.soft)
        #expect(state.failures == 1 && state.notBefore == nil)
        fail(.hard)
        #expect((108...120).contains(try minutes(state)))
        for _ in 0..<40 { fail(.hard) }
        #expect((6 * 24 * 60...7 * 24 * 60).contains(try minutes(state)))
        var book = VisitBook(state, now: Self.now)
        book.succeeded(changed: true, hints: VisitBook.Hints())
        #expect(book.state.failures == 0 && book.state.notBefore == nil && book.state.readAt == Self.now)
    }

    @Test func `what a server asks for in Retry-After is kept to, and said`() throws {
        var book = book()
        book.failed(.temporary, retryAfter: 5400)
        #expect(try minutes(book.state) == 90)
        #expect(book.state.notBeforeReason == VisitBook.askedToWait)
    }

    @Test func `a lasting failure sends a moved source back to its address in the configuration`() {
        var book = book(Self.state { $0.movedTo = "https://b.example/" })
        book.failed(.soft)
        #expect(book.state.movedTo != nil)
        book.failed(.hard)
        #expect(book.state.movedTo == nil)
    }
}
