import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillPipeline
import NewsmillStore
import NewsmillText

/// What a run says at its end, and its exit status.
struct RunSummary {
    private let report: NightReport
    private let configuration: Configuration

    init(_ report: NightReport, configuration: Configuration) {
        self.report = report
        self.configuration = configuration
    }

    private var mill: MillReport { report.mill }

    var status: Int32 {
        if mill.failure != nil { return ExitStatus.cannotWrite }
        if !mill.imbalances.isEmpty { return ExitStatus.internalError }
        if mill.interrupted { return ExitStatus.temporaryFailure }
        if mill.isUnreachable { return ExitStatus.unavailable }
        let limit = configuration.run.failOn
        let tooMany = mill.outcomes.rejected > limit.rejected || mill.outcomes.failed > limit.failed
        return tooMany || mill.sources.contains { $0.error != nil } ? ExitStatus.itemsLost : ExitStatus.clean
    }

    /// Prints it, and exits with its status unless that is clean.
    ///
    /// - Throws: the exit.
    func tell(quiet: Bool, json asJSON: Bool) throws {
        if asJSON {
            Terminal.print(json)
        } else if !quiet {
            lines(Style.standard).forEach(Terminal.print)
        }
        if status != ExitStatus.clean {
            if quiet || asJSON { troubles.forEach(Terminal.message) }
            throw ExitCode(status)
        }
    }

    /// What is wrong, in sentences that say what to do: on stderr also with `--quiet`.
    var troubles: [String] {
        var lines = mill.sources.compactMap { source in source.error.map { "source \"\(source.id)\": \($0)" } }
        lines += report.quiet.map { quiet in
            "source \"\(quiet.source)\" has gone quiet: \(quiet.lately) new articles in its last \(quiet.visits) visits, usually "
                + "\(quiet.usually)"
        }
        lines += report.rotten.map { outlet in
            let whose = outlet.isSource ? "of source \"\(outlet.name)\"" : "of \(outlet.name)"
            let what = outlet.isSource ? "without text" : "far shorter than usual"
            return
                "\(outlet.short) of \(outlet.articles) articles \(whose) came out \(what) (before: \(outlet.usualPercent) %); "
                + "its pages may have changed: look at one with newsmill explain"
        }
        let lost = mill.outcomes.rejected + mill.outcomes.failed
        if lost > 0 {
            lines.append(
                "\(lost) item\(lost == 1 ? " was" : "s were") not stored; \"newsmill rejections\" tells the reasons")
        }
        if let failure = mill.failure { lines.append("nothing more could be stored: \(failure)") }
        if mill.interrupted {
            lines.append("interrupted; what was on the road is stored, the next run goes on from here")
        }
        for imbalance in mill.imbalances { lines.append("the books do not balance, please report this: \(imbalance)") }
        return lines
    }

    func lines(_ style: Style) -> [String] {
        let counts = mill.outcomes
        let rate = Int(Double(mill.entered) / max(report.seconds, 0.001))
        var lines = [
            style.bold("run \(report.run)") + "  \(mill.entered) items in \(Self.seconds(report.seconds)) (\(rate)/s)"
        ]
        let versions = counts.newVersions > 0 ? " (\(counts.newVersions) new versions of known articles)" : ""
        lines.append("  " + style.green("stored \(counts.stored)") + versions)
        if counts.sightings > 0 { lines.append("  seen again in another place \(counts.sightings)") }
        if counts.unchanged > 0 { lines.append("  unchanged since an earlier run \(counts.unchanged)") }
        if counts.rejected > 0 { lines.append("  " + style.yellow("rejected \(counts.rejected)")) }
        if counts.failed > 0 { lines.append("  " + style.red("failed \(counts.failed)")) }
        let passedOver = mill.sources.reduce(0) { $0 + $1.passedOver }
        if passedOver > 0 { lines.append("  passed over, as asked: \(passedOver)") }
        lines += visitLines(style)
        lines.append("")
        lines += stageTable.lines()
        lines.append("")
        lines += troubles.map { style.yellow($0) }
        if report.isRehearsal {
            lines.append(style.yellow("a dry run: nothing of this was kept"))
            return lines
        }
        lines.append("database \(report.databasePath)")
        lines.append(style.dim("look into it: newsmill status · newsmill search WORD · newsmill explain 1"))
        return lines
    }

