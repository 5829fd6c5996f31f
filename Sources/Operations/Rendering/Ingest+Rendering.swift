internal import FilingModel
internal import Reporting

extension Ingest.Summary {
  package var text: String {
    var lines = ["\(Counted.filings(added.count)) added, \(alreadyThere.count) already there"]
    if !added.isEmpty {
      lines[0] +=
        "; \(Counted.of(facts, "fact")), \(Counted.of(metrics, "metric")), "
        + "\(Counted.of(gaps, "gap")) kept"
    }
    if !failures.isEmpty { lines[0] += "; \(failures.count) not read" }
    lines += added.map { filing in
      let form = filing.form?.name ?? "-"
      let day = filing.periodEnd.map { "\($0)" } ?? "-"
      return "  \(filing.name)  \(form)  \(day)  \(filing.registrant ?? "-")"
    }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("facts", facts)
      json.member("metrics", metrics)
      json.member("gaps", gaps)
      let groups: [(StaticString, [Filing])] = [("added", added), ("alreadyThere", alreadyThere)]
      for (name, filings) in groups {
        json.key(name)
        json.array(filings) { json, filing in
          json.object { json in
            json.member("name", filing.name)
            json.member("source", filing.source)
            json.member("digest", filing.digest)
            json.member("form", filing.form?.name)
            json.member("periodEnd", filing.periodEnd?.description)
            json.member("registrant", filing.registrant)
          }
        }
      }
      json.write(skipped: skipped)
      json.write(failures: failures)
    }
    json.end()
    return json.text
  }
}

extension JSONWriter {
  mutating func write(skipped: [Ingest.SkippedFile]) {
    key("skipped")
    array(skipped) { json, file in
      json.object { json in
        json.member("path", file.path)
        json.member("reason", file.reason)
      }
    }
  }

  mutating func write(failures: [OperationError]) {
    key("failures")
    array(failures) { json, failure in
      json.object { json in
        json.member("doing", failure.doing)
        json.member("what", failure.what)
        json.member("cause", failure.cause)
        json.member("hint", failure.hint)
      }
    }
  }
}
