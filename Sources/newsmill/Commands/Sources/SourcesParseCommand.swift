import ArgumentParser
import Foundation
import NewsmillPipeline

struct SourcesParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Read feed files, and write what is in them as JSON.",
        discussion: """
            With --jsonl, reads {"id", "path", "base_url"?, "content_type"?, "headers"?} a line on standard input and writes one \
            line for each, in order: {"id", "feed": {…}, "entries": […]}, or {"id", "error"}. No network, no database.

              newsmill sources parse seeds/feed.xml
              newsmill sources parse --jsonl < requests.jsonl > feeds.jsonl
            """)

    @Flag(help: "One request a line on standard input, one feed a line on standard output.")
    var jsonl = false
    @Argument(help: ArgumentHelp("Feed files.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if jsonl != files.isEmpty {
            throw ValidationError("Expected --jsonl, or files: one of the two.")
        }
    }

    func run() throws {
        if jsonl {
            try serve()
        } else {
            for file in files { try answer(FeedRequest(path: file).line()) }
        }
    }

    private func serve() throws {
        while let line = readLine() {
            if line.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
            try answer(FeedRequest.answer(Array(line.utf8)))
        }
    }

    private func answer(_ line: [UInt8]) throws {
        guard Terminal.write(line, to: STDOUT_FILENO) else {
            throw CommandFailure("cannot write to standard output", status: ExitStatus.cannotWrite)
        }
    }
}
