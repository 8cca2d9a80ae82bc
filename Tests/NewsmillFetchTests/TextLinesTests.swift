import Foundation
import NewsmillFetch
import NewsmillTestSupport
import Testing

/// Lines of files of any size, gzip or not.
@Suite struct TextLinesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let path = "\(folder.path)/file"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let reader = try TextLines(path)
        var lines: [String] = []
        while case .line(let line)? = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    @Test(arguments: [
        ("", [String]()), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb", ["a\r", "b"]),
    ])
    func plainAndCompressedAreTheSame(_ text: String, _ expected: [String]) throws {
        #expect(try lines(Array(text.utf8)) == expected)
        #expect(try lines(Gzip.compress(Array(text.utf8))) == expected)
        // Tools for parallel compression write several members.
        #expect(try lines(Gzip.compress(Array("x\n".utf8)) + Gzip.compress(Array(text.utf8))) == ["x"] + expected)
    }

    @Test func aLongFile() throws {
        let all = (0..<200_000).map { "line number \($0)" }
        #expect(try lines(Gzip.compress(Array(all.joined(separator: "\n").utf8))) == all)
    }

    @Test func aTornFileGivesWhatItHasAndFails() throws {
        let all = (0..<50_000).map { "line number \($0) \($0 &* 2_654_435_761)" }.joined(separator: "\n")
        let path = "\(folder.path)/torn"
        let bytes = Gzip.compress(Array(all.utf8))
        try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: path))
        let reader = try TextLines(path)
        var count = 0
        #expect(throws: TextLines.Failure.self) {
            while try reader.next() != nil { count += 1 }
        }
        #expect(count > 1000)
    }

    @Test func whatIsNoFileIsSaid() {
        #expect(throws: TextLines.Failure.self) { try TextLines("\(folder.path)/missing") }
        #expect(throws: TextLines.Failure.self) { try TextLines(folder.path) }
    }
}