    /// What the visits to the web came to, and what is worth knowing about single ones. Failures are among the troubles.
    private func visitLines(_ style: Style) -> [String] {
        guard !report.visits.isEmpty else { return [] }
        let counts = SourceVisit.Outcome.allCases.compactMap { outcome -> String? in
            let count = report.visits.count { $0.outcome == outcome }
            return count == 0 ? nil : "\(count) \(outcome.words)"
        }
        let requests = report.visits.reduce(0) { $0 + $1.requests }
        let kilobytes = report.visits.reduce(0) { $0 + $1.bytes } / 1024
        var lines = ["  visited \(counts.joined(separator: ", ")); \(requests) requests, \(kilobytes) KB"]
        for visit in report.visits where visit.outcome != .failed {
            guard let reason = visit.reason else { continue }
            lines.append(style.dim("    \(visit.source): \(reason)"))
        }
        return lines
    }

    private var stageTable: TextTable {
        var table = TextTable([
            ("stage", .left), ("in", .right), ("kept", .right), ("dropped", .right), ("failed", .right),
            ("time", .right),
        ])
        for stage in mill.stages {
            table.add([
                stage.name, "\(stage.counts.entered)", "\(stage.counts.kept)", "\(stage.counts.dropped)",
                "\(stage.counts.failed)", Self.seconds(Double(stage.counts.nanoseconds) / 1e9),
            ])
        }
        table.add([
            "store", "\(mill.outcomes.total)", "\(mill.outcomes.stored)", "", "", Self.seconds(mill.sinkSeconds),
        ])
        return table
    }

    private static func seconds(_ seconds: Double) -> String {
        if seconds < 1 { return "\(Int((seconds * 1000).rounded())) ms" }
        return seconds < 100 ? String(format: "%.1f s", seconds) : "\(Int(seconds)) s"
    }

    /// The report for programs.
    var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("run", Int(report.run))
            writer.field("database", report.databasePath)
            writer.field("status", Int(status))
            writer.field("seconds", report.seconds)
            writer.field("interrupted", mill.interrupted)
            let counts = mill.outcomes
            let numbers = [
                ("entered", mill.entered), ("stored", counts.stored), ("new_versions", counts.newVersions),
                ("sightings", counts.sightings), ("unchanged", counts.unchanged), ("rejected", counts.rejected),
                ("failed", counts.failed),
            ]
            for (key, value) in numbers {
                writer.field(key, value)
            }
            writer.list("sources", mill.sources) { Self.write($1, &$0) }
            writer.list("visits", report.visits) { Self.write($1, &$0) }
            writer.list("stages", mill.stages) { Self.write($1, &$0) }
            writer.field("store_seconds", mill.sinkSeconds)
            writer.strings("troubles", troubles)
        }
        return writer.text
    }

    private static func write(_ source: MillReport.Source, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", source.id)
            writer.field("items", source.items)
            writer.field("passed_over", source.passedOver)
            writer.field("error", source.error)
        }
    }

    private static func write(_ visit: VisitRecord, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("source", visit.source)
            writer.field("outcome", visit.outcome.rawValue)
            writer.field("status", visit.status)
            writer.field("reason", visit.reason)
            writer.field("entries", visit.entries)
            for (key, value) in [("stored", visit.stored), ("bytes", visit.bytes), ("requests", visit.requests)] {
                writer.field(key, value)
            }
        }
    }

    private static func write(_ stage: MillReport.Stage, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("stage", stage.name)
            let numbers = [
                ("entered", stage.counts.entered), ("kept", stage.counts.kept), ("dropped", stage.counts.dropped),
                ("failed", stage.counts.failed),
            ]
            for (key, value) in numbers {
                writer.field(key, value)
            }
            writer.field("seconds", Double(stage.counts.nanoseconds) / 1e9)
        }
    }
}

extension SourceVisit.Outcome {
    /// For people.
    var words: String {
        switch self {
        case .read: "read"
        case .unchanged: "unchanged"
        case .notDue: "not due"
        case .gone: "gone for good"
        case .failed: "failed"
        }
    }
}
