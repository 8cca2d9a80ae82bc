import NewsmillCore
import NewsmillMarkup
import NewsmillRecords
import NewsmillStages
import NewsmillText

/// Hands libFuzzer's inputs to everything that reads pages and feeds. A trap, an overflow, a leak or a time-out is a finding; so is an
/// article that cannot be written down.
@main
enum Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = runFuzzer(&count, &arguments) { data, size in
            Readers.read(UnsafeBufferPointer(start: data, count: size))
            return 0
        }
    }
}

/// libFuzzer's own loop (FuzzerInterface.h), called rather than linked as `main`, which is ours.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What is allocated between the two is not looked for (lsan_interface.h).
@_silgen_name("__lsan_disable") private func disableLeakCheck()
@_silgen_name("__lsan_enable") private func enableLeakCheck()

enum Readers {
    /// Made anew for each input: LeakSanitizer takes what a global enum points to for lost.
    private static func makeStage() -> ExtractStage {
        var options = ExtractStage.Options()
        options.rules = [
            OutletRule(
                host: "rule.example", body: "article, div > p:not(.x) ~ p", title: "h1",
                remove: ["nav", "[class*=ad i]"])
        ]
        return ExtractStage(options: options, resources: Resources())
    }

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        let bytes = Array(bytes)
        let text = TextDecoder.decode(bytes, declared: nil, sniffMarkup: true).text
        page(text, url: nil)
        page(text, url: "https://rule.example/a")
        page(text, url: nil, kind: .text)
        feed(bytes)
        _ = LanguageGuess.of(text)
        check(text)
        query(String(text.prefix(200)))
        if let selector = try? Selector(String(text.prefix(80))) {
            _ = selector.matches(in: HTMLParser.parse(text))
        }
    }

    private static func page(_ text: String, url: String?, kind: Document.Kind = .html) {
        let capture = Capture(
            source: "fuzz", location: "fuzz", capturedAt: "2025-06-21T00:00:00Z", mediaType: "text/html", sha256: "",
            body: [])
        var article = Article(id: "fuzz", capture: capture, document: Document(kind: kind, text: text))
        article.url = url
        _ = makeStage().process(&article)
        do {
            for stage in laterStages { _ = try stage.process(&article) }
        } catch {
            fatalError("a stage failed: \(error)")
        }
        var writer = RecordWriter()
        writer.write(article)
        guard (try? JSONParser.parse(writer.bytes)) != nil else { fatalError("the record is no JSON") }
    }

    /// What looks at the words of an article alone, with people whose names are common words, too. Made once, since it takes long;
    /// LeakSanitizer sees no pointer inside a String and would take its text for lost.
    private static let laterStages: [any ParallelStage] = {
        disableLeakCheck()
        defer { enableLeakCheck() }
        let entities = [
            Entity(
                id: "a", name: "Elon Musk", kind: .person, roles: ["Tesla chief"],
                aliases: [
                    Alias("Mask", kind: .slip, gate: .evidence), Alias("Ilona", kind: .slip, gate: .evidence),
                    Alias("John", kind: .variant, gate: .evidence),
                ], companions: ["Tesla"]),
            Entity(id: "b", name: "Donald Trump", kind: .person, roles: ["president"]),
            Entity(id: "c", name: "Tesla", kind: .organisation),
        ]
        let resources = Resources(entities: entities)
        do {
            return [
                try CleanStage(options: .init(), resources: resources),
                try DeduplicateParagraphsStage(options: .init(), resources: resources),
                try NormalizeNamesStage(options: .init(), resources: resources),
                try ExtractQuotationsStage(options: .init(), resources: resources),
            ]
        } catch {
            fatalError("a stage cannot be made: \(error)")
        }
    }()

    private static func feed(_ bytes: [UInt8]) {
        guard let feed = try? FeedParser.parse(bytes, options: FeedOptions(charset: nil, base: nil, cleansHTML: true))
        else {
            return
        }
        for entry in feed.entries { _ = entry.title?.plain }
    }

    /// A query that can be read is printed as what reads the same.
    private static func query(_ text: String) {
        guard let query = try? QueryParser.parse(text) else { return }
        guard (try? QueryParser.parse(query.description)) == query else { fatalError("printed as something else: \(query)") }
        _ = QuerySet([query])
    }

    /// Sentences are in order, within the text and never empty.
    private static func check(_ text: String) {
        var end = 0
        for range in Sentences.ranges(text) {
            guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= text.utf8.count else {
                fatalError("sentence \(range) is out of order")
            }
            end = range.upperBound
        }
        _ = WordCount.count(text)
    }
}
