internal import Glibc

/// The folders that a files source may read, and the check that a file lies in one of them once all links are followed.
///
/// Configured are the folder of pipeline.json, `allowedFolders`, and what the user wrote in `path` before its first
/// wildcard. So a link or a `..` that a pattern happens to reach cannot lead anywhere else.
struct FileFence {
    private let roots: [String]

    /// - Parameter folders: absolute paths; those that do not exist allow nothing.
    init(folders: [String]) {
        roots = folders.compactMap(FileStatus.resolved)
    }

    /// - Returns: the real path.
    /// - Throws: ``FileProblem``
    func admit(_ path: String) throws(FileProblem) -> String {
        guard let real = FileStatus.resolved(path) else {
            let reason =
                switch errno {
                case ENOENT where path.unicodeScalars.contains("\u{FFFD}"): "its name is not valid UTF-8; rename it"
                case ENOENT: "it is a link that leads nowhere, or it has just been deleted"
                case ELOOP: "it is a link that leads back to itself"
                case let number: SystemError.text(number)
                }
            throw FileProblem(rule: "unreadable", reason: reason, isFailure: true)
        }
        guard roots.contains(where: { real == $0 || $0 == "/" || real.hasPrefix($0 + "/") }) else {
            throw FileProblem(
                rule: "outside",
                reason:
                    "it leads to \(real), outside the configured folders; add that folder to allowedFolders to read it")
        }
        return real
    }
}

/// Why a file is not read.
struct FileProblem: Error, Equatable {
    let rule: String
    let reason: String
    /// Whether something went wrong, as against being decided.
    var isFailure = false
}
