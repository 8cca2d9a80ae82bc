import Foundation

/// A matcher's tables on disk, so that a long list of aliases is worked through once.
extension AliasMatcher {
    /// The matcher that a file holds under a key, mapped into memory.
    ///
    /// - Parameter key: names the list of aliases: the hash of the files that it came from.
    /// - Returns: nil when there is no such file, or it is damaged, of another version or made of another list.
    public static func open(_ path: String, key: [UInt8]) -> AliasMatcher? {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size >= MatcherHeader.size else {
            return nil
        }
        let count = Int(status.st_size)
        // The pages are read at once: all of them are needed for the checksum.
        guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE | Int32(MAP_POPULATE), file, 0), base != MAP_FAILED
        else { return nil }
        let image = MatcherImage(base, count: count) { base, count in
            munmap(UnsafeMutableRawPointer(mutating: base), count)
        }
        guard let sections = MatcherHeader.sections(of: image.base, count: count, key: key) else { return nil }
        return AliasMatcher(tables: MatcherTables(image: image, sections: sections))
    }

    /// Saves the tables: beside the file first and then in its place, so that nobody ever maps half of them.
    ///
    /// - Throws: what the file system says.
    public func write(to path: String, key: [UInt8]) throws {
        let image = tables.image
        let header = MatcherHeader.bytes(of: image, key: key)
        let beside = "\(path).\(getpid()).new"
        guard FileManager.default.createFile(atPath: beside, contents: nil) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: beside])
        }
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: beside))
            try file.write(contentsOf: header)
            try file.write(
                contentsOf: UnsafeRawBufferPointer(
                    start: image.base + MatcherHeader.size, count: image.count - MatcherHeader.size))
            try file.close()
            guard rename(beside, path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
            }
        } catch {
            unlink(beside)
            throw error
        }
    }

    /// Whether there is a file at all, be it of what it may.
    public static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// The matcher from its file, or built and saved when the file does not fit. What cannot be saved is built again
    /// the next time.
    public static func cached(at path: String, key: [UInt8], patterns: () -> [Pattern]) -> AliasMatcher {
        if let matcher = open(path, key: key) { return matcher }
        let matcher = AliasMatcher(patterns())
        try? matcher.write(to: path, key: key)
        return matcher
    }
}
