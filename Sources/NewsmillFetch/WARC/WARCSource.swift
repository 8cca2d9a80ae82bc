internal import Glibc
public import NewsmillCore
internal import NewsmillText

/// Articles from web archives: what other crawlers have fetched, CC-NEWS for one, or this program itself.
///
/// What is counted: each `response`, `resource` and `conversion` record is one item, or as many as its feed has entries.
/// (`conversion` is the text that was made of a page: a .wet file has nothing else.) Records of other types hold no
/// articles and are no items; a stretch that cannot be read is one. Files come in the byte order of their paths, after
/// standard input, records in the order of the file.
public struct WARCSource: Source {
    public static let type = "warc"
    public static let summary = "Web archives: .warc and .warc.gz files, or standard input; globs allowed."
    static let endings = [".warc", ".warc.gz", ".wet", ".wet.gz", ".warc.zst", ".arc", ".arc.gz"]

    private let id: String
    private let options: WARCOptions
    private let context: SourceContext
    private let standardInput: Int32

    public init(id: String, options: WARCOptions, context: SourceContext) throws {
        try self.init(id: id, options: options, context: context, standardInput: STDIN_FILENO)
    }

    /// - Parameter standardInput: what "-" reads; it is duplicated, not taken over.
    public init(id: String, options: WARCOptions, context: SourceContext, standardInput: Int32) throws {
        if let problem = options.problems.first { throw problem }
        self.id = id
        self.options = options
        self.context = context
        self.standardInput = standardInput
    }

    public func read(_ emit: (Item) -> Bool) throws {
        let paths = options.path.values.filter { $0 != "-" }
        if paths.count < options.path.values.count {
            guard read("-", { OpenFile(descriptor: dup(standardInput)) }, emit) else { return }
        }
        let listing = FileListing(
            paths, allowedFolders: options.allowedFolders, baseDirectory: context.baseDirectory,
            wanted: FileListing.Wanted(
                matches: { path in Self.endings.contains { path.lowercased().hasSuffix($0) } },
                endings: ".warc .warc.gz .wet.gz", content: "archived pages"))
        if listing.files.isEmpty, let missing = listing.missing.first, paths.count == options.path.values.count {
            throw SourceError.unreachable(source: id, reason: missing.reason)
        }
        for missing in listing.missing + listing.unreadable {
            let problem = FileProblem(rule: missing.rule, reason: missing.reason, isFailure: true)
            guard emit(rejection(problem, location: missing.path)) else { return }
        }
        for file in listing.files {
            let open = { () throws(FileProblem) in try OpenFile(try listing.fence.admit(file.absolute)) }
            guard read(file.path, open, emit) else { return }
        }
    }

    /// - Returns: false when the run is ending.
    private func read(
        _ path: String, _ open: () throws(FileProblem) -> OpenFile, _ emit: (Item) -> Bool
    ) -> Bool {
        do throws(FileProblem) {
            let file = try open()
            do throws(WARCError) {
                var reader = try WARCReader(
                    file, maximumBytes: options.maximumBytes, types: ["response", "resource", "conversion"])
                while let entry = try reader.next() {
                    guard read(entry, path, emit) else { return false }
                }
            } catch {
                throw FileProblem(rule: error.rule, reason: error.reason, isFailure: error.rule == "unreadable")
            }
        } catch {
            return emit(rejection(error, location: path))
        }
        return true
    }

    private func read(_ entry: WARCEntry, _ path: String, _ emit: (Item) -> Bool) -> Bool {
        switch entry {
        case .damage(let damage):
            let uri = damage.fields.first("WARC-Target-URI").map { ": \($0)" } ?? ""
            let problem = FileProblem(
                rule: damage.rule, reason: "\(damage.reason)\(uri)", isFailure: damage.rule != "too-large")
            return emit(rejection(problem, location: "\(path)#\(damage.offset)"))
        case .record(let record):
            let location = record.targetURI ?? "\(path)#\(record.offset)"
            do throws(HTTPProblem) {
                return readCapture(
                    try WARCCapture(source: id, now: context.now, limit: options.maximumBytes)
                        .capture(record, location: location), isPage: record.targetURI != nil, emit)
            } catch {
                return emit(rejection(FileProblem(rule: error.rule, reason: error.reason), location: location))
            }
        }
    }

    private func readCapture(_ capture: Capture, isPage: Bool, _ emit: (Item) -> Bool) -> Bool {
        if context.isUnchanged(id, capture.location, capture.sha256) { return emit(.unchanged) }
        do throws(CaptureError) {
            return try CaptureReader.articles(in: capture).allSatisfy { article in
                var article = article
                // What was fetched from an address is that address's article; an entry of a feed has its own.
                if isPage, article.part == nil, article.url == nil { article.url = capture.location }
                return emit(.article(article))
            }
        } catch {
            let problem = FileProblem(rule: error.rule, reason: error.reason)
            return emit(rejection(problem, location: capture.location, capture: capture))
        }
    }

    private func rejection(_ problem: FileProblem, location: String, capture: Capture? = nil) -> Item {
        .rejected(
            Rejection(
                kind: problem.isFailure ? .failed : .dropped, stage: "input", rule: problem.rule,
                reason: problem.reason, source: id, location: location, capture: capture))
    }
}
