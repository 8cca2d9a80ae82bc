import Foundation
import GRDB
import NewsmillStore
import NewsmillTestSupport
import NewsmillText
import Testing

/// `newsmill reprocess` and `newsmill backtest`, through the real program: what the one foretells, the other does.
@Suite(.serialized) struct ReprocessTests {
    /// What an analyst sees of the stored articles.
    private struct Snapshot {
        struct Article: Equatable {
            var title: String?
            var text: String
            var topics: Set<String> = []
            var entities: Set<String> = []
            var removed: Set<String> = []
        }

        var articles: [Int64: Article] = [:]

        init(_ path: String) throws {
            let queue = try DatabaseQueue(path: path)
            articles = try queue.read { db in
                var articles: [Int64: Article] = [:]
                for row in try Row.fetchAll(db, sql: "SELECT id, title, text FROM v_articles") {
                    articles[row["id"]] = Article(title: row["title"], text: row["text"])
                }
                for row in try Row.fetchAll(db, sql: "SELECT article_id, topic FROM v_tags") {
                    articles[row[0]]?.topics.insert(row[1])
                }
                for row in try Row.fetchAll(db, sql: "SELECT DISTINCT article_id, entity FROM v_mentions") {
                    articles[row[0]]?.entities.insert(row[1])
                }
                for row in try Row.fetchAll(
                    db,
                    sql: """
                        SELECT article_id, removed_stage || '/' || removed_rule || ' ' || original FROM v_paragraphs
                        WHERE NOT kept
                        """)
                {
                    articles[row[0]]?.removed.insert(row[1])
                }
                return articles
            }
            try queue.close()
        }

        /// How many articles gain and lose each of something, as `name +gained -lost`.
        static func balance(_ before: Snapshot, _ after: Snapshot, _ part: (Article) -> Set<String>) -> Set<String> {
            var counts: [String: (Int, Int)] = [:]
            for (id, old) in before.articles {
                let (old, new) = (part(old), after.articles[id].map(part) ?? [])
                for name in new.subtracting(old) { counts[name, default: (0, 0)].0 += 1 }
                for name in old.subtracting(new) { counts[name, default: (0, 0)].1 += 1 }
            }
            return Set(counts.map { "\($0.key) +\($0.value.0) -\($0.value.1)" })
        }
    }

    private func balances(_ report: JSONNode, _ key: String, _ name: String) -> Set<String> {
        Set(
            (report[key]?.array ?? []).map { entry in
                "\(entry[name]?.string ?? "") +\(entry["gained"]?.compact ?? "") -\(entry["lost"]?.compact ?? "")"
            })
    }

    private func report(_ result: Program.Result) throws -> JSONNode {
        try JSONParser.parse(Array(result.output.utf8))
    }

    private func number(_ node: JSONNode?, _ keys: String...) -> Int {
        var node = node
        for key in keys { node = node?[key] }
        return Int(node?.compact ?? "") ?? -1
    }

    /// Files of every kind.
    private func writeFiles(_ shop: Workshop, articles: Int = 60) throws {
        try shop.writeArticles(articles)
        for name in [
            "001-bridge-terminals.txt", "003-bridge-translated.txt", "005-rugby-maher.txt", "feed.xml",
            "harbour-bridge.html",
        ] {
            try shop.folder.write(try Repository.text(of: "seeds/\(name)"), to: "in/\(name)")
        }
        try shop.folder.write(
            "Wrapped lines\n\nThis paragraph is broken at a fixed width, as old mail programs\nhave always done it with every line that they were given to\nsend to somebody else, and nobody knows the reason why.\n\n»Größe«, said Mr. Trump, señor — Ilona of Tesla.\n",
            to: "in/wrapped.txt")
    }

