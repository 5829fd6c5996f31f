/// Told how far a long step is; called from one task at a time.
package struct StepProgress: Sendable {
  /// What is being done, how much of it is over, how much there is, and the thing just finished.
  package struct Step: Hashable, Sendable {
    package let doing: String
    package let done: Int
    package let total: Int
    package let what: String

    package init(doing: String, done: Int, total: Int, what: String) {
      self.doing = doing
      self.done = done
      self.total = total
      self.what = what
    }
  }

  package let report: @Sendable (Step) -> Void

  package init(_ report: @escaping @Sendable (Step) -> Void) {
    self.report = report
  }

  /// Tells nobody.
  package static let silent = StepProgress { _ in }
}
