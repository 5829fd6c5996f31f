package import FilingModel

/// A report as xBRL-JSON 1.0, the JSON representation of the Open Information Model.
///
/// Values stand as the report has them: numbers in their shortest decimal form, texts whole.
/// Footnotes follow the facts that are linked to them. OIM has no fractions and no tuples, so such
/// facts are left out; `leftOut` names them.
package enum XBRLJSON {
  private static let documentType = "https://xbrl.org/2021/xbrl-json"

  /// The report as one JSON object that ends in a line feed, with a fact to a line.
  ///
  /// The entry points say where the taxonomy starts: the `href` of each `schemaRef`, relative to
  /// where the text will be kept. A processor refuses a document that has none (`oime:noTaxonomy`).
  package static func render(_ whole: Report, entryPoints: [String]) -> String {
    let report = whole.inOIM
    let prefixes = Prefixes(report)
    let objects = FactObjects(report, prefixes: prefixes)
    let ids = FactIDs(report.facts)
    let notes = Notes(report, ids: ids)
    let facts = zip(ids.all, report.facts).enumerated().map { ordinal, fact in
      (fact.0, objects.object(fact.1, links: notes.links(ofFact: ordinal)))
    }
    // Absent features have their defaults; numbers are not in the form of their schema types, which
    // the report does not know, so canonical values are not promised.
    let documentInfo =
      [
        ("documentType", JSONText.string(documentType)),
        ("features", JSONText.object([])),
        ("namespaces", JSONText.object(prefixes.all.map(Self.alias), indent: 4)),
      ] + notes.documentInfo + [("taxonomy", JSONText.array(entryPoints.map(JSONText.string)))]
    return JSONText.object(
      [
        ("documentInfo", JSONText.object(documentInfo, indent: 2)),
        ("facts", JSONText.object(facts + notes.facts, indent: 2)),
      ], indent: 0) + "\n"
  }

  /// A sentence for each fact that OIM has no form for.
  package static func leftOut(of report: Report) -> [String] {
    report.facts.compactMap { fact in
      fact.objectionOfOIM.map { "\(fact.source): \(fact.concept) is left out: \($0)" }
    }
  }

  private static func alias(_ prefix: String, _ namespace: String) -> (String, String) {
    (prefix, JSONText.string(namespace))
  }
}
