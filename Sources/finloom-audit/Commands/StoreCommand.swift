import ArgumentParser

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Measure a store, list what it holds, and put it in order.",
    subcommands: [
      StoreStatsCommand.self, StoreContentsCommand.self, StoreOptimizeCommand.self,
    ])
}
