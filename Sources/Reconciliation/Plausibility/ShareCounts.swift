import FilingModel

/// The concepts that count the shares of the whole entity, the cover page's first.
enum ShareCounts {
  static let all: [StandardConcept] = [
    .dei("EntityCommonStockSharesOutstanding"), .usGAAP("CommonStockSharesOutstanding"),
    .usGAAP("CommonStockSharesIssued"),
    .usGAAP("WeightedAverageNumberOfSharesOutstandingBasic"),
    .usGAAP("WeightedAverageNumberOfDilutedSharesOutstanding"),
  ]
}
