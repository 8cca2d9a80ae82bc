/// What a feed says of how it wants to be read, as written. ``FeedSchedule`` makes sense of it.
public struct FeedHints: Sendable, Equatable {
    /// RSS 2.0: minutes that a copy may be kept.
    public internal(set) var ttl: String?
    /// RSS 0.91: hours of the day, GMT.
    public internal(set) var skipHours: [String] = []
    /// RSS 0.91: English names.
    public internal(set) var skipDays: [String] = []
    /// RSS 1.0's syndication module: `hourly` … `yearly`, how often in one of them, and from when it is counted.
    public internal(set) var updatePeriod: String?
    public internal(set) var updateFrequency: String?
    public internal(set) var updateBase: String?
    /// The address that the feed says is its own (`rel="self"`, JSON Feed's `feed_url`), resolved.
    public internal(set) var selfLink: String?
    /// Where new entries are announced (WebSub), resolved.
    public internal(set) var hubs: [String] = []

    /// A day has 24 hours; a feed that lists thousands is not believed anyway.
    private static let maximumCount = 32

    public init() {}

    mutating func offer(_ value: String, _ element: FeedElement) {
        switch element {
        case .ttl: ttl = ttl ?? value
        case .hour: if skipHours.count < Self.maximumCount { skipHours.append(value) }
        case .day: if skipDays.count < Self.maximumCount { skipDays.append(value) }
        case .updatePeriod: updatePeriod = updatePeriod ?? value
        case .updateFrequency: updateFrequency = updateFrequency ?? value
        case .updateBase: updateBase = updateBase ?? value
        default: break
        }
    }

    mutating func offer(link: String, _ relation: String) {
        switch relation.lowercased() {
        case "self": selfLink = selfLink ?? link
        case "hub": if hubs.count < Self.maximumCount { hubs.append(link) }
        default: break
        }
    }
}
