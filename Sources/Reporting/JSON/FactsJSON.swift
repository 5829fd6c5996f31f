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
        if !document.report.tuples.isEmpty {
          json.key("tuples")
          json.array(document.report.tuples) { json, tuple in write(tuple, to: &json) }
        }
        json.key("gaps")
        json.array(document.report.gaps) { json, gap in json.write(gap) }
        json.key("remarks")
        json.array(document.report.remarks) { $0.string($1) }
      }
    }
    json.end()
    return json.text
  }

  /// Facts and tuples are named by their places in the arrays, from 0.
  private static func write(_ tuple: Tuple, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", tuple.name.description)
      json.key("members")
      json.array(tuple.members) { json, member in
        json.object { json in
          switch member {
          case .fact(let ordinal): json.member("fact", ordinal)
          case .tuple(let ordinal): json.member("tuple", ordinal)
          }
        }
      }
      json.member("isNil", tuple.isNil)
      json.member("document", tuple.source.document)
      json.member("line", tuple.source.line)
      json.member("byteOffset", tuple.source.byteOffset)
      json.member("elementId", tuple.source.elementID)
    }
  }
}
