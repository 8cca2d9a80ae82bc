import Foundation
import NewsmillCore
import NewsmillTestSupport
import NewsmillText
import Testing

@testable import NewsmillStages

/// The index of a long list of names, kept between runs.
@Suite struct NameCacheTests {
    private let folder: TemporaryFolder
    private let notes = Locked<[Cache.Note]>([])
    private let texts = (0..<200).map { "name number \($0)" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func cache(_ folder: String) -> Cache {
        Cache(
            file: { kind, key in "\(folder)/\(kind)-\(key.prefix(8))" },
            note: { note in notes.withLock { $0.append(note) } })
    }

    private func found(_ texts: [String], in folder: String? = nil, worth: Int = 100) -> [Int] {
        NameIndex.matcher(texts, kind: "names", cache: cache(folder ?? self.folder.path), worth: worth)
            .matches(in: "This is name number 17.").map(\.id)
    }

    private var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    @Test func isWrittenOnceAndOpenedAgain() throws {
        #expect(found(texts) == [17])
        #expect(files.count == 1)
        #expect(found(texts) == [17])
        #expect(notes.withLock { $0.map(\.isTrouble) } == [false, false])
        #expect(notes.withLock { $0.last?.message.hasPrefix("200 spellings taken from") } == true)
    }

    @Test func anotherListIsAnotherFile() {
        #expect(found(texts) == [17])
        #expect(found(texts.reversed()) == [182])
        #expect(files.count == 2)
    }

    @Test func aShortListIsNotKept() {
        #expect(found(texts, worth: 201) == [17])
        #expect(files.isEmpty)
    }

    @Test(arguments: ["", "a letter to the editor", "cut"])
    func whatIsDamagedIsMadeAgainAndSaid(_ damage: String) throws {
        _ = found(texts)
        let file = "\(folder.path)/\(try #require(files.first))"
        let sound = try #require(FileManager.default.contents(atPath: file))
        try (damage == "cut" ? sound.dropLast(100) : Data(damage.utf8)).write(to: URL(fileURLWithPath: file))
        #expect(found(texts) == [17])
        #expect(notes.withLock { $0.count(where: \.isTrouble) } == 1)
        #expect(FileManager.default.contents(atPath: file) == sound)
    }

    @Test func whereNothingCanBeWrittenTheWorkGoesOn() {
        #expect(found(texts, in: "/proc/no/such/folder") == [17])
        #expect(notes.withLock { $0.map(\.isTrouble) } == [true])
    }

    @Test func aCatalogueIsMadeOnceForTheCheckAndTheRun() throws {
        let resources = Resources(entities: [Entity(id: "a", name: "Anna Berg", kind: .person)])
        let first = resources.cache.once("x") { NameCatalogue(resources.entities) }
        let copy = resources
        #expect(copy.cache.once("x") { NameCatalogue([]) } === first)
    }
}
