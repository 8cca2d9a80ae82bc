internal import Foundation

extension WARCArchive {
    /// Cuts the files of a run that was killed back to what the database knows of them, so that no torn record stays behind. What
    /// is cut off belonged to no committed row, and the next run asks for it again.
    ///
    /// - Parameters:
    ///   - prefix: that the run's files begin with.
    ///   - ends: the length of each file that is spoken for; files that are not among them go.
    public static func settle(folder: String, prefix: String, ends: [String: Int]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(prefix + "-") && name.hasSuffix(".warc.gz") {
            let path = "\(folder)/\(name)"
            guard let end = ends[name] else {
                try? FileManager.default.removeItem(atPath: path)
                continue
            }
            guard let file = FileHandle(forWritingAtPath: path) else { continue }
            if let size = try? file.seekToEnd(), size > UInt64(end) { try? file.truncate(atOffset: UInt64(end)) }
            try? file.close()
        }
    }
}
