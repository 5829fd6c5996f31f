package import FilingModel

/// Summaries of documents as a JSON array, one object a document.
package enum SummaryJSON {
  /// A summary, the path of its document, and the document's size and SHA-256.
  package struct Entry: Sendable {
    package let path: String
    package let digest: String
    package let byteCount: Int
    package let summary: ReportSummary

    package init(path: String, digest: String, byteCount: Int, summary: ReportSummary) {
      self.path = path
      self.digest = digest
      self.byteCount = byteCount
      self.summary = summary
    }
  }

  package static func render(_ entries: [Entry]) -> String {
    var json = JSONWriter()
    json.array(entries) { json, entry in
      json.object { write(entry, to: &$0) }
    }
    json.end()
    return json.text
  }

  private static func write(_ entry: Entry, to json: inout JSONWriter) {
    let summary = entry.summary
    json.member("source", entry.path)
    json.member("kind", summary.syntax.rawValue)
    json.member("sha256", entry.digest)
    json.member("bytes", entry.byteCount)
    json.member("facts", summary.facts)
    json.member("numeric", summary.numeric)
    json.member("nonnumeric", summary.nonNumeric)
    json.member("nil", summary.nilFacts)
    json.member("contexts", summary.declared.contexts)
    json.member("contexts_used", summary.declared.contextsUsed)
    json.member("units", summary.declared.units)
    json.member("units_used", summary.declared.unitsUsed)
    json.member("concepts", summary.concepts)
    json.member("facts_with_dims", summary.factsWithDimensions)
    json.member("decimals_INF", summary.infiniteDecimals)
    json.member("usd_facts", summary.dollarFacts)
    // Sums are texts, since JSON readers take numbers as binary fractions.
    json.member("usd_sum", summary.dollarSum?.text)
    json.member("numeric_sum_all_units", summary.numericSum?.text)
    json.member("min_period", summary.firstDay?.description)
    json.member("max_period", summary.lastDay?.description)
    json.member("leading_bytes_before_xml_decl", summary.declared.leadingBytes)
    json.key("duplicate_sets")
    json.object { write(summary.duplicates, to: &$0) }
    json.key("balance_sheet")
    json.array(summary.balances) { json, balance in
      json.object { json in
        json.member("date", balance.date.description)
        json.member("assets_equal_liabilities_and_equity", balance.agrees)
      }
    }
    json.member("gaps", summary.gaps)
    json.key("remarks")
    json.array(summary.remarks) { $0.string($1) }
  }

  /// Classes without a set are left out.
  private static func write(_ duplicates: ReportSummary.Duplicates, to json: inout JSONWriter) {
    guard duplicates.sets > 0 else { return }
    json.member("sets", duplicates.sets)
    json.member("facts_in_sets", duplicates.facts)
    json.member("surplus_facts", duplicates.surplus)
    let classes: [(StaticString, Int)] = [
      ("complete_sets", duplicates.complete), ("consistent_sets", duplicates.consistent),
      ("inconsistent_sets", duplicates.inconsistent),
    ]
    for (name, count) in classes where count > 0 { json.member(name, count) }
  }
}
