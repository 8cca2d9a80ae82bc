import Foundation
import Logging
import NewsmillText

/// Log lines on stderr, for people or (one JSON object a line) for programs.
struct StandardErrorLogHandler: LogHandler {
    enum Format: Sendable {
        case text, json
    }

    let label: String
    var logLevel: Logger.Level
    let format: Format
    var metadata: Logger.Metadata = [:]

    init(label: String, logLevel: Logger.Level, format: Format) {
        self.label = label
        self.logLevel = logLevel
        self.format = format
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let time = Date().formatted(.iso8601)
        switch format {
        case .text:
            let values = all.map { " \($0.key)=\($0.value)" }.joined()
            Terminal.message("\(time) \(event.level): \(event.message)\(values)")
        case .json:
            var writer = JSONWriter()
            writer.object { writer in
                writer.field("time", time)
                writer.field("level", event.level.rawValue)
                writer.field("logger", label)
                writer.field("message", "\(event.message)")
                for (key, value) in all {
                    writer.field(key, "\(value)")
                }
            }
            Terminal.message(writer.text)
        }
    }
}
