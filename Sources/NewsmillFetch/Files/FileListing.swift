/// The files that a source's paths come to, in the byte order of their paths, whatever order the file system has them in.
struct FileListing {
    struct File: Equatable {
        /// Relative to the base folder where it lies below it or was written so; what the database will say.
        let path: String
        let absolute: String
    }

    /// A path, or a folder on the way, that gave nothing.
    struct Missing: Equatable {
        let path: String
        let rule: String
        let reason: String
    }

    private(set) var files: [File] = []
    private(set) var missing: [Missing] = []
    private(set) var unreadable: [Missing] = []
    let fence: FileFence

    /// Which files a pattern is after, by their names.
    struct Wanted {
        let matches: (_ path: String) -> Bool
        /// As messages say it: ".txt .md".
        let endings: String
        /// As messages say it: "articles".
        let content: String
    }

    /// - Parameters:
    ///   - paths: as the configuration has them, relative to the base directory.
    ///   - allowedFolders: where links may lead, besides the base directory and what is written in the paths.
    init(_ paths: [String], allowedFolders: [String], baseDirectory: String, wanted: Wanted) {
        let base = baseDirectory.isEmpty ? "." : baseDirectory
        var folders = [base] + allowedFolders.map { Self.absolute($0, base) }
        var found: [String: String] = [:]
        for path in paths {
            var matches = 0
            var isThere = false
            for pattern in GlobPattern.patterns(Self.filesOf(path, base)) ?? [] {
                folders.append(Self.fixedFolder(of: pattern, base))
                let walk = GlobWalk(pattern, base: base)
                isThere = isThere || !walk.found.isEmpty
                for match in walk.found {
                    let absolute = Self.absolute(match.path, base)
                    // A pattern may pass over what is not wanted; a file that is named is the user's intent.
                    guard match.isNamed || wanted.matches(match.path) && !FileStatus.isFolder(absolute) else {
                        continue
                    }
                    found[Self.location(match.path, base)] = absolute
                    matches += 1
                }
                unreadable += walk.problems.map {
                    Missing(path: $0.path, rule: "unreadable", reason: "the folder cannot be listed: \($0.reason)")
                }
            }
            if matches == 0 { missing.append(Self.nothing(path, isThere: isThere, base, wanted)) }
        }
        files = found.map { File(path: $0.key, absolute: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        fence = FileFence(folders: folders)
    }

    /// A folder stands for the files in it.
    private static func filesOf(_ path: String, _ base: String) -> String {
        FileStatus.isFolder(absolute(path, base)) ? GlobWalk.join(path, "*") : path
    }

    private static func fixedFolder(of pattern: GlobPattern, _ base: String) -> String {
        let folder = pattern.fixedFolder.joined(separator: "/")
        if pattern.isAbsolute { return "/" + folder }
        return folder.isEmpty ? base : GlobWalk.join(base, folder)
    }

    private static func nothing(_ path: String, isThere: Bool, _ base: String, _ wanted: Wanted) -> Missing {
        let place = path.hasPrefix("/") ? "" : " in \(base)"
        if isThere || FileStatus.isFolder(absolute(path, base)) {
            return Missing(
                path: path, rule: "not-found",
                reason: "nothing that \(path) matches\(place) holds \(wanted.content); expected \(wanted.endings)")
        }
        let isPattern = (GlobPattern.patterns(path) ?? []).contains(where: \.hasWildcards)
        let reason =
            isPattern
            ? "no file matches \(path)\(place); correct \"path\" in pipeline.json, or put files there"
            : "there is no \(path)\(place); correct \"path\" in pipeline.json, or put the file there"
        return Missing(path: path, rule: "not-found", reason: reason)
    }

    private static func absolute(_ path: String, _ base: String) -> String {
        path.hasPrefix("/") ? path : GlobWalk.join(base, path)
    }

    private static func location(_ path: String, _ base: String) -> String {
        let prefix = base.hasSuffix("/") ? base : base + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
