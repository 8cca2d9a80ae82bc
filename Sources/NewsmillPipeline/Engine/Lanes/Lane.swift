/// One stretch of the road. `submit` never waits: it leaves the batch with a queue and returns.
protocol Lane: Sendable {
    func submit(_ batch: Batch)
}
