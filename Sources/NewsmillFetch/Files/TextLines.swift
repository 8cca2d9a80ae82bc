internal import Glibc

/// Reads the lines of a file, plain or gzip, in bounded memory: for reference works of any size.
public final class TextLines {
    /// A line of more bytes is passed over: the longest entities of Wikidata have some ten million.
    public static let longest = 64 << 20
    private static let chunk = 256 << 10

    /// Why a file cannot be read, in words.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public enum Line {
        /// Without its line feed.
        case line([UInt8])
        case tooLong
    }

    private let file: OpenFile
    private let members: GzipMembers
    private let isPlain: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var damage: String?
    /// The number of the line that came last, from 1.
    public private(set) var number = 0

    public init(_ path: String) throws(Failure) {
        do {
            let file = try OpenFile(FileStatus.resolved(path) ?? path)
            self.file = file
            members = try GzipMembers { (count, bytes) throws(WARCError) in
                do throws(FileProblem) {
                    return try file.append(upTo: count, to: &bytes)
                } catch {
                    throw WARCError(rule: error.rule, reason: error.reason)
                }
            }
        } catch {
            throw Self.failure(error, path)
        }
        isPlain = !members.beginsMember
    }

    /// The next line; nil at the end.
    ///
    /// - Throws: ``Failure`` when the file cannot be read on; what came before a damaged place has been given.
    public func next() throws(Failure) -> Line? {
        number += 1
        var isTooLong = false
        var searched = start
        while true {
            if let end = lineFeed(from: searched) {
                defer { start = end + 1 }
                return isTooLong || end - start > Self.longest ? .tooLong : .line(Array(buffer[start..<end]))
            }
            if isAtEnd {
                if let damage { throw Failure(description: damage) }
                defer { start = buffer.count }
                guard start < buffer.count || isTooLong else { return nil }
                return isTooLong ? .tooLong : .line(Array(buffer[start...]))
            }
            if buffer.count - start > Self.longest { isTooLong = true }
            buffer.removeFirst(isTooLong ? buffer.count : start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    /// The whole file.
    public func contents() throws(Failure) -> [UInt8] {
        while !isAtEnd { try fill() }
        if let damage { throw Failure(description: damage) }
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    private func fill() throws(Failure) {
        let before = buffer.count
        do {
            while buffer.count - before < Self.chunk, !isAtEnd {
                if isPlain {
                    if try !members.copy(to: &buffer) { isAtEnd = true }
                } else {
                    try inflate()
                }
            }
        } catch {
            throw Self.failure(error, "line \(number)")
        }
    }

    private func inflate() throws(WARCError) {
        var problem: GzipMembers.Problem?
        if members.isInside {
            problem = try members.inflate(to: &buffer)
        } else if try !members.begin(&problem), problem == nil {
            isAtEnd = true
        }
        switch problem {
        case nil: return
        case .torn: damage = "line \(number): the file ends in the middle of its compressed content"
        case .damaged(let reason): damage = "line \(number): \(reason)"
        }
        isAtEnd = true
    }

    private func lineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private static func failure(_ error: any Error, _ place: String) -> Failure {
        switch error {
        case let problem as FileProblem: Failure(description: "\(place): \(problem.reason)")
        case let problem as WARCError: Failure(description: "\(place): \(problem.reason)")
        default: Failure(description: "\(place): \(error)")
        }
    }
}
