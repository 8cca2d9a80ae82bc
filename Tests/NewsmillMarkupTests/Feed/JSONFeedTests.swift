internal import NewsmillMarkup
internal import Testing

@Suite struct JSONFeedTests {
    static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "A & B", "home_page_url": "https://example.org/",
         "language": "en", "items": [
          {"id": 7, "url": "/1", "title": "One", "content_html": "<p onclick='x()'>Text</p>", "summary": "S",
           "date_published": "2025-06-06T10:00:00Z", "date_modified": "2025-06-07T10:00:00Z",
           "authors": [{"name": "Ann Lee"}], "tags": ["t1", "t2"], "image": "/i.jpg",
           "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]},
          {"id": "8", "external_url": "https://example.net/2", "content_text": "1 < 2", "author": {"name": "Bo Ek"}}]}
        """

    @Test func everyField() throws {
        let feed = try FeedParser.parse(Array(Self.json.utf8), options: FeedOptions(base: "https://example.org/feed"))
        var first = FeedEntry()
        first.id = "7"
        first.link = "https://example.org/1"
        first.title = FeedText("One", isHTML: false)
        first.content = FeedText("<p>Text</p>", isHTML: true)
        first.summary = FeedText("S", isHTML: false)
        first.published = "2025-06-06T10:00:00Z"
        first.updated = "2025-06-07T10:00:00Z"
        first.authors = [FeedPerson(name: "Ann Lee")]
        first.categories = [FeedCategory("t1"), FeedCategory("t2")]
        first.media = ["https://example.org/i.jpg"]
        first.enclosures = [FeedEnclosure("https://example.org/a.mp3", type: "audio/mpeg", length: "12")]
        var second = FeedEntry()
        second.id = "8"
        second.link = "https://example.net/2"
        second.content = FeedText("1 < 2", isHTML: false)
        second.authors = [FeedPerson(name: "Bo Ek")]
        #expect(feed.title?.html == "A &amp; B" && feed.link == "https://example.org/" && feed.language == "en")
        #expect(feed.entries == [first, second] && feed.damage == nil)
    }

    @Test func aFeedCutShortKeepsItsWholeItems() throws {
        let feed = try FeedParser.parse(Array(Self.json.utf8.dropLast(40)))
        #expect(feed.entries.map(\.id) == ["7"] && feed.damage != nil)
    }

    @Test(arguments: ["{", "{}", #"{"items": 1}"#, "{\"items\":" + String(repeating: "[", count: 100_000)])
    func isNoFeed(json: String) {
        #expect(throws: FeedError.self) { try FeedParser.parse(Array(json.utf8)) }
    }
}
