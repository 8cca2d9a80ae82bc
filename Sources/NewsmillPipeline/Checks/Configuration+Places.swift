import NewsmillText

extension Configuration {
    /// The line of pipeline.json, from 1, in which a value begins; that of the nearest value around it when there is none.
    ///
    /// - Parameter keyPath: `tests[2].expect.mentions[0]`
    public func line(of keyPath: String) -> Int {
        let bytes = Array(text.utf8)
        guard let root = try? JSONParser.parse(bytes, dialect: .json5) else { return 0 }
        return LineIndex(bytes).position(of: root.deepest(along: keyPath).offset).line
    }
}
