import GRDB
import NewsmillCore

/// Writes down responses, visits, and what each source goes on from.
final class NoteWriter {
    private let run: Int64
    private let insertResponse: PreparedStatement
    private let insertVisit: PreparedStatement
    private let upsertState: PreparedStatement
    private let archive: ArchiveWriter
    /// Articles stored since the source's visit began.
    private var stored: [String: Int] = [:]

    init(_ db: Database, _ scratch: Scratch, run: Int64, archive: ArchiveWriter) throws {
        self.run = run
        self.archive = archive
        insertResponse = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO responses (run_id, source_id, url, status, captured_at, media_type, remote_address, size, sha256,
                file, offset, length)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertVisit = try PreparedStatement(
            db, scratch,
            """
            INSERT INTO source_visits (run_id, source_id, url, final_url, outcome, status, reason, entries, stored, bytes,
                requests)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        upsertState = try PreparedStatement(
            db, scratch,
            """
            INSERT OR REPLACE INTO source_states (source_id, url, moved_to, etag, last_modified, sha256, gone_at, failures,
                unchanged_in_a_row, tried_at, read_at, not_before, not_before_reason, skip_hours, skip_days)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Remembers that an article of a source was new, for the count of its visit.
    func countStored(_ source: String) {
        stored[source, default: 0] += 1
    }

    func write(_ note: Note) throws {
        switch note {
        case .response(let capture): try write(capture)
        case .visit(let visit): try write(visit)
        case .pause: break
        }
    }

    private func write(_ capture: Capture) throws {
        let place = try archive.note(capture)
        insertResponse.put(run)
        insertResponse.put(capture.source)
        insertResponse.put(capture.exchange?.url ?? capture.location)
        insertResponse.put(capture.status)
        insertResponse.put(capture.capturedAt)
        insertResponse.put(capture.mediaType)
        insertResponse.put(capture.exchange?.remoteAddress)
        insertResponse.put(capture.body.count)
        insertResponse.put(capture.sha256)
        insertResponse.put(place?.file)
        insertResponse.put(place?.offset)
        insertResponse.put(place?.length)
        try insertResponse.run()
    }

    private func write(_ visit: SourceVisit) throws {
        insertVisit.put(run)
        insertVisit.put(visit.source)
        insertVisit.put(visit.url)
        insertVisit.put(visit.finalURL)
        insertVisit.put(visit.outcome.rawValue)
        insertVisit.put(visit.status)
        insertVisit.put(visit.reason)
        insertVisit.put(visit.entries)
        insertVisit.put(stored.removeValue(forKey: visit.source) ?? 0)
        insertVisit.put(visit.bytes)
        insertVisit.put(visit.requests)
        try insertVisit.run()
        try write(visit.state, of: visit.source)
    }

    private func write(_ state: SourceState, of source: String) throws {
        upsertState.put(source)
        upsertState.put(state.url)
        upsertState.put(state.movedTo)
        upsertState.put(state.etag)
        upsertState.put(state.lastModified)
        upsertState.put(state.sha256)
        upsertState.put(state.goneAt)
        upsertState.put(state.failures)
        upsertState.put(state.unchangedInARow)
        upsertState.put(state.triedAt)
        upsertState.put(state.readAt)
        upsertState.put(state.notBefore)
        upsertState.put(state.notBeforeReason)
        upsertState.put(JSONText.array(state.skipHours))
        upsertState.put(JSONText.array(state.skipDays))
        try upsertState.run()
    }
}
