public import NewsmillCore
internal import NewsmillRecords
internal import NewsmillText

/// Articles from local files: texts, pages, records, feeds.
///
/// What is counted: a file is one item, and so is each line of a .jsonl file that is not blank. A feed is as many items
/// as it has entries, but one when it is unchanged or rejected as a whole. Files come in the byte order of their paths.
/// What cannot be read is a rejection; only a source that gives no file at all is an error.
public struct FilesSource: Source {
    public static let type = "files"
    public static let summary = "Local files: .txt, .md, .html, .jsonl records, RSS and Atom .xml; globs allowed."

    private let id: String
    private let options: FilesOptions
    private let context: SourceContext

    public init(id: String, options: FilesOptions, context: SourceContext) throws {
        if let problem = options.problems.first { throw problem }
        self.id = id
        self.options = options
        self.context = context
    }

    public func read(_ emit: (Item) -> Bool) throws {
        let listing = FileListing(
            options.path.values, allowedFolders: options.allowedFolders, baseDirectory: context.baseDirectory,
            wanted: FileListing.Wanted(
                matches: { FileType(path: $0) != nil }, endings: FileType.supported, content: "articles"))
        if listing.files.isEmpty, let missing = listing.missing.first {
            throw SourceError.unreachable(source: id, reason: missing.reason)
        }
        for missing in listing.missing + listing.unreadable {
            let problem = FileProblem(rule: missing.rule, reason: missing.reason, isFailure: true)
            guard emit(rejection(problem, location: missing.path)) else { return }
        }
        for file in listing.files {
            guard read(file, listing.fence, emit) else { return }
        }
    }

    /// - Returns: false when the run is ending.
    private func read(_ file: FileListing.File, _ fence: FileFence, _ emit: (Item) -> Bool) -> Bool {
        do throws(FileProblem) {
            guard let type = FileType(path: file.path) else {
                throw FileProblem(
                    rule: "unknown-type", reason: "its name does not say what it holds; expected \(FileType.supported)")
            }
            let open = try OpenFile(try fence.admit(file.absolute))
            if type == .records { return try readRecords(open, file.path, emit) }
            let bytes = try open.contents(limit: options.maximumBytes)
            return readCapture(capture(bytes, file.path, type.mediaType), emit)
        } catch {
            return emit(rejection(error, location: file.path))
        }
    }

    private func readCapture(_ capture: Capture, _ emit: (Item) -> Bool) -> Bool {
        if context.isUnchanged(id, capture.location, capture.sha256) { return emit(.unchanged) }
        do throws(CaptureError) {
            return try CaptureReader.articles(in: capture).allSatisfy { emit(.article($0)) }
        } catch {
            let problem = FileProblem(rule: error.rule, reason: error.reason)
            return emit(rejection(problem, location: capture.location, capture: capture))
        }
    }

    private func readRecords(_ file: OpenFile, _ path: String, _ emit: (Item) -> Bool) throws(FileProblem) -> Bool {
        var lines = LineReader(file, limit: options.maximumBytes)
        while let line = try lines.next() {
            let goesOn: Bool
            switch line {
            case .tooLong:
                let reason = "the line has more than \(options.maximumBytes) bytes, the limit that maximumBytes sets"
                let problem = FileProblem(rule: "too-large", reason: reason)
                goesOn = emit(rejection(problem, location: "\(path)#L\(lines.number)"))
            case .line(let bytes) where bytes.allSatisfy({ $0 <= 0x20 }):
                continue
            case .line(let bytes):
                goesOn = readRecord(bytes, path, lines.number, emit)
            }
            guard goesOn else { return false }
        }
        return true
    }

    private func readRecord(_ line: [UInt8], _ path: String, _ number: Int, _ emit: (Item) -> Bool) -> Bool {
        var capture = capture(line, "\(path)#L\(number)", FileType.records.mediaType)
        do throws(RecordError) {
            let record = try Record(line)
            capture.location = "\(path)#\(record.id)"
            if context.isUnchanged(id, capture.location, capture.sha256) { return emit(.unchanged) }
            return emit(.article(record.article(in: capture)))
        } catch {
            let problem = FileProblem(rule: "record", reason: error.reason)
            return emit(rejection(problem, location: capture.location, capture: capture))
        }
    }

    private func capture(_ bytes: [UInt8], _ location: String, _ mediaType: String) -> Capture {
        Capture(
            source: id, location: location, capturedAt: context.now, mediaType: mediaType,
            sha256: SHA256.hex(bytes), body: bytes)
    }

    private func rejection(_ problem: FileProblem, location: String, capture: Capture? = nil) -> Item {
        .rejected(
            Rejection(
                kind: problem.isFailure ? .failed : .dropped, stage: "input", rule: problem.rule,
                reason: problem.reason, source: id, location: location, capture: capture))
    }
}
