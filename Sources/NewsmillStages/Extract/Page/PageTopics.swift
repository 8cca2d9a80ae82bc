import NewsmillMarkup
import NewsmillText

/// The publisher's own keywords: from JSON-LD, meta elements, or the links marked as topics; the first that says something.
enum PageTopics {
    static func find(_ page: PageScan, _ linked: LinkedData, outlets: [String]) -> [String] {
        let keywords = page.meta["keywords"]
        let candidates: [[String]] = [
            linked.topics, list(page.meta["news_keywords"]), list(keywords), page.metaTags.flatMap { list($0) },
            page.tagLinks,
            linked.sections, list(page.meta["article:section"]),
        ]
        let names = Set(outlets.map { PageTitle.letters($0) })
        for candidate in candidates {
            let topics = cleaned(candidate, names)
            if !topics.isEmpty { return topics }
        }
        return []
    }

    private static func list(_ text: String?) -> [String] {
        guard let text else { return [] }
        let items = text.split { $0 == "," || $0 == ";" || $0 == "、" || $0 == "，" || $0 == "|" }
            .map { WhiteSpace.squeezed(String($0)) }
        // Where words are not parted by spaces, keywords may be.
        if items.count == 1, let only = items.first,
            only.unicodeScalars.contains(where: { $0.value >= 0x3040 && $0.value < 0xA000 })
        {
            return only.split(separator: " ").map(String.init)
        }
        return items
    }

    /// Keys of "Key: value" that are the publishing system's business.
    private static let systemKeys: Set<String> = [
        "category", "nlp category", "nlp entity tokens", "section", "page type", "article type", "partner", "language",
        "day", "time", "wc", "type", "author", "format", "source",
    ]
    private static let topicKeys: Set<String> = [
        "subject", "topic", "tag", "keyword", "person", "location", "organisation",
    ]

    private static func cleaned(_ topics: [String], _ outlets: Set<String>) -> [String] {
        var result: [String] = []
        var seen: Set<String> = []
        for topic in topics {
            var topic = WhiteSpace.squeezed(HTMLParser.decodeReferences(topic))
            while let first = topic.first, first == "#" || first == "\"" { topic.removeFirst() }
            topic = topic.trimmingTrailing("\",;")
            if let colon = topic.firstIndex(of: ":") {
                let key = Folding.fold(String(topic[..<colon]))
                if systemKeys.contains(key) { continue }
                if topicKeys.contains(key) { topic = WhiteSpace.squeezed(String(topic[topic.index(after: colon)...])) }
            }
            let key = PageTitle.letters(topic)
            guard !key.isEmpty, topic.count <= 80, !outlets.contains(key), !topic.contains("_"), !isIdentifier(topic),
                seen.insert(key).inserted
            else { continue }
            result.append(topic)
        }
        return result
    }

    /// A UUID or another key of a machine's.
    private static func isIdentifier(_ topic: String) -> Bool {
        topic.utf8.count >= 16 && topic.utf8.count { $0 &- 0x30 < 10 } * 4 >= topic.utf8.count && !topic.contains(" ")
    }
}
