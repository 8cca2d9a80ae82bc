import ArgumentParser
import NewsmillPipeline
import NewsmillStore

struct SourcesResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Asks a source again that said it was gone, or that has failed for long.",
        discussion: "Its failures, its waiting time and its new address are forgotten; what it gave before is not.")

    @OptionGroup var pipeline: ConfigurationOptions
    @Argument(help: ArgumentHelp("The source's id.", valueName: "id")) var id: String

    func run() throws {
        let path = try pipeline.load().databasePath
        do {
            let store = try Store.open(path, mode: .readWrite(create: false))
            guard try store.resume(source: id) else {
                throw CommandFailure(
                    "nothing is remembered of a source \"\(id)\"; newsmill sources list shows them",
                    status: ExitStatus.badInput)
            }
        } catch let error as StoreError {
            throw CommandFailure("\(error)", status: ExitStatus.cannotWrite)
        }
        Terminal.print("\"\(id)\" will be asked by the next run")
    }
}
