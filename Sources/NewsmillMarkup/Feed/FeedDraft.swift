/// A feed or an entry while it is read, and which of two values wins: the one of the better ``FeedRank``; among equals
/// the first, but for links and dates, where the last does: it is what other readers take.
struct FeedDraft {
    private struct Ranked<Value> {
        var value: Value?
        var rank = FeedRank.last

        mutating func offer(_ new: Value?, _ newRank: FeedRank, lastWins: Bool = false) {
            guard let new, value == nil || newRank < rank || lastWins && newRank == rank else { return }
            value = new
            rank = newRank
        }
    }

    private var title = Ranked<FeedText>()
    private var summary = Ranked<FeedText>()
    private var content = Ranked<FeedText>()
    private var link = Ranked<String>()
    private var id = Ranked<String>()
    private var permanentLink: String?
    private var published = Ranked<String>()
    private var updated = Ranked<String>()
    private var language = Ranked<String>()
    private var authors: [FeedPerson] = []
    private var authorRank = FeedRank.last
    var originalLink: String?
    var source: String?
    var categories: [FeedCategory] = []
    var enclosures: [FeedEnclosure] = []
    var media: [String] = []

    mutating func offer(title: FeedText, _ rank: FeedRank) { self.title.offer(title, rank) }
    mutating func offer(link: String, _ rank: FeedRank) { self.link.offer(link, rank, lastWins: true) }
    mutating func offer(published: String, _ rank: FeedRank) { self.published.offer(published, rank, lastWins: true) }

    mutating func offer(updated: String, _ rank: FeedRank) {
        self.updated.offer(updated, rank == .extended ? .own : rank, lastWins: true)
    }

    mutating func offer(language: String?, _ rank: FeedRank) { self.language.offer(language, rank) }
    mutating func offer(content: FeedText, _ rank: FeedRank) { self.content.offer(content, rank) }

    /// Two summaries of one entry: the second is the content, where there is no other.
    mutating func offer(summary: FeedText, _ rank: FeedRank) {
        if self.summary.value != nil, self.summary.rank == rank {
            content.offer(summary, .last)
        } else {
            self.summary.offer(summary, rank)
        }
    }

    /// - Parameter link: the id as an address, if it is one.
    mutating func offer(id: String, link: String?, _ rank: FeedRank) {
        self.id.offer(id, rank)
        permanentLink = permanentLink ?? link
    }

    /// Several of one rank are several people; those of a worse rank are the same ones again.
    mutating func offer(author: FeedPerson, _ rank: FeedRank) {
        let rank = rank == .extended ? .own : rank
        if authors.isEmpty || rank < authorRank {
            authors = [author]
            authorRank = rank
        } else if rank == authorRank, !authors.contains(author) {
            authors.append(author)
        }
    }

    // MARK: Results

    func feed() -> Feed {
        var feed = Feed()
        feed.title = title.value
        feed.description = summary.value
        feed.link = link.value ?? permanentLink
        feed.language = language.value
        feed.updated = updated.value ?? published.value
        feed.authors = authors
        return feed
    }

    func entry() -> FeedEntry {
        var entry = FeedEntry()
        entry.id = id.value
        entry.title = title.value
        entry.link = link.value ?? permanentLink
        entry.originalLink = originalLink
        entry.published = published.value
        entry.updated = updated.value
        entry.authors = authors
        entry.summary = summary.value
        entry.content = content.value
        entry.categories = categories
        entry.enclosures = enclosures
        entry.media = media
        entry.source = source
        return entry
    }
}
