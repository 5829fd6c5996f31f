import ArgumentParser
import Operations

struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Show normalized values with the facts they come from.",
    discussion: "With --definitions: which concepts each metric takes, in order of precedence.")

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("One metric only.", valueName: "name"))
  var metric: String?

  @Flag(help: "Show what the metrics are made of, without a store.")
  var definitions = false

  @Option(help: "How the result is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    if definitions {
      try Terminal.show(format == .json ? MetricList.definitionsJSON : MetricList.definitionsText)
      return
    }
    let list = try await MetricList(settings: settings.load(), metric: metric)
    try Terminal.show(format == .json ? list.json : list.text)
    if list.isEmpty { throw ExitStatus.nothingChecked.exit }
  }
}
