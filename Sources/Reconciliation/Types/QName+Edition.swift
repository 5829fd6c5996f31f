import FilingModel

extension QName {
  /// The year of the standard taxonomy that the name is taken from, which its namespace ends with.
  var edition: Int? {
    let last = namespace.split(separator: "/").last ?? ""
    return Int(last.prefix(4)).flatMap { (2005...2100).contains($0) ? $0 : nil }
  }
}
