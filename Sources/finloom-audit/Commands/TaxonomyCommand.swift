import ArgumentParser

struct TaxonomyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taxonomy",
    abstract: "Add, list and remove standard taxonomies.",
    discussion: """
      Filings declare their own concepts only. With the packages of us-gaap, dei and
      others, which their publishers offer as zips, rules see the types and balances
      of standard concepts too. Nothing is ever fetched, and no package is needed.
      """,
    subcommands: [TaxonomyAddCommand.self, TaxonomyListCommand.self, TaxonomyRemoveCommand.self])
}
