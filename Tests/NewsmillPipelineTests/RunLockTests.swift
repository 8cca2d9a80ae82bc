import NewsmillPipeline
import NewsmillTestSupport
import Testing

struct RunLockTests {
    @Test func `one holder at a time, and it is free again when the holder is gone`() throws {
        let path = try TemporaryFolder().path + ".lock"
        var first: RunLock? = try RunLock(path: path)
        #expect(throws: RunLock.Failure.held) { try RunLock(path: path) }
        #expect(first != nil)
        first = nil
        #expect(throws: Never.self) { try RunLock(path: path) }
    }

    @Test func `a folder that is missing is a reason in words`() {
        #expect(throws: RunLock.Failure.cannotOpen(reason: "No such file or directory")) {
            try RunLock(path: "/nowhere/at/all.lock")
        }
    }
}
