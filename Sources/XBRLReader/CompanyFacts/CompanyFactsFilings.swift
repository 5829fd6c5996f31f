internal import FilingModel

/// The filings that the rows of companyfacts name, filled row by row.
struct CompanyFactsFilings {
  private var drafts: [Draft] = []
  private var indices: [String: Int] = [:]
  private var labels: [QName: String] = [:]
  /// Gaps of rows that name no filing.
  private var strays: [Gap] = []

  private struct Draft {
    let accession: AccessionNumber
    var form: String?
    var filed: CalendarDate?
    var facts: [Fact] = []
    var gaps: [Gap] = []
  }

  /// What all rows of one list are about.
  struct Subject {
    let concept: QName
    let entity: Entity
    let unit: Unit
  }

  /// Keeps the standard label of a concept.
  mutating func name(_ concept: QName, _ label: String) {
    labels[concept] = label
  }

  mutating func take(_ row: CompanyFactsRow, _ subject: Subject) {
    guard let index = filing(of: row) else {
      let accession = row.accession.map { "the accession number '\($0)'" } ?? "no accession number"
      strays.append(
        gap(row, subject, "has \(accession), so its filing is not known"))
      return
    }
    describe(index, by: row, subject)
    let period: Period
    switch row.period {
    case .success(let found): period = found
    case .failure(let reason):
      drafts[index].gaps.append(gap(row, subject, reason.text))
      return
    }
    let aspects = Aspects(
      concept: subject.concept, entity: subject.entity, period: period, unit: subject.unit)
    state(index, row, aspects, subject)
  }

  private mutating func state(
    _ index: Int, _ row: CompanyFactsRow, _ aspects: Aspects, _ subject: Subject
  ) {
    let value: FactValue
    var written: String?
    switch row.value {
    case .number(let number, let lexical):
      value = .number(number)
      written = lexical
    case .unkept(let text):
      value = .text(text)
      drafts[index].gaps.append(gap(row, subject, "is too large to be kept exactly: \(text)"))
    case .null: value = .nil
    case .other, .missing:
      drafts[index].gaps.append(gap(row, subject, "has no number in 'val'"))
      return
    }
    drafts[index].facts.append(
      Fact(aspects: aspects, value: value, lexical: written, source: row.source))
  }

  private mutating func filing(of row: CompanyFactsRow) -> Int? {
    guard let text = row.accession else { return nil }
    if let known = indices[text] { return known }
    guard let accession = AccessionNumber(text) else { return nil }
    if let known = drafts.firstIndex(where: { $0.accession == accession }) {
      indices[text] = known
      return known
    }
    drafts.append(Draft(accession: accession))
    indices[text] = drafts.count - 1
    return drafts.count - 1
  }

  /// The first row that says a filing's form or day decides; one that says otherwise is a gap.
  private mutating func describe(_ index: Int, by row: CompanyFactsRow, _ subject: Subject) {
    if let form = row.form {
      if let known = drafts[index].form, known != form {
        drafts[index].gaps.append(
          gap(row, subject, "names the form \(form), other rows of its filing \(known)"))
      }
      drafts[index].form = drafts[index].form ?? form
    }
    guard let text = row.filed else { return }
    guard let filed = CalendarDate(text) else {
      drafts[index].gaps.append(gap(row, subject, "was filed on '\(text)', which is no date"))
      return
    }
    if let known = drafts[index].filed, known != filed {
      drafts[index].gaps.append(
        gap(row, subject, "was filed on \(filed), other rows of its filing on \(known)"))
    }
    drafts[index].filed = drafts[index].filed ?? filed
  }

  private func gap(_ row: CompanyFactsRow, _ subject: Subject, _ reason: String) -> Gap {
    Gap(reason: "the value of \(subject.concept) \(reason)", source: row.source)
  }

  /// The filings by day and number; throws when there is none.
  func all(_ json: JSONScanner) throws(ReadError) -> [CompanyFiling] {
    guard !drafts.isEmpty else { throw json.error("none of its rows names a filing") }
    let sorted = drafts.sorted {
      ($0.filed?.dayNumber ?? .max, $0.accession) < ($1.filed?.dayNumber ?? .max, $1.accession)
    }
    return sorted.enumerated().map { index, draft in
      CompanyFiling(
        accession: draft.accession, form: draft.form.map { FormType($0) }, filed: draft.filed,
        report: Report(
          document: json.document, syntax: .companyfacts, facts: draft.facts,
          gaps: (index == 0 ? strays : []) + draft.gaps,
          taxonomy: FilingTaxonomy(labels: labels(of: draft.facts))))
    }
  }

  private func labels(of facts: [Fact]) -> [Label] {
    Set(facts.map(\.concept)).sorted().compactMap { concept in
      labels[concept].map { text in
        Label(
          concept: concept, role: "http://www.xbrl.org/2003/role/label", language: "en-US",
          text: text)
      }
    }
  }
}
