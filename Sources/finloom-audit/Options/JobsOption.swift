import ArgumentParser

/// How much is done side by side.
struct JobsOption: ParsableArguments {
  @Option(help: ArgumentHelp("Documents worked on side by side.", valueName: "count"))
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to 256.")
    }
  }

  var setting: String? { jobs.map { String($0) } }
}
