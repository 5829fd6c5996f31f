import ArgumentParser

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Measure a store and put it in order.",
    subcommands: [StoreStatsCommand.self, StoreOptimizeCommand.self])
}
