import ArgumentParser
import Operations

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the store and the libraries it stands on.")

  @OptionGroup var settings: SettingsOptions

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    let examination = try await Doctor(settings: settings.load()).run()
    try Terminal.show(format == .json ? examination.json : examination.text)
    if !examination.damage.isEmpty { throw ExitStatus.corrupt.exit }
  }
}
