import ArgumentParser
import NewsmillPipeline
import NewsmillStore
import NewsmillText

/// Which stored articles a command is about.
struct SelectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only articles published since this day or time.", valueName: "date"))
    var since: String?
    @Option(help: ArgumentHelp("Only articles published until this day (to its end) or time.", valueName: "date"))
    var until: String?
    @Option(help: ArgumentHelp("Only articles seen in the source with this id; may recur.", valueName: "id"))
    var source: [String] = []
    @Option(help: ArgumentHelp("Only articles of this outlet; may recur.", valueName: "name"))
    var outlet: [String] = []
    @Option(
        name: .customLong("id"), help: ArgumentHelp("Only the article with this number; may recur.", valueName: "n"))
    var ids: [Int64] = []

    func validate() throws {
        for (name, date) in [("--since", since), ("--until", until)] {
            guard let date, Timestamp.parse(date) == nil else { continue }
            throw ValidationError(
                "\(name): expected a day such as 2025-06-21 or a time such as 2025-06-21T07:49:00Z, found \"\(date)\".")
        }
    }

    var selection: RevisionSelection {
        var selection = RevisionSelection()
        selection.since = since.flatMap(Self.utc)
        selection.until = until.flatMap(Self.utc)
        selection.sources = source
        selection.outlets = outlet
        selection.ids = ids
        return selection
    }

    /// As the database writes it.
    private static func utc(_ date: String) -> String? { Timestamp.parse(date)?.iso8601 }

    /// Tells of a source that no article was seen in.
    func check(_ store: Store) throws {
        let known = try store.status().sources.map(\.id)
        for name in source where !known.contains(name) {
            let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
            throw CommandFailure(
                "--source: the database has no source \"\(name)\"\(hint)", status: ExitStatus.usage)
        }
    }
}
