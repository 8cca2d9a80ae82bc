import NewsmillCore

/// Items that travel together: one hand-off, and one transaction, for all of them.
struct Batch: Sendable {
    /// Counts from 0 in the order in which the source gave the items.
    let sequence: Int
    var items: [Item]
    /// What the items took from the ``Credits``, to be given back whole.
    let cost: Int
}
