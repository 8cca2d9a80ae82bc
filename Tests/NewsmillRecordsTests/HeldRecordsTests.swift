import NewsmillCore
import NewsmillRecords
import NewsmillTestSupport
import Testing

struct HeldRecordsTests {
    private func article(_ id: String, _ link: StoryLink?, copyOf original: String? = nil) -> Article {
        var article = Article.extracted("Some words.", id: id)
        article.story = link
        if let original {
            let reference = ArticleReference(Article.extracted("Some words.", id: original))
            article.copy = CopyLink(original: reference, similarity: 1, shared: [])
        }
        return article
    }

    private func link(
        _ story: String, merged other: String? = nil, split: (from: String, story: String, articles: [String])? = nil
    ) -> StoryLink {
        var link = StoryLink(story: story, title: "", keywords: [])
        if let other { link.relations = [StoryLink.Relation(kind: .merged, other: other, similarity: 1)] }
        if let split {
            link.split = StoryLink.Split(
                from: split.from, story: split.story, title: "", keywords: [], similarity: 0,
                articles: split.articles.map { ArticleReference(Article.extracted("Some words.", id: $0)) })
        }
        return link
    }

    private func add(_ article: Article, to held: inout HeldRecords) {
        var writer = RecordWriter()
        let story = writer.write(article)
        held.add(writer.bytes[...], article, story: story)
    }

    private func all(_ held: inout HeldRecords) -> [String] {
        var lines: [UInt8] = []
        while let some = held.takeSome() { lines += some }
        return stories(lines)
    }

    private func stories(_ lines: [UInt8]) -> [String] {
        String(decoding: lines, as: UTF8.self).split(separator: "\n").map { line in
            let value = line.split(separator: "\"story\":")[1].prefix { $0 != "," }
            return value.filter { $0 != "\"" }
        }
    }

    @Test func `records name the stories that are known when they leave`() {
        var held = HeldRecords()
        for article in [
            article("a", link("one")), article("b", link("one")), article("c", nil), article("d", link("two")),
            article("copy", link("one"), copyOf: "b"),
            // Two turns out to be three, which turns out to be one; b turns out to tell another.
            article("e", link("three", merged: "two")), article("f", link("one", merged: "three")),
            article("g", link("one", split: (from: "one", story: "four", articles: ["b"]))),
        ] {
            add(article, to: &held)
        }
        #expect(held.takeReleased().isEmpty)
        #expect(all(&held) == ["one", "four", "null", "one", "four", "one", "one", "one"])
        // What is known stays known.
        add(article("copy2", link("one"), copyOf: "b"), to: &held)
        #expect(all(&held) == ["four"])
    }

    @Test func `a story of an article that moved may be merged later`() {
        var held = HeldRecords()
        add(article("a", link("one")), to: &held)
        add(article("b", link("one", split: (from: "one", story: "two", articles: ["a"]))), to: &held)
        add(article("c", link("three", merged: "two")), to: &held)
        #expect(all(&held) == ["three", "one", "three"])
    }

    @Test func `beyond the capacity the oldest leave as they stand`() {
        var held = HeldRecords(capacity: 5000)
        for number in 0..<3000 { add(article("\(number)", link("one")), to: &held) }
        let left = stories(held.takeReleased()).count
        #expect((2900..<3000).contains(left))
        add(article("last", link("zero", merged: "one")), to: &held)
        let before = stories(held.takeReleased())
        let after = all(&held)
        #expect(left + before.count + after.count == 3001)
        #expect(Set(before).isSubset(of: ["one", "zero"]) && Set(after) == ["zero"])
    }
}
