package import FilingModel

/// What a second witness says as JSON.
package enum WitnessJSON {
  package static func render(_ report: WitnessReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("counts")
      json.array(WitnessVerdict.allCases) { json, verdict in
        json.object { json in
          json.member("verdict", verdict.rawValue)
          json.member("count", report.count(of: verdict))
        }
      }
      json.key("values")
      json.array(report.values) { json, value in json.write(value) }
      json.key("notIngested")
      json.array(report.notIngested.sorted { $0.key < $1.key }) { json, entry in
        json.object { json in
          json.member("filing", entry.key.description)
          json.member("values", entry.value)
        }
      }
      json.key("gaps")
      json.array(report.gaps) { json, gap in json.string(gap.reason) }
    }
    json.end()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ value: WitnessedValue) {
    object { json in
      json.member("concept", value.concept.description)
      json.member("period", value.period.description)
      json.member("unit", value.unit)
      json.member("verdict", value.verdict.rawValue)
      json.key("ours")
      if let fact = value.ours {
        json.object { json in
          json.member("filing", value.filing)
          json.key("fact")
          json.write(fact)
        }
      } else {
        json.null()
      }
      json.key("theirs")
      if let theirs = value.theirs {
        json.object { json in
          json.member("filing", theirs.filing.description)
          json.member("filed", theirs.filed?.description)
          json.member("value", theirs.value.text)
          json.member("line", theirs.source.line)
        }
      } else {
        json.null()
      }
    }
  }
}
