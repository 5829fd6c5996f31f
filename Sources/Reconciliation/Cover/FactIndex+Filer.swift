import FilingModel

extension FactIndex {
  /// The filer category of Exchange Act rule 12b-2 that the cover page names, in small letters.
  var filerCategory: String? {
    cover("EntityFilerCategory").first { $0.dimensions.isEmpty }?.value.description.lowercased()
  }

  /// Whether the filer has filed reports for a year at least, as accelerated filers have.
  var isLongReporting: Bool {
    filerCategory == "large accelerated filer" || filerCategory == "accelerated filer"
  }
}
