import Foundation
import GRDB
import NewsmillCore
import NewsmillTestSupport
import Testing

/// `newsmill rejections`: what was turned away is tried again from the bytes that were kept, whatever became of its source.
@Suite(.serialized) struct RejectionsTests {
    private static let paragraph =
        "The ferry between Port Valera and Sant Elm sails again after the barge was raised from the harbour on Tuesday."

    private static func page(_ number: Int) -> String {
        let body = (0..<4).map { "<p>\(paragraph) Report \(number), part \($0), is the harbour master's.</p>" }
        return """
            <html><head><title>Ferry sails again \(number)</title><meta property="og:site_name" content="Harbour Post"></head>
            <body><article><h1>Ferry sails again \(number)</h1>\(body.joined())</article></body></html>
            """
    }

    private static func feed(_ link: (Int) -> String) -> String {
        let items = (1...3).map { number in
            """
            <item><guid>item-\(number)</guid><title>Ferry sails again \(number)</title><link>\(link(number))</link>
            <pubDate>Sat, 21 Jun 2025 0\(number):49:00 GMT</pubDate><description>\(paragraph)</description></item>
            """
        }
        return "<rss version=\"2.0\"><channel><title>Harbour feed</title>\(items.joined())</channel></rss>"
    }

    /// What an analyst sees of every article.
    private func rows(_ workshop: Workshop) throws -> [String] {
        let queue = try DatabaseQueue(path: workshop.database)
        let rows = try queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT json_array(record_id, url, canonical_url, title, text, outlet, published, published_basis,
                        (SELECT json_group_array(json_array(source_id, location)) FROM sightings s WHERE s.article_id = a.id))
                    FROM v_articles a ORDER BY 1
                    """
            ).map { $0[0] as String }
        }
        try queue.close()
        return rows
    }

    private func workshop(_ server: WebServer, limit: Int?) throws -> Workshop {
        let url = server.url("/feed", host: "post.localhost")
        let workshop = try Workshop(
            sources: """
                { "id": "in", "type": "files", "path": "in/*" },
                { "id": "web", "type": "feed", "url": "\(url)", "fullText": "always", "outlet": "Valera Times" }
                """,
            run: """
                { "fetch": { "contact": "mailto:tests@example.org", "allowPrivateNetworks": ["*.localhost:\(server.port)"],
                    "pauseSeconds": 0.01, "patienceSeconds": 0.1 } }
                """)
        try workshop.folder.write(Self.page(9), to: "in/page.html")
        try workshop.folder.write(#"{"id": "broken", "text": "#, to: "in/records.jsonl")
        if let limit { try setLimit(limit, in: workshop) }
        return workshop
    }

    private func setLimit(_ limit: Int?, in workshop: Workshop) throws {
        let path = "\(workshop.path)/pipeline.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let (plain, limited) = (
            #"{ "stage": "extract" }"#, #"{ "stage": "extract", "options": { "maximumPageBytes": \#(limit ?? 600) } }"#
        )
        try workshop.folder.write(
            limit == nil
                ? text.replacing(/\{ "stage": "extract", "options"[^}]*\} \}/, with: plain)
                : text.replacing(plain, with: limited), to: "pipeline.json")
    }

    @Test(.timeLimit(.minutes(5)))
    func `what was turned away is stored as if it had come through at first`() throws {
        let server = try WebServer { request in
            switch request.path {
            case "/robots.txt": ServedAnswer(404, "")
            case "/feed":
                ServedAnswer(
                    200, Self.feed { "http://\(request.headers.first("host") ?? "")/page/\($0)" },
                    type: "application/rss+xml")
            default: ServedAnswer(200, Self.page(Int(request.path.suffix(1)) ?? 0), type: "text/html")
            }
        }
        let control = try workshop(server, limit: nil)
        try control.run()
        let workshop = try workshop(server, limit: 600)
        let first = try workshop.run()
        #expect(first.status == 1 && first.output.contains("newsmill rejections"))
        #expect(try rows(workshop).isEmpty)
        let listed = try workshop.newsmill("rejections").output
        #expect(listed.contains("extract: page-too-large") && listed.contains("input: record"))
        #expect(listed.contains("web") && listed.contains("item-2"))

        // Where it came from is gone, and nobody is asked.
        let asked = server.log.count
        try FileManager.default.removeItem(atPath: "\(workshop.path)/in/page.html")
        try setLimit(nil, in: workshop)
        #expect(try workshop.newsmill("rejections", "retry", "999").status == 64)
        let rehearsal = try workshop.newsmill("rejections", "retry", "--dry-run", "--stage", "extract")
        #expect(rehearsal.output.contains("stored 4"))
        #expect(try rows(workshop).isEmpty)
        let retry = try workshop.newsmill("rejections", "retry", "--now", "2025-07-01T03:00:00Z")
        #expect(retry.status == 1 && retry.output.contains("stored 4") && retry.output.contains("rejected 1"))
        #expect(try rows(workshop) == rows(control))
        #expect(server.log.count == asked)
        let open = try workshop.newsmill("rejections").output
        #expect(!open.contains("extract") && open.contains("input: record") && open.contains("runs 1 to 2"))
        #expect(
            try workshop.newsmill("rejections", "--all", "--stage", "extract").output.contains("came through in run 2"))
        // Nothing is done twice.
        let dump = try workshop.dump()
        #expect(try workshop.newsmill("rejections", "retry", "--stage", "extract").output.contains("nothing is open"))
        #expect(try workshop.dump() == dump)
        for id in 1...4 { #expect(try workshop.newsmill("explain", "\(id)").status == 0) }
    }

    @Test(.timeLimit(.minutes(5)))
    func `a feed that could not be read is left to the next run, which has its pages, too`() throws {
        let server = try WebServer { request in
            request.path == "/broken"
                ? ServedAnswer(200, "no feed", type: "application/rss+xml") : ServedAnswer(404, "")
        }
        let workshop = try Workshop(
            sources: """
                { "id": "web", "type": "feed", "url": "\(server.url("/broken", host: "post.localhost"))" }
                """,
            run: """
                { "fetch": { "contact": "mailto:tests@example.org", "allowPrivateNetworks": ["*.localhost:\(server.port)"] } }
                """)
        try workshop.run()
        #expect(try workshop.newsmill("rejections").output.contains("input: "))
        let dump = try workshop.dump()
        let retry = try workshop.newsmill("rejections", "retry")
        #expect(retry.status == 0 && retry.errors.contains("left to the next run, which asks their sources again: 1"))
        #expect(try workshop.dump() == dump)
    }
}
