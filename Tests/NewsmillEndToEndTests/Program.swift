import Foundation

/// The built `newsmill`, run as a user runs it.
enum Program {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the test bundle.
    static let path: String = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appending(path: "newsmill").path
    }()

    /// Runs to the end.
    ///
    /// - Parameter shell: a shell prefix such as `ulimit -f 100;`, to run it within limits.
    static func run(
        _ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:],
        shell: String? = nil
    ) throws -> Result {
        let process = prepared(arguments, in: folder, environment: environment, shell: shell)
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        // Written and read side by side, or a long answer would block both ends.
        let writer = Thread {
            try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try? stdin.fileHandleForWriting.close()
        }
        writer.start()
        let errors = Collected()
        let reader = Thread { errors.finish(stderr.fileHandleForReading.readDataToEndOfFile()) }
        reader.start()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self), errors: errors.wait())
    }

    /// Starts it and lets the caller send signals.
    static func start(_ arguments: [String], in folder: String) throws -> Process {
        let process = prepared(arguments, in: folder, environment: [:], shell: nil)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func prepared(
        _ arguments: [String], in folder: String, environment: [String: String], shell: String?
    ) -> Process {
        let process = Process()
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-c", "\(shell) exec \"$0\" \"$@\"", path] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
        }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        return process
    }

    /// What another thread read. `@unchecked Sendable`: guarded by `condition`.
    private final class Collected: @unchecked Sendable {
        private let condition = NSCondition()
        private var data: Data?

        func finish(_ data: Data) {
            condition.withLock {
                self.data = data
                condition.broadcast()
            }
        }

        func wait() -> String {
            condition.lock()
            defer { condition.unlock() }
            while data == nil { condition.wait() }
            return String(decoding: data ?? Data(), as: UTF8.self)
        }
    }
}
