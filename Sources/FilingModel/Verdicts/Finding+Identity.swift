extension Finding {
  /// What makes two findings of different assessments the same one: rule, filing, and what the facts
  /// are about, without values, places and wording.
  ///
  /// A finding without facts is told by its message.
  package func identity(in filing: Filing?) -> String {
    let about = facts.map { fact in
      "\(fact.concept)|\(fact.period)|\(fact.dimensions)|\(fact.unit?.description ?? "")"
    }
    let matter = about.isEmpty ? message : about.joined(separator: "\n")
    return "\(rule)\n\(filing?.name ?? "store")\n\(matter)"
  }
}
