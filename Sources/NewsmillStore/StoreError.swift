import GRDB

/// What can go wrong with a database file, told so that the reader knows what to do next.
public enum StoreError: Error, Sendable, Equatable {
    /// There is no such file, and creating it was not asked for.
    case missing(path: String)
    case cannotOpen(path: String, reason: String)
    /// The file is something else: a text, an image, an encrypted database.
    case notADatabase(path: String)
    /// An SQLite database of another application.
    case foreign(path: String)
    /// Written by a newer newsmill.
    case newer(path: String, version: Int, supported: Int)
    /// Written by an older newsmill, and opened for reading only.
    case older(path: String, version: Int, needed: Int)
    /// Disk full, read-only file or medium, folder that cannot be made. Nothing is half written.
    case cannotWrite(path: String, reason: String)
    /// Another program keeps the database locked.
    case busy(path: String)
    case corrupt(path: String, reason: String)
    /// A key that names several articles.
    case ambiguous(key: String, candidates: [ArticleCandidate])
    /// What SQLite says of a statement or of a row that breaks a constraint.
    case failed(path: String, reason: String)
}

/// One of several articles that a key may mean.
public struct ArticleCandidate: Sendable, Equatable, Encodable {
    public let id: Int64
    public let title: String?
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such database; `newsmill run` makes it"
        case .cannotOpen(let path, let reason): "\(path): cannot be opened: \(reason)"
        case .notADatabase(let path): "\(path): is not an SQLite database"
        case .foreign(let path): "\(path): is an SQLite database, but not one of newsmill's; it is left as it is"
        case .newer(let path, let version, let supported):
            "\(path): has schema \(version), written by a newer newsmill; this one knows schema \(supported) and older"
        case .older(let path, let version, let needed):
            "\(path): has schema \(version), this newsmill reads schema \(needed); `newsmill migrate`, or the next run, brings it up to date"
        case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
        case .busy(let path): "\(path): another program keeps the database locked"
        case .corrupt(let path, let reason): "\(path): is damaged: \(reason)"
        case .ambiguous(let key, let candidates):
            "\"\(key)\" may mean \(candidates.count) articles: "
                + candidates.map { "\($0.id) (\($0.title ?? "untitled"))" }.joined(separator: ", ")
        case .failed(let path, let reason): "\(path): \(reason)"
        }
    }
}

extension StoreError {
    /// What an error of GRDB or SQLite means for the file.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError:
            let reason = error.message ?? error.resultCode.description
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_PERM:
                self = .cannotWrite(path: path, reason: reason)
            case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
            case .SQLITE_NOTADB: self = .notADatabase(path: path)
            case .SQLITE_CORRUPT: self = .corrupt(path: path, reason: reason)
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
            default: self = .failed(path: path, reason: reason)
            }
        default:
            self = .failed(path: path, reason: "\(error)")
        }
    }

    /// Runs work on the database and gives its errors their meaning.
    static func translating<T>(path: String, _ work: () throws -> T) throws(StoreError) -> T {
        do { return try work() } catch { throw StoreError(error, path: path) }
    }
}
