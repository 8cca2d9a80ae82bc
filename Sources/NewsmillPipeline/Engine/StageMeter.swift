import Dispatch
import NewsmillCore

/// Takes the articles of a batch through one stage, and keeps its counts and its time.
///
/// What a stage drops or fails on becomes a rejection and travels on in its place, so that nothing is lost on the road.
final class StageMeter: Sendable {
    let name: String
    private let total = Locked(StageCounts())

    init(name: String) {
        self.name = name
    }

    var counts: StageCounts { total.withLock { $0 } }

    func measure(_ items: inout [Item], _ process: (inout Article) throws -> Verdict) {
        var counts = StageCounts()
        let start = DispatchTime.now().uptimeNanoseconds
        for index in items.indices {
            // Taken out of the array, so that the stage changes the article in place instead of a copy.
            var item = Item.unchanged
            swap(&item, &items[index])
            switch consume item {
            case .article(var article):
                counts.entered += 1
                items[index] = run(&article, &counts, process)
            case let other:
                items[index] = other
            }
        }
        counts.nanoseconds = DispatchTime.now().uptimeNanoseconds - start
        total.withLock { $0.add(counts) }
    }

    private func run(
        _ article: inout Article, _ counts: inout StageCounts, _ process: (inout Article) throws -> Verdict
    ) -> Item {
        do {
            switch try process(&article) {
            case .keep:
                counts.kept += 1
                return .article(article)
            case .drop(let drop):
                counts.dropped += 1
                return .rejected(Rejection(article, kind: .dropped, stage: name, rule: drop.rule, reason: drop.reason))
            }
        } catch {
            counts.failed += 1
            return .rejected(Rejection(article, kind: .failed, stage: name, rule: "error", reason: "\(error)"))
        }
    }
}

/// What a stage did: entered = kept + dropped + failed.
public struct StageCounts: Sendable, Equatable {
    public internal(set) var entered = 0
    public internal(set) var kept = 0
    public internal(set) var dropped = 0
    public internal(set) var failed = 0
    /// Work time, summed over workers.
    public internal(set) var nanoseconds: UInt64 = 0

    mutating func add(_ other: StageCounts) {
        entered += other.entered
        kept += other.kept
        dropped += other.dropped
        failed += other.failed
        nanoseconds += other.nanoseconds
    }
}
