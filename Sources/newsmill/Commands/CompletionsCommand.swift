import ArgumentParser

struct CompletionsCommand: ParsableCommand {
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish
    }

    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Prints the completion script of a shell.",
        discussion: "For bash: newsmill completions bash > ~/.local/share/bash-completion/completions/newsmill")

    @Argument(help: "bash, zsh or fish.") var shell: Shell

    func run() throws {
        let script =
            switch shell {
            case .bash: Newsmill.completionScript(for: .bash)
            case .zsh: Newsmill.completionScript(for: .zsh)
            case .fish: Newsmill.completionScript(for: .fish)
            }
        Terminal.print(script)
    }
}
