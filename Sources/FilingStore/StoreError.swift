/// The store could not do its work: what it was doing, to what, and why.
package struct StoreError: Error, Hashable, Sendable {
  package let kind: Kind
  /// What was being done, for example `opening store`.
  package let doing: String
  /// The path, filing or document it was done to.
  package let what: String
  package let cause: String
  /// The one action that helps, where there is one.
  package let hint: String?

  package init(
    kind: Kind, doing: String, what: String, cause: String, hint: String? = nil
  ) {
    self.kind = kind
    self.doing = doing
    self.what = what
    self.cause = cause
    self.hint = hint
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file is there and is no store of FinLoom.
    case notAStore
    /// A newer FinLoom wrote the store.
    case newerSchema
    /// No such store, or no such filing in it.
    case missing
    /// Creation was asked for where something is already.
    case alreadyThere
    /// Another process or handle holds the store for writing.
    case busy
    /// No room is left on the volume.
    case full
    case permission
    /// The store's content contradicts itself.
    case corrupt
    case io
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: `opening store x.sqlite: cause; hint`.
  package var description: String {
    "\(doing) \(what): \(cause)" + (hint.map { "; \($0)" } ?? "")
  }
}
