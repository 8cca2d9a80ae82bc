import NewsmillCore
import NewsmillStore

/// Counts what changes, and keeps some examples of each kind: its size does not depend on how many articles there are.
final class RevisionTally: Sendable {
    /// What articles have, gain and lose, and the days of those that gain or lose it.
    struct Balance: Sendable {
        /// How many articles have it as they are stored.
        var now = 0
        var gained = 0
        var lost = 0
        var days: [String: (gained: Int, lost: Int)] = [:]
        var examples: [Example] = []
    }

    struct Example: Sendable {
        let article: Int64
        let title: String?
        let day: String
        let outlet: String?
        /// nil where nothing is gained or lost.
        let isGained: Bool?
        let before: [String]
        let after: [String]
        /// By which stage and rule, or what else there is to say.
        let note: String?
    }

    struct State: Sendable {
        var articles = 0
        var changed = 0
        var trailAlone = 0
        var titles: [Example] = []
        var titleCount = 0
        var texts: [Example] = []
        var textCount = 0
        var mentionCount = 0
        var facts: [String: (count: Int, examples: [Example])] = [:]
        var topics: [String: Balance] = [:]
        var entities: [String: Balance] = [:]
        /// By speaker.
        var quotations: [String: Balance] = [:]
        /// By stage and rule.
        var removed: [String: Balance] = [:]
        var turnedAway: [Example] = []
        var turnedAwayCount = 0
    }

    private let state = Locked(State())
    private let mostExamples: Int
    /// When set, nothing but this topic is looked at.
    private let topic: String?

    init(examples: Int, topic: String? = nil) {
        mostExamples = examples
        self.topic = topic
    }

    var result: State { state.withLock { $0 } }

    func add(_ revision: Revision) {
        state.withLock { state in
            state.articles += 1
            count(revision.stored.state, &state)
            switch revision.result {
            case .same: break
            case .turnedAway(let stage, let rule, let reason, _):
                state.turnedAwayCount += 1
                let example = example(revision, note: "\(stage), rule \(rule): \(reason)")
                keep(example, &state.turnedAway)
            case .changed(let after):
                let difference = ArticleDifference(revision.stored.state, after)
                if let topic {
                    let isChanged = (difference.topicsGained + difference.topicsLost).contains(topic)
                    state.changed += isChanged ? 1 : 0
                } else {
                    state.changed += 1
                    addTexts(difference, revision, &state)
                }
                addBalances(difference, revision, &state)
            }
        }
    }

    private func count(_ stored: ArticleState, _ state: inout State) {
        for tag in stored.tags where topic == nil || tag.topic == topic {
            state.topics[tag.topic, default: Balance()].now += 1
        }
        guard topic == nil else { return }
        for entity in Set(stored.mentions.map(\.entity)) { state.entities[entity, default: Balance()].now += 1 }
    }

    private func addTexts(_ difference: ArticleDifference, _ revision: Revision, _ state: inout State) {
        if difference.isTrailAlone { state.trailAlone += 1 }
        if difference.mentionsChanged { state.mentionCount += 1 }
        func list(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
        if let title = difference.title {
            state.titleCount += 1
            keep(example(revision, list(title.before), list(title.after)), &state.titles)
        }
        if difference.isTextChanged {
            state.textCount += 1
            let (before, after) = (Array(difference.textsLost.prefix(3)), Array(difference.textsGained.prefix(3)))
            keep(example(revision, before, after), &state.texts)
        }
        for (name, change) in difference.facts {
            var entry = state.facts[name] ?? (0, [])
            entry.count += 1
            keep(example(revision, list(change.before), list(change.after)), &entry.examples)
            state.facts[name] = entry
        }
    }

    private func addBalances(_ difference: ArticleDifference, _ revision: Revision, _ state: inout State) {
        let day = revision.stored.day
        for (names, isGained) in [(difference.topicsGained, true), (difference.topicsLost, false)] {
            for name in names where topic == nil || name == topic {
                add(name, isGained, day, example(revision, isGained: isGained), &state.topics)
            }
        }
        guard topic == nil else { return }
        for (names, isGained) in [(difference.entitiesGained, true), (difference.entitiesLost, false)] {
            for name in names { add(name, isGained, day, example(revision, isGained: isGained), &state.entities) }
        }
        for (quotations, isGained) in [(difference.quotationsGained, true), (difference.quotationsLost, false)] {
            for quotation in quotations {
                let example = example(revision, isGained: isGained, note: "\"\(quotation.text)\"")
                add(quotation.speaker ?? "nobody named", isGained, day, example, &state.quotations)
            }
        }
        for (paragraphs, isGained) in [(difference.removedGained, true), (difference.removedLost, false)] {
            for paragraph in paragraphs {
                let example = example(revision, isGained: isGained, note: paragraph.text)
                add("\(paragraph.stage)/\(paragraph.rule)", isGained, day, example, &state.removed)
            }
        }
    }

    private func add(
        _ name: String, _ isGained: Bool, _ day: String, _ example: Example, _ balances: inout [String: Balance]
    ) {
        var balance = balances[name] ?? Balance()
        balance.gained += isGained ? 1 : 0
        balance.lost += isGained ? 0 : 1
        let counts = balance.days[day] ?? (0, 0)
        balance.days[day] = (counts.gained + (isGained ? 1 : 0), counts.lost + (isGained ? 0 : 1))
        // Of both kinds some.
        if balance.examples.count(where: { $0.isGained == isGained }) < mostExamples {
            balance.examples.append(example)
        }
        balances[name] = balance
    }

    private func example(
        _ revision: Revision, _ before: [String] = [], _ after: [String] = [], isGained: Bool? = nil,
        note: String? = nil
    ) -> Example {
        let stored = revision.stored
        return Example(
            article: stored.id, title: stored.state.title, day: stored.day, outlet: stored.state.outlet,
            isGained: isGained, before: before, after: after, note: note)
    }

    private func keep(_ example: Example, _ examples: inout [Example]) {
        if examples.count < mostExamples { examples.append(example) }
    }
}
