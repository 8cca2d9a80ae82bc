import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages
import NewsmillText

/// Reads drafts from files, as often as is asked; what cannot be read is said once, with its line, and passed over.
final class EntityReading {
    /// So many lines that cannot be read are shown.
    private static let mostShown = 20

    private let files: [String]
    private let format: EntitiesImportCommand.Format?
    private let reader: WikidataReader
    private var isFirst = true
    private(set) var problems = 0
    private(set) var shown = 0

    init(files: [String], format: EntitiesImportCommand.Format?, reader: WikidataReader) {
        self.files = files
        self.format = format
        self.reader = reader
    }

    func eachDraft(_ take: (EntityDraft) throws -> Void) throws {
        for file in files {
            switch try format(of: file) {
            case .wikidata:
                try eachEntity(file) {
                    if let draft = reader.draft(of: $0) { try take(draft) }
                } isNeeded: { _ in
                    true
                }
            case .sparql: try eachAnswer(file, take)
            case .csv: try eachRow(file, take)
            }
        }
        isFirst = false
    }

    func eachLabel(_ take: (UInt64, String) -> Void, isNeeded: (UInt64) -> Bool) throws {
        for file in files where try format(of: file) == .wikidata {
            try eachEntity(file) { node in
                guard let item = node["id"]?.string.flatMap(WikidataReader.item), isNeeded(item),
                    let label = reader.label(of: node)
                else { return }
                take(item, label)
            } isNeeded: { line in
                Self.item(of: line).map(isNeeded) ?? true
            }
        }
    }

    // MARK: Formats

    private func format(of file: String) throws -> EntitiesImportCommand.Format {
        if let format { return format }
        let name = file.lowercased()
        if [".csv", ".tsv", ".csv.gz", ".tsv.gz"].contains(where: name.hasSuffix) { return .csv }
        let lines = try open(file)
        var head: [UInt8] = []
        while head.count < 4096, case .line(let line)? = try next(lines) { head += line }
        let text = String(decoding: head.prefix(65536), as: UTF8.self)
        guard let first = text.first(where: { !$0.isWhitespace }), first == "{" || first == "[" else { return .csv }
        return text.contains("\"labels\"") || text.contains("\"claims\"") || !text.contains("\"head\"")
            ? .wikidata : .sparql
    }

    private func eachEntity(
        _ file: String, _ take: (JSONNode) throws -> Void, isNeeded: ([UInt8]) -> Bool
    ) throws {
        let lines = try open(file)
        while let line = try next(lines) {
            guard case .line(let bytes) = line else {
                report(file, lines.number, "longer than \(TextLines.longest >> 20) MB")
                continue
            }
            guard isNeeded(bytes) else { continue }
            do throws(ImportProblem) {
                guard let node = try WikidataReader.node(ofLine: bytes) else { continue }
                do { try take(node) } catch { throw ImportProblem("\(error)") }
            } catch {
                report(file, lines.number, error.reason)
            }
        }
    }

    private func eachAnswer(_ file: String, _ take: (EntityDraft) throws -> Void) throws {
        let bytes = try contents(file)
        let lines = LineIndex(bytes)
        var drafts: [String: EntityDraft] = [:]
        var order: [String] = []
        do throws(ImportProblem) {
            let results = try SPARQLResults(bytes)
            let columns = try EntityColumns(results.columns)
            if isFirst, !columns.unknown.isEmpty { passedOver(file, columns.unknown) }
            for row in results.rows {
                do throws(ImportProblem) {
                    // The label service joins aliases by commas.
                    let draft = try columns.draft(row.cells, separators: [",", "|"], kind: standardKind)
                    let key = draft.item.map { "Q\($0)" } ?? draft.id ?? draft.name
                    if drafts[key]?.merge(draft) == nil {
                        drafts[key] = draft
                        order.append(key)
                    }
                } catch {
                    report(file, lines.position(of: row.offset).line, error.reason)
                }
            }
        } catch {
            throw CommandFailure("\(file): \(error.reason)", status: ExitStatus.badInput)
        }
        for key in order {
            if let draft = drafts[key], reader.kinds.contains(draft.kind) { try take(draft) }
        }
    }

    private func eachRow(_ file: String, _ take: (EntityDraft) throws -> Void) throws {
        let lines = try open(file)
        var rows: CSVRows?
        var columns: EntityColumns?
        var start = 1
        while let line = try next(lines) {
            guard case .line(let bytes) = line else {
                report(file, lines.number, "longer than \(TextLines.longest >> 20) MB")
                continue
            }
            if rows == nil { rows = CSVRows(header: bytes) }
            do throws(ImportProblem) {
                guard let cells = try rows?.row(bytes) else { continue }
                defer { start = lines.number + 1 }
                if cells.isEmpty { continue }
                guard let columns else {
                    let header = try EntityColumns(cells)
                    if isFirst, !header.unknown.isEmpty { passedOver(file, header.unknown) }
                    columns = header
                    continue
                }
                let draft = try columns.draft(cells, kind: standardKind)
                guard reader.kinds.contains(draft.kind) else { continue }
                do { try take(draft) } catch { throw ImportProblem("\(error)") }
            } catch {
                if columns == nil { throw CommandFailure("\(file): \(error.reason)", status: ExitStatus.badInput) }
                report(file, start, error.reason)
                start = lines.number + 1
            }
        }
    }

    /// What an entity is whose row does not say it, when only one type is wanted.
    private var standardKind: Entity.Kind? { reader.kinds.count == 1 ? reader.kinds.first : nil }

    /// The item of a line that begins as the dumps' lines do; nil when the whole line must be read to know.
    private static func item(of line: [UInt8]) -> UInt64? {
        let head = line.prefix(120)
        let mark = Array("\"id\":\"Q".utf8)
        guard head.count > mark.count else { return nil }
        for start in head.startIndex..<(head.endIndex - mark.count)
        where head[start..<start + mark.count].elementsEqual(mark) {
            return UInt64(
                String(decoding: head[(start + mark.count)...].prefix { $0 &- 0x30 < 10 }, as: UTF8.self))
        }
        return nil
    }

    // MARK: Lines

    private func open(_ file: String) throws -> TextLines {
        do throws(TextLines.Failure) {
            return try TextLines(file)
        } catch {
            throw CommandFailure(error.description, status: ExitStatus.badInput)
        }
    }

    private func contents(_ file: String) throws -> [UInt8] {
        let lines = try open(file)
        do throws(TextLines.Failure) {
            return try lines.contents()
        } catch {
            throw CommandFailure(error.description, status: ExitStatus.badInput)
        }
    }

    private func next(_ lines: TextLines) throws -> TextLines.Line? {
        do throws(TextLines.Failure) {
            return try lines.next()
        } catch {
            throw CommandFailure(error.description, status: ExitStatus.badInput)
        }
    }

    private func report(_ file: String, _ line: Int, _ reason: String) {
        guard isFirst else { return }
        problems += 1
        guard shown < Self.mostShown else { return }
        shown += 1
        Terminal.message("\(file):\(line): passed over: \(reason)")
    }

    private func passedOver(_ file: String, _ columns: [String]) {
        Terminal.message("\(file): columns passed over: \(columns.joined(separator: ", "))")
    }
}
