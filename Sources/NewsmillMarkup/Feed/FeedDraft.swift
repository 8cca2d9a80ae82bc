/// A feed or an entry while it is read, and which of two values wins: the one of the better ``FeedRank``; among equals
/// the first, but for links and dates, where the last does: it is what other readers take.
struct FeedDraft {
    /// How firmly a fact stands so far.
    private struct Slot {
        private var rank: FeedRank?

        /// Whether a new value is to be taken.
        mutating func takes(_ newRank: FeedRank, lastWins: Bool = false) -> Bool {
            if let rank, newRank > rank || newRank == rank && !lastWins { return false }
            rank = newRank
            return true
        }

        func holds(_ other: FeedRank) -> Bool { rank == other }
    }

    /// What is taken so far. A feed's own facts have the same names, so that one draft serves both.
    var facts = FeedEntry()
    private var languageText: String?
    private var permanentLink: String?
    private var title = Slot()
    private var summary = Slot()
    private var content = Slot()
    private var link = Slot()
    private var id = Slot()
    private var published = Slot()
    private var updated = Slot()
    private var language = Slot()
    private var authors = Slot()

    mutating func offer(title: FeedText, _ rank: FeedRank) {
        if self.title.takes(rank) { facts.title = title }
    }

    mutating func offer(link: String, _ rank: FeedRank) {
        if self.link.takes(rank, lastWins: true) { facts.link = link }
    }

    mutating func offer(published: String, _ rank: FeedRank) {
        if self.published.takes(rank, lastWins: true) { facts.published = published }
    }

    mutating func offer(updated: String, _ rank: FeedRank) {
        if self.updated.takes(rank == .extended ? .own : rank, lastWins: true) { facts.updated = updated }
    }

    mutating func offer(language: String, _ rank: FeedRank) {
        if self.language.takes(rank) { languageText = language }
    }

    mutating func offer(content: FeedText, _ rank: FeedRank) {
        if self.content.takes(rank) { facts.content = content }
    }

    /// Two summaries of one entry: the second is the content, where there is no other.
    mutating func offer(summary: FeedText, _ rank: FeedRank) {
        if self.summary.holds(rank) {
            offer(content: summary, .last)
        } else if self.summary.takes(rank) {
            facts.summary = summary
        }
    }

    /// - Parameter link: the id as an address, if it is one.
    mutating func offer(id: String, link: String?, _ rank: FeedRank) {
        if self.id.takes(rank) { facts.id = id }
        permanentLink = permanentLink ?? link
    }

    /// Several of one rank are several people; those of a worse rank are the same ones again.
    mutating func offer(author: FeedPerson, _ rank: FeedRank) {
        let rank = rank == .extended ? .own : rank
        if authors.holds(rank) {
            if !facts.authors.contains(author) { facts.authors.append(author) }
        } else if authors.takes(rank) {
            facts.authors = [author]
        }
    }

    // MARK: Results

    func feed() -> Feed {
        var feed = Feed()
        feed.title = facts.title
        feed.description = facts.summary
        feed.link = facts.link ?? permanentLink
        feed.language = languageText
        feed.updated = facts.updated ?? facts.published
        feed.authors = facts.authors
        return feed
    }

    consuming func entry() -> FeedEntry {
        if facts.link == nil { facts.link = permanentLink }
        return facts
    }
}
