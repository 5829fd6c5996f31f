import ArgumentParser
import FilingModel
import Operations

struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Show normalized values by period, with the facts they come from.",
    discussion: """
      A ticker or a CIK names a filer, an accession number one filing; without any, every filer \
      is shown. Periods come from dates: fiscal years, quarters (a fourth one is the year less \
      nine months), the year to date, trailing twelve months, and balances.

      The latest filing's value counts, restatements included. --first-filed takes the first, and \
      --as-of leaves out what came out later.

      --against compares the facts of one filer's metrics with SEC's companyfacts JSON, by \
      concept, unit, start and end, and says why they differ where they do.

      The exit status is 0 when values are shown, 1 when one of ours contradicts SEC's or is \
      missing beside it, 2 when there are none, 64 for wrong use, 65 for a damaged file, 66 when \
      the store has no such filer, filing or metric.
      """)

  @Argument(help: ArgumentHelp("A ticker, CIK or accession number.", valueName: "filer"))
  var filer: String?

  @OptionGroup var settings: SettingsOptions

  @Option(help: ArgumentHelp("One metric only.", valueName: "name"))
  var metric: String?

  @Option(help: "One kind of period only.")
  var period: SeriesKind?

  @Option(
    help: ArgumentHelp("Leave out filings that came out after this day.", valueName: "date"))
  var asOf: CalendarDate?

  @Flag(help: "Take each value as the first filing stated it.")
  var firstFiled = false

  @Flag(help: "List the facts behind each value; JSON and CSV always have them.")
  var sources = false

  @Option(
    help: ArgumentHelp("Compare with this companyfacts JSON of the filer.", valueName: "path"))
  var against: String?

  @Flag(help: "Show what the metrics are made of, without a store.")
  var definitions = false

  @Option(help: "How the result is written.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  mutating func validate() throws {
    if definitions, format == .csv {
      throw ValidationError("--definitions are written as text or json.")
    }
    if against != nil, filer == nil { throw ValidationError("--against needs a filer.") }
    if against != nil, period != nil || asOf != nil || firstFiled || sources {
      throw ValidationError("--against compares all facts, whatever period and filing.")
    }
  }

  mutating func run() async throws {
    if definitions {
      try Terminal.show(
        format == .json ? MetricDefinitionList.json : MetricDefinitionList.text)
      return
    }
    if let against { try await compare(with: against) }
    let tables = try await MetricTables(settings: settings.load(), query: query)
    let result = try await tables.run()
    switch format {
    case .text: try Terminal.show(result.text(listsSources: sources))
    case .json: try Terminal.show(result.json)
    case .csv: try Terminal.show(result.csv)
    }
    if result.isEmpty { throw ExitStatus.nothingChecked.exit }
  }

  /// Ends the command with its own status.
  private func compare(with path: String) async throws {
    let witness = try await MetricWitness(settings: settings.load(), query: query, path: path)
    let result = try await witness.run()
    switch format {
    case .text: try Terminal.show(result.text)
    case .json: try Terminal.show(result.json)
    case .csv: try Terminal.show(result.csv)
    }
    let status: ExitStatus =
      result.isEmpty ? .nothingChecked : result.hasFindings ? .findings : .clean
    throw status.exit
  }

  private var query: MetricTables.Query {
    MetricTables.Query(
      target: filer, metric: metric, kind: period,
      choice: SeriesChoice(asOf: asOf, stance: firstFiled ? .firstFiled : .lastFiled))
  }
}

extension SeriesKind: ExpressibleByArgument {}
