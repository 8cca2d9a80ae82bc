import Dispatch
import NewsmillCore

/// Applies a function that waits to many values, several at a time; the results come in the order of the values.
enum ConcurrentMap {
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], atOnce: Int, _ body: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        let results = Monitor<[Int: Output]>([:])
        let next = Monitor(0)
        for worker in 0..<min(atOnce, inputs.count) {
            // A serial queue for each, because it blocks.
            DispatchQueue(label: "newsmill.check.\(worker)").async {
                while true {
                    let index = next.withLock { next in
                        defer { next += 1 }
                        return next
                    }
                    guard index < inputs.count else { return }
                    let output = body(inputs[index])
                    results.change { $0[index] = output }
                }
            }
        }
        let all = results.wait { $0.count == inputs.count ? $0 : nil }
        return inputs.indices.compactMap { all[$0] }
    }
}
