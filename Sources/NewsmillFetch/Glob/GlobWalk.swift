internal import Glibc

/// Finds the paths that match a pattern.
struct GlobWalk {
    struct Found: Equatable {
        /// As the pattern reaches it: relative to the base folder unless the pattern is absolute.
        let path: String
        /// Whether its last name was spelled out. Then whatever is wrong with it is worth telling.
        let isNamed: Bool
    }

    /// A folder that could not be listed.
    struct Problem: Equatable {
        let path: String
        let reason: String
    }

    private let base: String
    private(set) var found: [Found] = []
    private(set) var problems: [Problem] = []

    /// - Parameter base: where relative patterns begin.
    init(_ pattern: GlobPattern, base: String) {
        self.base = base
        walk(pattern.isAbsolute ? "/" : "", pattern.components[...])
    }

    private mutating func walk(_ folder: String, _ components: ArraySlice<GlobPattern.Component>) {
        guard let component = components.first else { return }
        let rest = components.dropFirst()
        switch component {
        case .anyFolders:
            walk(folder, rest)
            // Links to folders are not followed here: they may lead back up.
            for name in names(in: folder) where name.isFolder == true && name.text.first != "." {
                walk(Self.join(folder, name.text), components)
            }
        case .name(let name):
            if let literal = name.literal {
                let path = Self.join(folder, literal)
                if !rest.isEmpty {
                    walk(path, rest)
                } else if FileStatus.exists(absolute(path)) {
                    found.append(Found(path: path, isNamed: true))
                }
                return
            }
            for entry in names(in: folder) where name.matches(entry.text) {
                let path = Self.join(folder, entry.text)
                if rest.isEmpty {
                    found.append(Found(path: path, isNamed: false))
                } else if entry.isFolder ?? FileStatus.isFolder(absolute(path)) {
                    walk(path, rest)
                }
            }
        }
    }

    /// `isFolder` is nil for a link, which may lead to one.
    private mutating func names(in folder: String) -> [(text: String, isFolder: Bool?)] {
        let path = absolute(folder.isEmpty ? "." : folder)
        guard let stream = opendir(path) else {
            // What is not there, or is no folder, matches nothing.
            if errno != ENOENT, errno != ENOTDIR {
                problems.append(Problem(path: folder, reason: SystemError.text(errno)))
            }
            return []
        }
        defer { closedir(stream) }
        var names: [(text: String, isFolder: Bool?)] = []
        while let entry = readdir(stream) {
            let length = Int(strlen(&entry.pointee.d_name.0))
            let text = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix(length), as: UTF8.self) }
            guard text != ".", text != ".." else { continue }
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): names.append((text, true))
            case Int(DT_LNK): names.append((text, nil))
            case Int(DT_UNKNOWN):
                names.append(
                    (
                        text,
                        FileStatus.isLink(absolute(Self.join(folder, text)))
                            ? nil : FileStatus.isFolder(absolute(Self.join(folder, text)))
                    ))
            default: names.append((text, false))
            }
        }
        return names
    }

    private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : Self.join(base, path) }

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
