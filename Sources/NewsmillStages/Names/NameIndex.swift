import NewsmillCore
import NewsmillText

/// The matcher over a list of spellings, made or taken from the cache.
enum NameIndex {
    /// From here on a file pays: making the matcher takes some 4 µs a spelling, opening it less than a tenth of that.
    static let worthKeeping = 50_000

    /// - Parameters:
    ///   - kind: the beginning of the file's name.
    ///   - worth: so many spellings, or more, are kept.
    static func matcher(
        _ texts: [String], kind: String, cache: Cache, worth: Int = worthKeeping
    ) -> AliasMatcher {
        func built() -> AliasMatcher {
            AliasMatcher(texts.lazy.enumerated().map { AliasMatcher.Pattern($0.element, id: $0.offset) })
        }
        guard texts.count >= worth else { return built() }
        let key = key(of: texts)
        guard let file = cache.file(kind, SHA256.hex(key)) else { return built() }
        if let matcher = AliasMatcher.open(file, key: key) {
            cache.note(Cache.Note(isTrouble: false, message: "\(texts.count) spellings taken from \(file)"))
            return matcher
        }
        if AliasMatcher.exists(file) {
            cache.note(
                Cache.Note(isTrouble: true, message: "\(file) is damaged or of another version; it is made again"))
        }
        let matcher = built()
        do {
            try matcher.write(to: file, key: key)
            cache.note(Cache.Note(isTrouble: false, message: "\(texts.count) spellings kept in \(file)"))
        } catch {
            cache.note(
                Cache.Note(
                    isTrouble: true,
                    message: "cannot write \(file): the index of \(texts.count) spellings is made anew each time"))
        }
        return matcher
    }

    /// The spellings themselves, one a line: whatever an entity file or a rule of derivation changes is another list.
    private static func key(of texts: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            bytes.append(0x0A)
        }
        return Array(SHA256.hex(bytes).utf8)
    }
}
