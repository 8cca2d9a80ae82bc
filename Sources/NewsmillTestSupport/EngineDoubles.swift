import Foundation
public import NewsmillCore

/// A source that hands over what it was given.
public struct ItemsSource: Source {
    public static let type = "items"
    public static let summary = "Items from memory, for tests."

    private let items: [Item]
    private let failure: OptionProblem?

    public init(_ items: [Item], failure: OptionProblem? = nil) {
        self.items = items
        self.failure = failure
    }

    public init(id: String, options: NoOptions, context: SourceContext) throws {
        self.init([])
    }

    public func read(_ emit: (Item) -> Bool) throws {
        for item in items where !emit(item) { return }
        if let failure { throw failure }
    }
}

/// A sink that remembers what it was given.
public struct CollectingSink: Sink {
    /// Shared by all copies of the sink. `@unchecked Sendable`: guarded by `lock`.
    public final class Collected: @unchecked Sendable {
        private let lock = NSLock()
        private var stored: [Item] = []
        private var sizes: [Int] = []

        public var items: [Item] { lock.withLock { stored } }
        /// How many items each call of `write` was given.
        public var batchSizes: [Int] { lock.withLock { sizes } }

        func add(_ batch: [Item]) {
            lock.withLock {
                stored += batch
                sizes.append(batch.count)
            }
        }
    }

    public let collected = Collected()
    /// Called before a batch is taken; a throw is the sink's failure.
    private let before: @Sendable (Int) throws -> Void
    private var calls = 0

    public init(before: @escaping @Sendable (_ call: Int) throws -> Void = { _ in }) {
        self.before = before
    }

    public mutating func write(_ batch: [Item]) throws -> [Outcome] {
        try before(calls)
        calls += 1
        collected.add(batch)
        return batch.map { item in
            switch item {
            case .article: .stored(version: 1)
            case .unchanged: .unchanged
            case .note: .noted
            case .rejected(let rejection): rejection.kind == .dropped ? .rejected : .failed
            }
        }
    }
}
