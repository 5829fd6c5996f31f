/// Numbers with their noun.
enum Counted {
  static func of(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
  }

  static func filings(_ count: Int) -> String { of(count, "filing") }
}
