import ArgumentParser

@main
struct Convene: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convene",
        abstract: "Plans the programme of large multistakeholder meetings.")
}
