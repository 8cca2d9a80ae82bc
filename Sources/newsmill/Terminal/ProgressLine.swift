import Foundation
import NewsmillPipeline

/// One line on a terminal that says how far a run is; nothing when nobody watches.
final class ProgressLine: Sendable {
    private let isOn: Bool
    private let start = Date()

    init(quiet: Bool) {
        isOn = !quiet && Terminal.messagesAreRead
    }

    /// Called on the sink's queue after every batch.
    func show(_ counts: OutcomeCounts) {
        guard isOn else { return }
        let seconds = max(Date().timeIntervalSince(start), 0.001)
        let rate = Int(Double(counts.total) / seconds)
        Terminal.write(
            "\r\u{1B}[K\(counts.total) items, \(counts.stored) stored, \(counts.rejected + counts.failed) not, \(rate)/s",
            to: STDERR_FILENO)
    }

    func clear() {
        if isOn { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
