extension Finding {
  /// What makes two findings of different assessments the same one: rule, filing, and what the facts
  /// are about, without values, places and wording.
  ///
  /// A finding without facts is told by its message, without the lines and bytes in it.
  package func identity(in filing: Filing?) -> String {
    identity(inFilingNamed: filing?.name)
  }

  /// The same where filings go by other names than their own; nil for the store.
  package func identity(inFilingNamed name: String?) -> String {
    let about = facts.map { fact in
      "\(fact.concept)|\(fact.period)|\(fact.dimensions)|\(fact.unit?.description ?? "")"
    }
    let matter = about.isEmpty ? Self.withoutPlaces(message) : about.joined(separator: "\n")
    return "\(rule)\n\(name ?? "store")\n\(matter)"
  }

  /// Without the line in `made.htm:82 (byte 7736)` and the offset, as messages name places.
  private static func withoutPlaces(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      kept.append(bytes[index])
      index += 1
      guard ends(kept, with: ":") || ends(kept, with: "(byte ") else { continue }
      let end = bytes[index...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
      let isPlace = ends(kept, with: "(byte ") || bytes[end...].starts(with: " (".utf8)
      if isPlace { index = end }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func ends(_ bytes: [UInt8], with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.suffix($0.count).elementsEqual($0) }
  }
}

extension Filing {
  /// A name that outlives a change of the documents where the cover page allows it: the accession
  /// number, or else filer, form and period, or else `name`.
  package var lastingName: String {
    if let accession { return accession.description }
    guard let cik, let form, let periodEnd else { return name }
    return "\(cik) \(form) \(periodEnd)"
  }
}
