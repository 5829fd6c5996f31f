import ArgumentParser
import Operations

struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or show the page of one.")

  @Argument(help: ArgumentHelp("The rule whose page is shown.", valueName: "id"))
  var id: String?

  @Option(help: "How the list is written.")
  var format = OutputFormat.text

  mutating func run() async throws {
    guard let id else {
      try Terminal.show(format == .json ? RuleList.json : RuleList.text)
      return
    }
    guard let page = RuleList.page(of: id) else {
      throw ValidationError("There is no rule '\(id)'; 'finloom-audit rules' lists them.")
    }
    try Terminal.show(page)
  }
}
