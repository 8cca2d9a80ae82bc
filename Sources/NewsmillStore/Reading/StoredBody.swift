import Foundation
import GRDB

/// The body of a capture as its row keeps it.
enum StoredBody {
    /// - Throws: ``CompressionError`` when the row is damaged.
    static func bytes(_ row: Row) throws -> [UInt8] {
        let stored: Data? = row["body"]
        let size: Int = row["size"]
        guard let stored else { return [] }
        return try Inflater.inflate(Array(stored), size: size)
    }
}
