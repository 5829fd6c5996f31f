internal import FilingModel
internal import Reconciliation
internal import Reporting

/// What metrics are made of.
package enum MetricDefinitionList {
  package static var text: String {
    MetricDefinition.all.map { definition in
      let sources = definition.sources.map { "      \($0.shown)" }
      return (["\(definition.name)", "    \(definition.description)"] + sources)
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  package static var json: String {
    var json = JSONWriter()
    json.array(MetricDefinition.all) { json, definition in
      json.object { json in
        json.member("metric", definition.name)
        json.member("description", definition.description)
        json.member("period", definition.periodKind.rawValue)
        json.member("measure", definition.measure.rawValue)
        json.key("sources")
        json.array(definition.sources) { json, source in
          json.object { json in
            json.member("source", source.description)
            json.member("difference", source.difference?.text)
          }
        }
      }
    }
    json.end()
    return json.text
  }

  /// The documentation's page of all metrics.
  package static var page: String {
    let rows = MetricDefinition.all.map { definition in
      let sources = definition.sources.map { source in
        "`\(source)`" + (source.difference.map { " (\($0.text))" } ?? "")
      }
      return "| \(definition.name) | \(definition.description) | "
        + "\(sources.joined(separator: "<br>")) |"
    }
    return (introduction + rows).joined(separator: "\n") + "\n"
  }

  private static let introduction = """
    # Metrics

    A metric is a name for what different filers tag differently. Each filing has at most one value \
    of it for a period and a unit: that of the first source in the table that is stated for the \
    whole entity in a column of the filing's statements. In brackets stands what a source counts \
    otherwise than the metric says; sources without brackets mean the same, and where two of them \
    contradict each other `finloom-audit metrics` says so.

    ## Periods

    Periods come from dates alone. A filer's fiscal years are the periods of its annual reports; \
    quarterly reports show where the year starts. Years of 52 and 53 weeks, changed year ends and \
    transition periods follow from the dates. A year has the number that the filer's cover pages \
    give years that end in the same month, or else that of the calendar year it ends in; the first \
    ten days of January belong to the year before.

    | kind | is |
    |---|---|
    | `annual` | a fiscal year, or a transition period |
    | `quarterly` | a quarter; where it is not stated, what longer parts of the year leave of it, \
    as the year less nine months |
    | `ytd` | the first one, two or three quarters of a year, or their sum |
    | `ttm` | year and year to date less the same part of the year before, or else four quarters |
    | `instant` | a balance |

    Only amounts that flow are derived. Values per share, averages of shares and balances are \
    taken as stated. Nothing is derived from values of concepts that differ by definition, nor \
    from a restated value and one that was not stated again since: such a period is a gap.

    ## Restatements

    Every value that a filing states is kept. The one of the latest filing is taken, with \
    `--first-filed` that of the first, and with `--as-of` filings that came out later do not \
    count. Values that round one number are no restatement. The day of filing comes from EDGAR's \
    header. Without it a filing came out after its period and in the year of its accession number; \
    whether it was out on a day inside those bounds is not known, and it is left out as a gap.

    ## JSON and CSV

    `--format json` writes `filers`, each with `name`, `cik`, `tickers`, its `filings` in the order     they came out (`filing`, `form`, `periodEnd`, `filed`, and the bounds `filedFrom` and     `filedUntil`), `values` and `gaps`. A value has `metric`, `kind`, `label`, `period`, `unit`,     `value`, `origin` (`stated` or `derived`), `formula` and `conflicts`; a stated one its     `filing`, `facts` and `restatements`, a derived one its `operands`, each with its facts.     Amounts are texts, so that no reader rounds them. `--format csv` has a row a value; its column     `sources` names concept, filing, document and line of each fact.

    ## A second witness

    `--against FILE` compares the facts of the metrics' concepts with SEC's companyfacts JSON, by     concept, unit, start, end and filing. Equal values aside, a value has another precision, is     restated by a later or an earlier filing, is left out by SEC because it has dimensions or its     filing is not there, or contradicts SEC's, or is missing beside it; the last two are findings.

    ## Definitions

    | metric | is | takes, in order of precedence |
    |---|---|---|
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

extension MetricSource {
  fileprivate var shown: String {
    description + (difference.map { " (\($0.text))" } ?? "")
  }
}

extension MetricSource.Difference {
  fileprivate var text: String {
    switch self {
    case .near(let text): text
    case .part(let text): "\(text) alone"
    }
  }
}
