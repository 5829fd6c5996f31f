internal import FilingModel

/// Metrics by period as JSON: an object for each filer with its filings, values and gaps.
///
/// Amounts are texts, so that no reader rounds them.
package enum MetricsJSON {
  package static func render(_ sheets: [MetricSheet]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.key("filers")
      json.array(sheets) { json, sheet in json.write(sheet) }
    }
    json.end()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ sheet: MetricSheet) {
    object { json in
      json.member("name", sheet.name)
      json.member("cik", sheet.cik?.description)
      json.key("tickers")
      json.array(sheet.tickers) { json, ticker in json.string(ticker) }
      json.key("filings")
      json.array(sheet.series.filings) { json, filing in json.write(filing) }
      json.key("values")
      json.array(sheet.series.values) { json, value in json.write(value, sheet) }
      json.key("gaps")
      json.array(sheet.series.gaps) { json, gap in json.string(gap.reason) }
    }
  }

  private mutating func write(_ filing: PublishedFiling) {
    object { json in
      json.member("filing", filing.filing.name)
      json.member("form", filing.filing.form?.name)
      json.member("periodEnd", filing.filing.periodEnd?.description)
      json.member("filed", filing.filed?.description)
      json.member("filedFrom", filing.earliest?.description)
      json.member("filedUntil", filing.latest?.description)
    }
  }

  private mutating func write(_ value: SeriesValue, _ sheet: MetricSheet) {
    object { json in
      json.member("metric", value.metric)
      json.member("kind", value.kind.rawValue)
      json.member("label", value.label?.description)
      json.member("period", value.period.description)
      json.member("unit", value.unit.description)
      json.member("value", value.value.text)
      json.member("origin", value.isDerived ? "derived" : "stated")
      json.member("formula", value.formula)
      switch value.origin {
      case .stated(let stated, _):
        json.member("filing", sheet.filing(of: stated).filing.name)
        json.key("facts")
        json.array(sheet.terms(of: stated)) { json, term in json.write(term.fact) }
        json.key("restatements")
        json.array(value.restatements) { json, other in
          json.object { json in
            json.member("filing", sheet.filing(of: other).filing.name)
            json.member("value", other.metric.value.text)
            json.key("facts")
            json.array(sheet.terms(of: other)) { json, term in json.write(term.fact) }
          }
        }
      case .derived(let operands):
        json.key("operands")
        json.array(operands) { json, operand in json.write(operand, sheet) }
      }
      json.key("conflicts")
      json.array(sheet.conflicts(with: value)) { json, conflict in
        json.object { json in
          json.member("taken", conflict.metric.value.text)
          json.member("source", conflict.source)
          json.member("value", conflict.value.text)
        }
      }
    }
  }

  private mutating func write(_ operand: SeriesValue.Operand, _ sheet: MetricSheet) {
    object { json in
      json.member("sign", operand.sign)
      json.member("label", operand.label?.description)
      json.member("period", operand.value.metric.period.description)
      json.member("value", operand.value.metric.value.text)
      json.member("filing", sheet.filing(of: operand.value).filing.name)
      json.member("formula", operand.value.formula)
      json.key("facts")
      json.array(sheet.terms(of: operand.value)) { json, term in json.write(term.fact) }
    }
  }
}
