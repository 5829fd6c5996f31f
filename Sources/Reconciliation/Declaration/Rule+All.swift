extension Rule {
  /// Every rule, in report order.
  package static let all: [Rule] = [
    .missingFiscalPeriod,
    .amendmentWithoutOriginal,
    .filingIngestedTwice,
    .filingWithoutFacts,
    .storedFactsDifferFromSource,
    .storedFactCountDiffers,
    .factsNotTaken,
    .metricWithoutSourceFact,
    .metricDiffersFromSourceFact,
    .metricBreaksPrecedence,
    .duplicateMetrics,
    .inconsistentDuplicateFacts,
    .consistentDuplicateFacts,
    .missingCoverPageFact,
    .missingRequiredMetric,
    .staleFiling,
    .documentWithoutFactsOfItsPeriod,
    .fiscalFocusContradictsPeriod,
    .orphanedRows,
    .damagedStore,
    .foreignEntity,
    .balanceSheetOutOfBalance,
  ]
}
