extension Finding {
  /// What makes two findings of different assessments the same one: rule, filing, and what the facts
  /// are about, without values, places and wording.
  ///
  /// A finding without facts is told by its message.
  package func identity(in filing: Filing?) -> String {
    identity(inFilingNamed: filing?.name)
  }

  /// The same where filings go by other names than their own; nil for the store.
  package func identity(inFilingNamed name: String?) -> String {
    let about = facts.map { fact in
      "\(fact.concept)|\(fact.period)|\(fact.dimensions)|\(fact.unit?.description ?? "")"
    }
    let matter = about.isEmpty ? message : about.joined(separator: "\n")
    return "\(rule)\n\(name ?? "store")\n\(matter)"
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
