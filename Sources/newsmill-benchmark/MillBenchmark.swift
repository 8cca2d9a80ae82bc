import ArgumentParser
import Foundation
import NewsmillCore
import NewsmillFetch
import NewsmillPipeline
import NewsmillStages
import NewsmillStore

/// The whole mill over generated articles: stages alone against stages and store, and the peak of memory.
struct MillBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mill",
        abstract: "Articles per second through the shipped stages, with the store and without it, and peak memory.",
        discussion: "Run it in the folder of the pipeline. Each figure is a process of its own, in turn: alone, stored."
    )

    @Option var articles = 200_000
    @Option var config = "pipeline.json"
    @Option(parsing: .upToNextOption, help: "Numbers of workers to measure.") var workers = [1, 2]
    @Flag(help: "Leave the generated files for a look.") var keep = false

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsmill-benchmark-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { if !keep { try? FileManager.default.removeItem(atPath: folder) } }
        let input = "\(folder)/articles.jsonl"
        let bytes = try generate(to: input)
        print("\(articles) articles, \(bytes / articles) bytes each")
        for count in workers {
            let alone = try measure(["mill-once", "--input", input, "--config", config, "--workers", "\(count)"])
            let database = "\(folder)/\(count).db"
            let stored = try measure([
                "mill-once", "--input", input, "--config", config, "--workers", "\(count)", "--database", database,
            ])
            let ratio = Int((100 * stored.rate / alone.rate).rounded())
            print(
                "\(count) worker(s): stages alone \(Int(alone.rate))/s (peak \(alone.megabytes) MB); "
                    + "stored \(Int(stored.rate))/s (peak \(stored.megabytes) MB), \(ratio) % of the stages alone; "
                    + "database \(try size(database) >> 20) MB")
        }
    }

    private func generate(to path: String) throws -> Int {
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }
        var generator = ArticleGenerator(seed: 1)
        var total = 0
        var buffer: [UInt8] = []
        for number in 0..<articles {
            buffer += generator.record(number)
            guard buffer.count > 1 << 20 || number == articles - 1 else { continue }
            try file.write(contentsOf: Data(buffer))
            total += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
        return total
    }

    private func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    private func measure(_ arguments: [String]) throws -> (rate: Double, megabytes: Int) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let numbers = output.split(separator: " ").compactMap {
            Double($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        guard process.terminationStatus == 0, numbers.count == 2 else { throw ExitCode.failure }
        return (numbers[0], Int(numbers[1]))
    }
}

/// One measurement in a process of its own, so that its peak of memory is its own.
struct MillOnce: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mill-once", shouldDisplay: false)

    @Option var input: String
    @Option var config: String
    @Option var workers: Int
    @Option var database: String?

    func run() throws {
        let configuration = try ConfigurationLoader.load(
            config, registries: Registries(stages: StageRegistry.all, sources: SourceRegistry.all), environment: [:])
        let stages = try configuration.stages.map {
            try $0.type.make(options: $0.options, resources: configuration.resources)
        }
        var options = FilesOptions()
        options.path = OneOrMany([input])
        let context = SourceContext(baseDirectory: configuration.baseDirectory, now: "2025-06-30T03:00:00Z")
        let source = try FilesSource(id: "generated", options: options, context: context)
        let sink: any Sink
        if let database {
            let store = try Store.open(database, mode: .readWrite(create: true))
            let run = try store.beginRun(
                RunStart(
                    startedAt: "2025-06-30T03:00:00Z", version: "benchmark", configurationPath: config,
                    configurationHash: configuration.hash, configuration: configuration.text))
            try store.record(sources: [SourceRecord(id: "generated", type: "files", location: input)])
            try store.record(entities: configuration.entities)
            sink = store.sink(run: run)
        } else {
            sink = NoSink()
        }
        let start = Date()
        let report = Mill(stages: stages, workers: workers, options: configuration.run)
            .run(sources: [("generated", source)], into: sink)
        let seconds = Date().timeIntervalSince(start)
        guard report.failure == nil, report.imbalances.isEmpty, report.outcomes.stored == report.entered else {
            throw ExitCode.failure
        }
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between C libraries
        print(Double(report.entered) / seconds, Double(usage.ru_maxrss) / 1024)
        for stage in report.stages {
            let microseconds = Double(stage.counts.nanoseconds) / 1000 / Double(max(1, stage.counts.entered))
            FileHandle.standardError.write(
                Data("  \(stage.name): \(String(format: "%.1f", microseconds)) µs an article\n".utf8))
        }
        FileHandle.standardError.write(
            Data(
                "  sink: \(String(format: "%.1f", report.sinkSeconds * 1e6 / Double(report.entered))) µs an article\n"
                    .utf8))
    }
}
