import NewsmillCore

/// The budget of items and bytes on the road. A source takes from it and waits when it is used up; the sink gives back.
/// So the memory of a run is bounded however long its input.
///
/// With ``ReadAhead``, the only place in the engine where a thread waits.
final class Credits: Sendable {
    private struct Taken {
        var items = 0
        var bytes = 0
    }

    private let taken = Monitor(Taken())
    private let itemLimit: Int
    private let byteLimit: Int

    init(items: Int, bytes: Int) {
        itemLimit = items
        byteLimit = bytes
    }

    /// Waits until one item of this cost fits. An item dearer than the whole budget passes alone, when the road is empty.
    func take(_ cost: Int) {
        taken.wait { taken -> Void? in
            guard taken.items == 0 || taken.items < itemLimit && taken.bytes + cost <= byteLimit else { return nil }
            taken.items += 1
            taken.bytes += cost
            return ()
        }
    }

    func giveBack(items count: Int, cost: Int) {
        taken.change { taken in
            taken.items -= count
            taken.bytes -= cost
        }
    }

    /// Waits until everything has been given back.
    func waitUntilAllAreBack() {
        taken.wait { $0.items == 0 ? () : nil }
    }
}
