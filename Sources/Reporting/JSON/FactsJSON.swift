package import FilingModel

/// The facts of documents as a JSON array, one object a document.
package enum FactsJSON {
  package static func render(_ documents: [(path: String, report: Report)]) -> String {
    var json = JSONWriter()
    json.array(documents) { json, document in
      json.object { json in
        json.member("source", document.path)
        json.member("kind", document.report.syntax.rawValue)
        json.key("facts")
        json.array(document.report.facts) { json, fact in json.write(fact) }
        json.key("gaps")
        json.array(document.report.gaps) { json, gap in json.write(gap) }
        json.key("remarks")
        json.array(document.report.remarks) { $0.string($1) }
      }
    }
    json.end()
    return json.text
  }
}
