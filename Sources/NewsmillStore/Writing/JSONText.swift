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
}
