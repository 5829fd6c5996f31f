import FilingModel

extension Defect {
  /// Wrong or missing facts of the cover page.
  static let cover: [Defect] = [
    Defect(name: "cover fact missing", scope: .owed) { facts, ordinal, _ in
      let name = facts[ordinal].concept
      return facts.filter { $0.concept != name }
    },
    .text("period end a year early", "DocumentPeriodEndDate") { text, _ in
      CalendarDate(text)?.shifted(months: -12)?.description
    },
    .text("period end a quarter late", "DocumentPeriodEndDate") { text, _ in
      CalendarDate(text)?.shifted(months: 3)?.description
    },
    .text("fiscal year off by one", "DocumentFiscalYearFocus") { text, generator in
      Int(text).map { String($0 + (Bool.random(using: &generator) ? 1 : -1)) }
    },
    .text("fiscal year off by two", "DocumentFiscalYearFocus") { text, generator in
      Int(text).map { String($0 + (Bool.random(using: &generator) ? 2 : -2)) }
    },
    .text("fiscal period mislabeled", "DocumentFiscalPeriodFocus") { text, generator in
      ["FY", "Q1", "Q2", "Q3"].filter { $0 != text }.randomElement(using: &generator)
    },
    .text("fiscal year end moved", "CurrentFiscalYearEndDate") { text, _ in
      CalendarDate("2001-" + text.dropFirst(2))?.shifted(months: 3).map {
        "--" + $0.description.dropFirst(5)
      }
    },
    .text("another registrant", "EntityRegistrantName") { _, _ in "Quixotic Windmills Ltd" },
    .text("another filer's number", "EntityCentralIndexKey") { _, _ in "0009999999" },
    .text("amendment flag turned", "AmendmentFlag") { text, _ in
      ["true", "1"].contains(text.lowercased()) ? "false" : "true"
    },
    .text("another form", "DocumentType") { text, generator in
      ["10-K", "10-Q", "8-K"].filter { $0 != text }.randomElement(using: &generator)
    },
    .text("a form that does not exist", "DocumentType") { _, _ in "10-X" },
    .amount("cover shares x 1,000", "EntityCommonStockSharesOutstanding", by: 3),
    .amount("cover shares / 1,000", "EntityCommonStockSharesOutstanding", by: -3),
    .amount("public float x 1,000,000", "EntityPublicFloat", by: 6),
    Defect(name: "cover shares dated a year early", scope: .cover([shares])) { facts, ordinal, _ in
      guard let day = facts[ordinal].period.lastDay?.shifted(months: -12) else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(period: .endOf(day)))
    },
  ]

  private static let shares = "EntityCommonStockSharesOutstanding"

  /// Another text on the cover page.
  private static func text(
    _ name: String, _ concept: String,
    _ change: @escaping @Sendable (String, inout SeededGenerator) -> String?
  ) -> Defect {
    Defect(name: name, scope: .cover([concept])) { facts, ordinal, generator in
      guard case .text(let text) = facts[ordinal].value,
        let changed = change(text, &generator)
      else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(value: .text(changed)))
    }
  }

  /// A number of the cover page with another scale.
  private static func amount(_ name: String, _ concept: String, by power: Int) -> Defect {
    Defect(name: name, scope: .cover([concept])) { facts, ordinal, _ in
      guard let number = facts[ordinal].number, !number.isZero,
        let changed = number.scaled(by: power)
      else { return nil }
      return facts.replacing(ordinal, with: facts[ordinal].with(value: .number(changed)))
    }
  }
}
