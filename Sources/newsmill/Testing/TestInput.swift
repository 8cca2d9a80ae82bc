import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillText

/// What a test of the pipeline puts in: the articles of its file, or the one that it holds itself.
struct TestInput {
    struct Problem: Error {
        let reason: String
    }

    /// In the order of the file; what cannot be read is a rejection.
    let items: [Item]
    /// Which of them the test is about.
    let subject: Int

    /// - Throws: ``Problem`` when there is nothing, or too much, to test.
    init(_ test: PipelineTest, baseDirectory: String) throws {
        if let file = test.file {
            var items: [Item] = []
            var options = FilesOptions()
            options.path = OneOrMany([file])
            // No clock: a test gives the same result on every day.
            let context = SourceContext(baseDirectory: baseDirectory, now: "")
            let source = try FilesSource(id: test.source ?? Self.source, options: options, context: context)
            try source.read { item in
                items.append(item)
                return true
            }
            subject = try Self.subject(of: items, test.part, file)
            items[subject] = Self.given(test, to: items[subject])
            self.items = items
        } else {
            items = [Self.given(test, to: .article(Self.article(test)))]
            subject = 0
        }
    }

    private static let source = "test"

    private static func article(_ test: PipelineTest) -> Article {
        let text = test.html ?? test.text ?? ""
        let body = Array(text.utf8)
        let capture = Capture(
            source: test.source ?? source, location: test.keyPath, capturedAt: "",
            mediaType: test.html == nil ? "text/plain" : "text/html", sha256: SHA256.hex(body), body: body)
        let document = Document(kind: test.html == nil ? .text : .html, text: text)
        return Article(id: test.name, capture: capture, document: document)
    }

    /// Adds what a record would say beside the text.
    private static func given(_ test: PipelineTest, to item: Item) -> Item {
        guard case .article(var article) = item else { return item }
        var given = article.document.given
        if test.title != nil || test.published != nil || test.outlet != nil || test.url != nil, given.basis == "none" {
            given.basis = "record"
        }
        given.title = test.title ?? given.title
        given.published = test.published ?? given.published
        given.outlet = test.outlet ?? given.outlet
        given.url = test.url ?? given.url
        article.url = test.url ?? article.url
        article.document.given = given
        return .article(article)
    }

    private static func subject(of items: [Item], _ part: String?, _ file: String) throws -> Int {
        let names = items.map(name)
        if let part {
            if let index = names.firstIndex(of: part) { return index }
            throw Problem(reason: "\(file) has no part \"\(part)\"; it has \(list(names))")
        }
        if items.isEmpty { throw Problem(reason: "there is nothing in \(file)") }
        if items.count > 1 {
            throw Problem(reason: "\(file) holds \(items.count) articles; name one with \"part\": \(list(names))")
        }
        return 0
    }

    private static func name(_ item: Item) -> String {
        switch item {
        case .article(let article): article.id
        case .rejected(let rejection): rejection.part ?? String(rejection.location.split(separator: "#").last ?? "")
        case .unchanged, .note: ""
        }
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
        return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
    }
}
