internal import NewsmillMarkup
internal import Testing

@Suite struct FeedHintsTests {
    static func hints(_ text: String) throws -> FeedHints {
        try FeedParser.parse(Array(text.utf8), options: FeedOptions(base: "https://example.org/rss")).hints
    }

    @Test func `RSS 2 with the syndication module and Atom's links`() throws {
        let hints = try Self.hints(
            """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel><title>T</title><link>https://example.org/</link>
              <atom:link rel="self" type="application/rss+xml" href="/feed"/><atom:link rel="hub" href="https://hub.example/"/>
              <ttl> 15 </ttl><skipHours><hour>0</hour><hour>24</hour><hour/></skipHours>
              <skipDays><day>Saturday</day><day>Sunday</day></skipDays>
              <sy:updatePeriod>
              hourly	</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><sy:updateBase>2000-01-01T12:00+00:00</sy:updateBase>
              <item><title>I</title><ttl>99</ttl><skipHours><hour>5</hour></skipHours><atom:link rel="self" href="/item"/></item>
            </channel></rss>
            """)
        #expect(hints.ttl == "15")
        #expect(hints.skipHours == ["0", "24"])
        #expect(hints.skipDays == ["Saturday", "Sunday"])
        #expect(hints.updatePeriod == "hourly")
        #expect(hints.updateFrequency == "2")
        #expect(hints.updateBase == "2000-01-01T12:00+00:00")
        #expect(hints.selfLink == "https://example.org/feed")
        #expect(hints.hubs == ["https://hub.example/"])
    }

    @Test func `RDF with an undeclared prefix, Atom, JSON Feed, and a feed that says nothing`() throws {
        let rdf = try Self.hints(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="x"><title>T</title><sy:updatePeriod>daily</sy:updatePeriod></channel><item/></rdf:RDF>
            """)
        #expect(rdf.updatePeriod == "daily")
        let atom = try Self.hints(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link rel="self" href="a.xml"/>
            <link rel="HUB" href="https://hub.example/"/><entry><link rel="self" href="no"/></entry></feed>
            """)
        #expect(atom.selfLink == "https://example.org/a.xml")
        #expect(atom.hubs == ["https://hub.example/"])
        let json = try Self.hints(
            #"{"version":"https://jsonfeed.org/version/1.1","feed_url":"f.json","hubs":[{"type":"WebSub","url":"/hub"}],"items":[]}"#
        )
        #expect(json.selfLink == "https://example.org/f.json")
        #expect(json.hubs == ["https://example.org/hub"])
        #expect(try Self.hints("<rss><channel><title>T</title></channel></rss>") == FeedHints())
    }

    static func schedule(_ channel: String) throws -> FeedSchedule {
        FeedSchedule(try hints("<rss><channel>\(channel)</channel></rss>"))
    }

    @Test(arguments: [
        ("", nil), ("<ttl>60</ttl>", 60), ("<ttl>60.0</ttl>", 60), ("<ttl>0</ttl>", nil), ("<ttl>-5</ttl>", nil),
        ("<ttl>soon</ttl>", nil), ("<ttl>1e99</ttl>", nil), ("<ttl>99999</ttl>", nil), ("<ttl>nan</ttl>", nil),
        ("<ttl/>", nil),
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<sy:updatePeriod>Hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 15),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", nil),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1000</sy:updateFrequency>", 1),
        ("<sy:updateFrequency>2</sy:updateFrequency>", 720), ("<sy:updatePeriod>yearly</sy:updatePeriod>", nil),
        ("<sy:updatePeriod>often</sy:updatePeriod>", nil),
        ("<ttl>15</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 120),
        ("<ttl>99999</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60),
    ])
    func `minutes between readings`(channel: String, minutes: Int?) throws {
        #expect(try Self.schedule(channel).minimumMinutes == minutes)
    }

    @Test(arguments: [
        (["0", "23", "7"], Set([0, 7, 23])), (["24", "1"], Set([0, 1])), (["25", "-1", "x", "3"], Set([3])),
        ((0...23).map { "\($0)" }, Set()), ([], Set()),
    ])
    func `hours to skip`(hours: [String], expected: Set<Int>) throws {
        let channel = "<skipHours>" + hours.map { "<hour>\($0)</hour>" }.joined() + "</skipHours>"
        #expect(try Self.schedule(channel).skippedHours == expected)
    }

    @Test(arguments: [
        (["Monday", "SUNDAY"], Set([1, 7])), (["sat", "Someday", "m"], Set([6])),
        (["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"], Set()),
    ])
    func `days to skip`(days: [String], expected: Set<Int>) throws {
        let channel = "<skipDays>" + days.map { "<day>\($0)</day>" }.joined() + "</skipDays>"
        #expect(try Self.schedule(channel).skippedDays == expected)
    }

    @Test func `the wait ends with the hours and days to skip`() throws {
        let schedule = try Self.schedule(
            "<skipHours><hour>23</hour><hour>0</hour></skipHours><skipDays><day>Saturday</day><day>Sunday</day></skipDays>"
        )
        #expect(schedule.minutesToWait(weekday: 1, hour: 12, minute: 30) == 0)
        #expect(schedule.minutesToWait(weekday: 1, hour: 23, minute: 30) == 90)
        #expect(schedule.minutesToWait(weekday: 5, hour: 23, minute: 0) == (1 + 48 + 1) * 60)
        #expect(schedule.minutesToWait(weekday: 7, hour: 12, minute: 15) == 12 * 60 - 15 + 60)
    }

    @Test func `a flood of hints stays small`() throws {
        let flood = String(repeating: "<hour>1</hour>", count: 50_000)
        #expect(try Self.hints("<rss><channel><skipHours>\(flood)</skipHours></channel></rss>").skipHours.count < 100)
    }
}
