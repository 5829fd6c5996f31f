internal import FilingModel

/// Reads the rows of a companyfacts answer and hands each to its filing.
///
///     {"cik": 320193, "entityName": "Apple Inc.", "facts": {"us-gaap": {"Assets": {"units": {"USD": [
///       {"end": "2024-09-28", "val": 364980000000, "accn": "0000320193-24-000123", "fy": 2024,
///        "fp": "FY", "form": "10-K", "filed": "2024-11-01"}]}}}}}
struct CompanyFactsReader {
  private var json: JSONScanner
  private var filings = CompanyFactsFilings()

  init(_ json: JSONScanner) {
    self.json = json
  }

  mutating func read() throws(ReadError) -> [CompanyFiling] {
    var cik: CIK?
    var facts: JSONScanner?
    try json.open(.object)
    while let name = try json.nextMember() {
      if name.equals("cik"), cik == nil {
        cik = try readCIK()
      } else if name.equals("facts"), facts == nil {
        facts = json
        try json.skipValue()
      } else if name.equals("cik") || name.equals("facts") {
        throw json.error("a member of the outermost object is there twice")
      } else {
        try json.skipValue()
      }
    }
    try json.finish()
    guard let cik else { throw json.error("it has no 'cik'") }
    guard let facts else { throw json.error("it has no 'facts'") }
    // The entity of every fact is the `cik`, which may stand after the facts.
    json = facts
    let entity = Entity(scheme: Entity.secScheme, identifier: "\(cik)")
    try readTaxonomies(of: entity)
    return try filings.all(json)
  }

  /// SEC writes the number as a JSON number, or as ten digits in a string.
  private mutating func readCIK() throws(ReadError) -> CIK {
    let isText = json.peek() == UInt8(ascii: "\"")
    let written = try isText ? json.text().content : json.number().text
    let text = String(decoding: written, as: UTF8.self)
    guard let cik = CIK(text) else {
      throw json.error("the cik '\(text)' is not one to ten digits")
    }
    return cik
  }

  private mutating func readTaxonomies(of entity: Entity) throws(ReadError) {
    try json.open(.object)
    while let key = try json.nextMember() {
      let taxonomy = try decoded(key)
      try json.open(.object)
      while let name = try json.nextMember() {
        let concept = CompanyFactsNames.concept(try decoded(name), in: taxonomy)
        try readConcept(concept, of: entity)
      }
    }
  }

  private mutating func readConcept(_ concept: QName, of entity: Entity) throws(ReadError) {
    var label: String?
    try json.open(.object)
    while let name = try json.nextMember() {
      if name.equals("units") {
        try readUnits(concept, of: entity)
      } else if name.equals("label"), json.peek() == UInt8(ascii: "\"") {
        label = try decoded(json.text())
      } else {
        try json.skipValue()
      }
    }
    if let label { filings.name(concept, label) }
  }

  private mutating func readUnits(_ concept: QName, of entity: Entity) throws(ReadError) {
    try json.open(.object)
    while let key = try json.nextMember() {
      let name = try decoded(key)
      guard let unit = CompanyFactsNames.unit(name) else {
        throw json.error("the unit '\(name)' of \(concept) has an empty measure")
      }
      try json.open(.array)
      while try json.nextElement() {
        let row = try CompanyFactsRow(&json)
        filings.take(row, CompanyFactsFilings.Subject(concept: concept, entity: entity, unit: unit))
      }
    }
  }

  private func decoded(_ text: JSONScanner.Text) throws(ReadError) -> String {
    guard let string = text.string else { throw json.error("a string is not valid") }
    return string
  }
}
