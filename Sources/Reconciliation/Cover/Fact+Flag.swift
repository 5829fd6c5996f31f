import FilingModel

extension Fact {
  /// Whether the fact states yes, in any of the forms that cover pages use.
  var isTrue: Bool {
    ["true", "1", "yes"].contains(value.description.lowercased())
  }
}
