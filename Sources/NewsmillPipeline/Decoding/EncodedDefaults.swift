import Foundation
import NewsmillCore
import NewsmillText

/// The defaults of an options type as a JSON tree: what `Options()` encodes to.
enum EncodedDefaults {
    static func node(_ options: any ComponentOptions) -> JSONNode {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Options are plain values; should one fail to encode, every key of it counts as required.
        guard let data = try? encoder.encode(options), let node = try? JSONParser.parse(Array(data)) else {
            return JSONNode(.object([]))
        }
        return node
    }
}
