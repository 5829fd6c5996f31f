import ArgumentParser
import Operations

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Check the settings and show those that hold.")

  @OptionGroup var settings: SettingsOptions

  @Flag(help: "Show every key with its meaning, not the values.")
  var keys = false

  mutating func run() async throws {
    try Terminal.show(keys ? SettingList.keys : SettingList.values(of: try await settings.load()))
  }
}
