import Foundation
import NewsmillPipeline
import NewsmillStore

extension ConfigurationOptions {
    /// Opens the database of the pipeline for reading and asks it something.
    ///
    /// - Throws: ``CommandFailure`` in words for the user.
    func readStore<T>(_ ask: (Store) throws -> T) throws -> T {
        try load().readStore(ask)
    }
}

extension Configuration {
    /// Opens the database for reading and asks it something.
    ///
    /// - Throws: ``CommandFailure`` in words for the user.
    func readStore<T>(_ ask: (Store) throws -> T) throws -> T {
        do {
            return try ask(try Store.open(databasePath, mode: .readOnly))
        } catch let error as StoreError {
            throw CommandFailure("\(error)", status: ExitStatus.badInput)
        }
    }
}

/// What the store answers, as JSON for programs: keys in snake_case as in the database.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
