import NewsmillText

/// The JSON that some columns hold, so that SQLite's json_each reads them.
enum JSONText {
    static func array(_ strings: [String]) -> String {
        if strings.isEmpty { return "[]" }
        var writer = JSONWriter()
        writer.array { writer in strings.forEach { writer.string($0) } }
        return writer.text
    }

    static func array(_ numbers: [Int]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }

    static func array(_ rows: [[Int]]) -> String {
        var writer = JSONWriter()
        writer.array { writer in
            for row in rows { writer.array { writer in row.forEach { writer.int($0) } } }
        }
        return writer.text
    }

    /// Of a list of strings.
    static func strings(_ json: String) -> [String] {
        if json == "[]" { return [] }
        return (try? JSONParser.parse(Array(json.utf8)))?.array?.compactMap(\.string) ?? []
    }

    /// Of a list of lists of numbers.
    static func places(_ json: String) -> [[Int]] {
        let rows = (try? JSONParser.parse(Array(json.utf8)))?.array ?? []
        return rows.map { row in (row.array ?? []).compactMap { Int($0.compact) } }
    }
}