    /// Another query, another topic, an entity more, an alias less, a stage told to be stricter, lines no longer joined.
    private func change(_ shop: Workshop, name: String = "pipeline.json") throws {
        var pipeline = try shop.folder.read("pipeline.json")
        for (old, new) in [
            (#"{ "stage": "extract" }"#, #"{ "stage": "extract", "options": { "unwrap": false } }"#),
            (#"{ "stage": "deduplicate-paragraphs" },"#, ""),
            (
                #"{ "id": "musk", "query": "entity:elon-musk OR rocket*" }"#,
                #"{ "id": "musk", "query": "entity:elon-musk AND NOT satellite*" }, { "id": "ports", "query": "entity:port-valera OR harbour" }"#
            ),
            (#""entities": ["entities.json"]"#, #""entities": ["new-entities.json"]"#),
        ] {
            #expect(pipeline.contains(old))
            pipeline = pipeline.replacing(old, with: new)
        }
        try shop.folder.write(pipeline, to: name)
        let entities = try shop.folder.read("entities.json")
        let start = try #require(entities.firstRange(of: "\"entities\": ["))
        let port = #"{ "id": "port-valera", "name": "Port Valera", "kind": "place" },"#
        try shop.folder.write(
            (entities[..<start.upperBound] + port + entities[start.upperBound...]).replacing(
                #"{ "text": "Ilona", "kind": "slip", "gate": "evidence", "notBefore": ["Maher", "Staller"] },"#,
                with: ""),
            to: "new-entities.json")
    }

    @Test(.timeLimit(.minutes(5)))
    func `what backtest foretells of files, feeds and archived pages, reprocess does`() throws {
        let country = try FeedCountry(count: 40, hosts: 10, isImpatient: false)
        defer { withExtendedLifetime(country) {} }
        let shop = try Workshop(
            sources: #"{ "id": "in", "type": "files", "path": "in/*" },"# + country.sources, run: country.fetchSection)
        try writeFiles(shop)
        let run = try report(shop.run(["--json"]))
        let stored = number(run, "stored")
        // On a busy machine some feeds may give up.
        #expect(stored > 90)
        let untouched = try report(try shop.newsmill("backtest", "--json"))
        #expect(number(untouched, "articles") == stored)
        #expect(number(untouched, "changed") == 0, "\(untouched.compact)")
        #expect(number(untouched, "turned_away") == 0)

        try change(shop)
        let before = try Snapshot(shop.database)
        let dump = try Store.open(shop.database, mode: .readOnly).dump(runs: true)
        let foretold = try report(try shop.newsmill("backtest", "--json", "--examples", "1000"))
        #expect(try Store.open(shop.database, mode: .readOnly).dump(runs: true) == dump)
        let rehearsed = try report(try shop.newsmill("reprocess", "--dry-run", "--json", "--examples", "1000"))
        #expect(try Store.open(shop.database, mode: .readOnly).dump(runs: true) == dump)

        let done = try report(
            try shop.newsmill("reprocess", "--json", "--examples", "1000", "--now", "2025-07-01T03:00:00Z"))
        let after = try Snapshot(shop.database)
        for key in [
            "articles", "changed", "trail_alone", "turned_away", "mentions_changed", "topics", "entities", "removed",
            "titles", "texts", "facts",
        ] {
            #expect(foretold[key]?.compact == done[key]?.compact, "\(key)")
            #expect(rehearsed[key]?.compact == done[key]?.compact, "\(key)")
        }
        // And that is what has happened.
        let topics = Snapshot.balance(before, after, \.topics)
        #expect(topics.contains { $0.hasPrefix("ports +") } && topics.contains { $0.hasPrefix("musk +0 -") })
        #expect(balances(foretold, "topics", "topic") == topics)
        let entities = Snapshot.balance(before, after, \.entities)
        #expect(entities.contains { $0.hasPrefix("port-valera +") })
        #expect(balances(foretold, "entities", "entity") == entities)
        let titles = before.articles.filter { after.articles[$0.key]?.title != $0.value.title }.count
        #expect(number(foretold, "titles", "count") == titles)
        let texts = before.articles.filter { after.articles[$0.key]?.text != $0.value.text }.count
        #expect(number(foretold, "texts", "count") == texts && texts > 10)
        let lost = (foretold["removed"]?.array ?? []).reduce(0) { $0 + number($1, "lost") }
        #expect(
            lost
                == before.articles.reduce(0) {
                    $0 + $1.value.removed.subtracting(after.articles[$1.key]?.removed ?? []).count
                })
        // Per day they add up.
        for topic in foretold["topics"]?.array ?? [] {
            let days = topic["days"]?.array ?? []
            #expect(days.reduce(0) { $0 + number($1, "gained") } == number(topic, "gained"))
            #expect(days.reduce(0) { $0 + number($1, "lost") } == number(topic, "lost"))
        }
        #expect(number(try report(try shop.newsmill("backtest", "--json")), "changed") == 0)
        try checkRun(shop, entered: stored, changed: number(done, "changed"))
        try checkTrail(shop, stored)
        // The next run finds all as it was.
        let next = try report(shop.run(["--json", "--only", "in"]))
        #expect(number(next, "stored") == 0 && number(next, "unchanged") == 66, "\(next.compact)")
    }

    private func checkRun(_ shop: Workshop, entered: Int, changed: Int) throws {
        let queue = try DatabaseQueue(path: shop.database)
        try queue.read { db in
            let run = try #require(
                try Row.fetchOne(db, sql: "SELECT * FROM v_runs WHERE purpose = 'reprocess' ORDER BY id DESC"))
            #expect(run["outcome"] == "clean")
            #expect(run["entered"] == entered)
            #expect(run["new_versions"] == changed)
            #expect((run["unchanged"] as Int) + (run["stored"] as Int) == entered)
            let pipeline = try shop.folder.read("pipeline.json")
            #expect(run["configuration"] == pipeline)
            let versions = try Int.fetchOne(db, sql: "SELECT count(*) FROM article_versions")
            #expect(versions == changed)
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM articles WHERE version > 1") == changed)
        }
        try queue.write { try $0.execute(sql: "INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')") }
        try queue.close()
    }

    private func checkTrail(_ shop: Workshop, _ articles: Int) throws {
        for id in stride(from: 1, through: articles, by: max(1, articles / 8)) {
            let explained = try report(try shop.newsmill("explain", "\(id)", "--json"))
            #expect(
                explained["trail"]?["rebuilt"]?.compact == "true", "article \(id): \(explained["trail"]?.compact ?? "")"
            )
        }
    }

    /// What compares articles is kept: agency, original, story, and what stages remember.
    @Test(.timeLimit(.minutes(4)))
    func `archives of other crawlers are read again; copies, stories and memory stay as they are`() throws {
        let country = try FeedCountry(count: 40, hosts: 10, isImpatient: false)
        defer { withExtendedLifetime(country) {} }
        let crawler = try Workshop(sources: country.sources, run: country.fetchSection)
        try crawler.run()
        let shop = try Workshop(
            sources: """
                { "id": "in", "type": "files", "path": "in/*" },
                { "id": "archive", "type": "warc", "path": "captures/*" }
                """, run: #"{ "failOn": { "rejected": 1000, "failed": 1000 } }"#)
        try FileManager.default.moveItem(
            atPath: "\(crawler.path)/output/captures", toPath: "\(shop.path)/captures")
        for (name, outlet) in [("c", "one"), ("d", "two")] {
            try shop.folder.write(
                "News of outlet \(outlet)\n\n\"We shall build the bridge again before the winter comes, and nobody will stop us,\" Elon Musk of Tesla told \(outlet) reporters on Friday.",
                to: "in/\(name).txt")
        }
        let words = (0..<80).map { "harbour\($0 * 7 % 83)x" }.joined(separator: " ")
        try shop.folder.write("Ferry sails\n\nLONDON (Reuters) - \(words).", to: "in/a.txt")
        try shop.folder.write(
            "Ferry has sailed\n\nBrought to you by Ilona of Tesla.\n\nLONDON (Reuters) - \(words).", to: "in/b.txt")
        try shop.run()
        #expect(number(try report(try shop.newsmill("backtest", "--json")), "changed") == 0)
        func kept() throws -> [String] {
            let queue = try DatabaseQueue(path: shop.database)
            defer { try? queue.close() }
            return try queue.read { db in
                try [
                    "SELECT json_array(id, url, agency, agency_basis, duplicate_of, similarity, shared, story_id) FROM articles",
                    "SELECT json_array(article_id, rule, reason) FROM decisions WHERE stage = 'deduplicate-articles'",
                    "SELECT json_array(id, stage, location, hex(data)) FROM lessons",
                    "SELECT json_array(article_id, text, utterance_id, utterance_similarity) FROM quotations",
                    "SELECT json_array(id, title) FROM stories",
                    "SELECT json_array(id, article_id, run_id, location) FROM sightings",
                ].flatMap { try String.fetchAll(db, sql: $0) }
            }
        }
        let before = try kept()
        #expect(before.contains { $0.contains(#""Reuters","dateline",1"#) }, "\(before.prefix(3))")
        #expect(before.contains { $0.contains("/story/") })
        #expect(before.count { $0.contains("nobody will stop us") && $0.contains(",1,") } == 2, "\(before)")
        try change(shop)
        let done = try report(try shop.newsmill("reprocess", "--json"))
        #expect(number(done, "changed") > 20)
        #expect(try kept() == before)
        try checkTrail(shop, number(done, "articles"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `a reprocessed database has what a fresh run would have found`() throws {
        let (old, fresh) = (try Workshop(), try Workshop())
        for shop in [old, fresh] { try writeFiles(shop) }
        try old.run()
        for shop in [old, fresh] { try change(shop) }
        #expect(try old.newsmill("reprocess", "--quiet", "--workers", "3", "--batch", "5").status == 0)
        try fresh.run()
        func rows(_ shop: Workshop) throws -> [String] {
            let queue = try DatabaseQueue(path: shop.database)
            defer { try? queue.close() }
            return try queue.read { db in
                try [
                    """
                    SELECT json_array(article_id, position, role, start, original, text, removed_stage, removed_rule, removed_reason)
                    FROM paragraphs
                    """,
                    """
                    SELECT json_array(article_id, ordinal, paragraph, start, length, surface, entity, rule, evidence, rewritten)
                    FROM mentions JOIN entities ON entities.id = entity_id
                    """,
                    "SELECT json_array(article_id, topic, query, evidence) FROM tags",
                    """
                    SELECT json_array(article_id, stage, rule, action, field, paragraph, start, length, before, after, reason)
                    FROM decisions WHERE stage NOT IN ('deduplicate-articles', 'group-stories') ORDER BY article_id, ordinal
                    """,
                    """
                    SELECT json_array(id, record_id, url, title, published, outlet, language, authors, topics, word_count, content_hash)
                    FROM articles
                    """,
                    "SELECT json_array(article_id, source_id, location, part, capture_id) FROM sightings",
                ].flatMap { try String.fetchAll(db, sql: $0) }.sorted()
            }
        }
        let (first, second) = (try rows(old), try rows(fresh))
        #expect(first.count > 1000)
        #expect(first == second, "\(zip(first, second).first { $0 != $1 } ?? ("", ""))")
    }

    /// Four databases, four kills each.
    @Test(.timeLimit(.minutes(6)))
    func `killed at random instants, then run once: the same as undisturbed`() throws {
        func shop() throws -> Workshop {
            let shop = try Workshop()
            try writeFiles(shop, articles: 300)
            try shop.run()
            try change(shop)
            return shop
        }
        let arguments = ["reprocess", "--quiet", "--batch", "4", "--now", "2025-07-01T03:00:00Z"]
        let undisturbed = try shop()
        #expect(try Program.run(arguments, in: undisturbed.path).status == 0)
        let expected = try undisturbed.dump()
        var random = SplitMix64(seed: 5)
        for _ in 0..<4 {
            let shop = try shop()
            #expect(try shop.killAtRandom(arguments, times: 4, longest: 0.9, using: &random))
            #expect(try Program.run(arguments, in: shop.path).status == 0)
            #expect(try shop.dump() == expected)
        }
    }

    @Test func `a selection is all that is touched; a query is tried alone; what is wrong is said`() throws {
        let shop = try Workshop()
        let missing = try shop.newsmill("reprocess")
        #expect(missing.status == 65 && missing.errors.contains("no such database"))
        #expect(try shop.newsmill("backtest").status == 65)
        try writeFiles(shop, articles: 20)
        try shop.run()
        let topic = try shop.newsmill("backtest", "--topic", "barges", "--query", "barge*", "--json")
        let found = try report(topic)
        #expect(balances(found, "topics", "topic") == ["barges +4 -0"], "\(topic.output)")
        #expect(found["entities"]?.array?.isEmpty == true && number(found, "changed") == 4)
        let wrong = try shop.newsmill("backtest", "--topic", "barges", "--query", "barge* AND")
        #expect(wrong.status == 64 && wrong.errors.contains("^"))
        #expect(try shop.newsmill("backtest", "--query", "x").status == 64)
        let unknown = try shop.newsmill("backtest", "--topic", "mask")
        #expect(unknown.status == 64 && unknown.errors.contains("did you mean \"musk\"?"))

        try change(shop, name: "new.json")
        let people = try shop.newsmill("backtest", "--config", "new.json", "--source", "in")
        #expect(people.status == 0 && people.output.contains("Port Valera (port-valera)"))
        #expect(people.output.contains("nothing was written"))
        let typo = try shop.newsmill("backtest", "--source", "im")
        #expect(typo.status == 64 && typo.errors.contains("did you mean \"in\"?"))
        try change(shop)
        #expect(try shop.newsmill("reprocess", "--quiet", "--id", "3", "--since", "2025-06-01").status == 0)
        let queue = try DatabaseQueue(path: shop.database)
        #expect(try queue.read { try Int.fetchAll($0, sql: "SELECT id FROM articles WHERE version > 1") } == [3])
        // Bytes that are gone are told of, and the article stays.
        try queue.write { db in
            try db.execute(
                sql: "UPDATE captures SET body = NULL WHERE id = (SELECT capture_id FROM articles WHERE id = 4)")
        }
        try queue.close()
        let lost = try shop.newsmill("reprocess", "--id", "4", "--id", "5", "--json")
        #expect(lost.status == 1 && lost.errors.contains("what is stored stays"))
        let told = try report(lost)
        #expect(number(told, "failed") == 1 && number(told, "turned_away") == 1)
        #expect(try shop.newsmill("status", "--json").output.contains("article 4 stays as it is"))
    }
}
