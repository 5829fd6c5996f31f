import ArgumentParser
import Operations

struct StoreOptimizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Give free pages back and put tables in order.",
    discussion: "Needs as much room again as the store takes, while it runs.")

  @OptionGroup var settings: SettingsOptions

  mutating func run() async throws {
    let (before, after) = try await StoreOptimization.run(settings: settings.load())
    try Terminal.show("\(before) bytes before, \(after) after")
  }
}
