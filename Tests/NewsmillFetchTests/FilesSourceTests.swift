internal import Foundation
internal import Glibc
internal import NewsmillCore
internal import NewsmillFetch
internal import NewsmillText
internal import Testing

@Suite struct FilesSourceTests {
    @Test func aTextFileIsOneArticleNamedByItsContent() throws {
        let folder = try TemporaryFolder(["seeds/a.txt": "Words"])
        let items = try folder.items(["seeds/*"])
        let hash = SHA256.hex(Array("Words".utf8))
        guard case .article(let article)? = items.first, items.count == 1 else {
            Issue.record("expected one article, got \(items)")
            return
        }
        #expect(article.id == hash)
        #expect(article.part == nil)
        #expect(
            article.capture
                == Capture(
                    source: "s", location: "seeds/a.txt", capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/plain",
                    sha256: hash, body: Array("Words".utf8)))
        #expect(article.document.decoding == Decoding(encoding: "utf-8", basis: "guessed", replacements: 0))
    }

    @Test func aFolderGlobTakesWhatHoldsArticlesInByteOrder() throws {
        let folder = try TemporaryFolder([
            "seeds/b.txt": "b", "seeds/B.md": "B", "seeds/é.txt": "é", "seeds/a.HTML": "<p>a",
            "seeds/entities.json": "[]",
            "seeds/.hidden.txt": "no", "seeds/README": "no", "seeds/sub.txt/deep.txt": "no",
            "seeds/r.jsonl": #"{"id":1,"text":"r"}"#,
        ])
        let expected = [
            "seeds/B.md: B", "seeds/a.HTML: <p>a", "seeds/b.txt: b", "seeds/r.jsonl#1: r", "seeds/é.txt: é",
        ]
        #expect(try folder.read("seeds/*") == expected)
        #expect(try folder.read("seeds") == expected)
        #expect(try folder.read("./seeds//*", "seeds/b.txt") == expected, "a file is read once")
        #expect(
            try folder.read("\(folder.path)/seeds/*") == expected, "the location does not depend on how it is reached")
    }

    @Test(arguments: [
        ("*.txt", ["a1.txt", "a2.txt", "b1.txt"]), ("a?.txt", ["a1.txt", "a2.txt"]), ("[!a]*.txt", ["b1.txt"]),
        ("[a-b]1.txt", ["a1.txt", "b1.txt"]), ("{a,b}1.txt", ["a1.txt", "b1.txt"]),
        ("**", ["a1.txt", "a2.txt", "b1.txt", "x/c1.txt", "x/y/d1.txt"]),
        ("**/*1.txt", ["a1.txt", "b1.txt", "x/c1.txt", "x/y/d1.txt"]), ("x/**/d1.txt", ["x/y/d1.txt"]),
        ("*/*.txt", ["x/c1.txt"]),
        (".h/*.txt", [".h/e1.txt"]), ("x/{c1,y/d1}.txt", ["x/c1.txt", "x/y/d1.txt"]), ("**/y/**/*", ["x/y/d1.txt"]),
        ("a*1*t*t", ["a1.txt"]), ("\\a1.txt", ["a1.txt"]),
    ])
    func globs(pattern: String, found: [String]) throws {
        let names = ["a1.txt", "a2.txt", "b1.txt", "x/c1.txt", "x/y/d1.txt", ".h/e1.txt", "x/.f1.txt"]
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "-") }))
        #expect(try folder.read(pattern) == found.map { "\($0): -" })
    }

    @Test func whatIsNotThereIsAnErrorOfTheSource() throws {
        let folder = try TemporaryFolder(["seeds/entities.json": "[]", "a.txt": "a"])
        for (path, reason) in [
            (
                "no.txt",
                "there is no no.txt in \(folder.path); correct \"path\" in pipeline.json, or put the file there"
            ),
            ("no/*", "no file matches no/* in \(folder.path); correct \"path\" in pipeline.json, or put files there"),
            (
                "seeds/*",
                "nothing that seeds/* matches in \(folder.path) holds articles; expected .txt .md .markdown .html .htm .xhtml .jsonl .ndjson"
            ),
        ] {
            let error = try #require(throws: SourceError.self) { try folder.read(path) }
            guard case .unreachable("s", let found) = error else { continue }
            #expect(found.hasPrefix(reason))
        }
        #expect(try folder.read("no.txt", "a.txt") == ["no.txt ✗ not-found", "a.txt: a"])
    }

    @Test func linksAndDotsLeadNowhereElse() throws {
        let outside = try TemporaryFolder(["secret.txt": "secret", "more/x.txt": "x"])
        let folder = try TemporaryFolder(["seeds/a.txt": "a", "b.txt": "b", "seeds/sub/entities.json": ""])
        try folder.link("seeds/link.txt", to: "\(outside.path)/secret.txt")
        try folder.link("seeds/within.txt", to: "../b.txt")
        try folder.link("seeds/nowhere.txt", to: "nothing")
        try folder.link("seeds/folder", to: outside.path)
        let found = [
            "seeds/a.txt: a", "seeds/link.txt ✗ outside", "seeds/nowhere.txt ✗ unreadable", "seeds/within.txt: b",
        ]
        #expect(try folder.read("seeds/*") == found)
        #expect(try folder.read("seeds/**") == found, "links to folders are not followed")
        #expect(try folder.read("seeds/*/*.txt") == ["seeds/folder/secret.txt ✗ outside"])
        #expect(try folder.read("seeds/*.txt", allowed: [outside.path])[1] == "seeds/link.txt: secret")
        #expect(try folder.read("seeds/link.txt") == ["seeds/link.txt ✗ outside"])

        let name = outside.path.split(separator: "/").last ?? ""
        let dots = "../../../\(name)/secret.txt"
        #expect(try folder.read("seeds/*/\(dots)") == ["seeds/sub/\(dots) ✗ outside"])
        // What the user wrote before the first wildcard is configured by being written.
        #expect(try folder.read("../\(name)/*.txt") == ["../\(name)/secret.txt: secret"])
        #expect(try folder.read("\(outside.path)/more/*.txt") == ["\(outside.path)/more/x.txt: x"])
    }

    @Test func whatIsNoReadableTextIsARejection() throws {
        let folder = try TemporaryFolder([
            "big.txt": "123456789", "empty.txt": " \n", "fit.txt": "12345678", "odd.log": "x",
        ])
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], to: "image.txt")
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        #expect(
            try folder.read("*", maximumBytes: 8) == [
                "big.txt ✗ too-large", "empty.txt ✗ empty", "fit.txt: 12345678", "image.txt ✗ binary",
                "pipe.txt ✗ not-a-file",
            ])
        #expect(try folder.read("odd.log") == ["odd.log ✗ unknown-type"])
        let items = try folder.items(["image.txt"])
        guard case .rejected(let rejection)? = items.first else { return }
        #expect(rejection.reason == "expected text, found a PNG image")
        #expect(rejection.stage == "input" && rejection.kind == .dropped && rejection.capture?.body.count == 6)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func anUnreadableFileIsAFailure() throws {
        let folder = try TemporaryFolder(["a.txt": "a", "b.txt": "b"])
        #expect(chmod("\(folder.path)/a.txt", 0) == 0)
        #expect(try folder.read("*") == ["a.txt ✗ unreadable", "b.txt: b"])
    }

    @Test func knownContentIsUnchanged() throws {
        let folder = try TemporaryFolder([
            "a.txt": "a", "b.txt": "b", "r.jsonl": "{\"id\":1,\"text\":\"r\"}\n{\"id\":2,\"text\":\"s\"}",
        ])
        #expect(try folder.read("*", known: ["a.txt", "r.jsonl#2"]) == ["=", "b.txt: b", "r.jsonl#1: r", "="])
    }

    @Test func stopsWhenTheRunEnds() throws {
        let folder = try TemporaryFolder(["a.txt": "a", "b.txt": "b", "r.jsonl": "x\nx\nx\n"])
        #expect(try folder.read("*", limit: 1) == ["a.txt: a"])
        #expect(try folder.read("r.jsonl", limit: 2).count == 2)
    }

    @Test func optionsSayWhatCannotWork() {
        var options = FilesOptions()
        #expect(options.problems.map(\.keyPath) == ["path"])
        options.path = OneOrMany(["{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"])
        options.maximumBytes = 0
        #expect(options.problems.map(\.keyPath) == ["path[0]", "maximumBytes"])
    }

    @Test func aPathIsAStringOrAList() throws {
        for (json, paths) in [(#"{"path":"a"}"#, ["a"]), (#"{"path":["a","b"]}"#, ["a", "b"])] {
            struct Holder: Decodable { let path: OneOrMany }
            #expect(try JSONDecoder().decode(Holder.self, from: Data(json.utf8)).path.values == paths)
        }
    }
}
