public import NewsmillCore
internal import NewsmillMarkup
internal import NewsmillText

/// Articles from a feed of the web.
///
/// What is counted: each entry of a feed that was read is one item; a feed that has not changed is one; one that was not
/// asked, or did not answer, is none, and its visit says why. The visit's note comes last, so that what the next run goes on
/// from is committed with or after everything this one took.
public struct FeedSource: Source {
    public static let type = "feed"
    public static let summary = "RSS, RDF, Atom and JSON feeds of the web, and the pages their entries link to."
    public static let readsAhead = true

    private let id: String
    private let options: FeedSourceOptions
    private let context: SourceContext

    public init(id: String, options: FeedSourceOptions, context: SourceContext) throws {
        if let problem = options.problems.first { throw problem }
        self.id = id
        self.options = options
        self.context = context
    }

    public func read(_ emit: (Item) -> Bool) throws {
        let state = context.memory.state(of: id)
        switch VisitPlan(state, url: options.url, now: context.now, isNamed: context.isNamed) {
        case .wait(let state, let reason): _ = emit(note(.notDue, state, reason))
        case .gone(let state, let reason): _ = emit(note(.gone, state, reason))
        case .ask(let state):
            var visit = FeedVisit(id: id, options: options, context: context, state: state)
            try visit.run(emit)
        }
    }

    private func note(_ outcome: SourceVisit.Outcome, _ state: SourceState, _ reason: String) -> Item {
        .note(
            .visit(SourceVisit(source: id, url: options.url, outcome: outcome, reason: reason, state: state)))
    }
}
