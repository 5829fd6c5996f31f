extension Transformation {
  /// The SEC's transformation registry, of 31 August 2015.
  ///
  /// `numinf`, `numneginf` and `numnan` yield texts, since an exact decimal has no such values.
  static let registrySEC: [String: Transformation] = [
    "boolballotbox": .text {
      CoverPageCodes.ballotBox($0, empty: "false", marked: "true")
    },
    "yesnoballotbox": .text { CoverPageCodes.ballotBox($0, empty: "No", marked: "Yes") },
    "countrynameen": .code { CountryNames.iso },
    "edgarprovcountryen": .code { CountryNames.edgar },
    "stateprovnameen": .code { StateNames.table },
    "exchnameen": .code { CoverPageCodes.exchanges },
    "entityfilercategoryen": .text { CoverPageCodes.filerCategory($0) },

    "duryear": .text { DecimalDuration.years.text($0) },
    "durmonth": .text { DecimalDuration.months.text($0) },
    "durweek": .text { DecimalDuration.weeks.text($0) },
    "durday": .text { DecimalDuration.days.text($0) },
    "durhour": .text { DecimalDuration.hours.text($0) },
    "durwordsen": .text { WordDuration.text($0) },
    "datequarterend": .text { QuarterEnd.text($0) },

    "numwordsen": .spelled { EnglishNumber.number(Blanks.collapsed($0)) },
    "numinf": .fixed("INF"),
    "numneginf": .fixed("-INF"),
    "numnan": .fixed("NaN"),
  ]
}
