package import FilingModel

/// The assessment for programs; the keys are a contract, written down in the article of this name.
package enum AssessmentJSON {
  /// The contract's name and version; the schema beside the article has it as its `$id`.
  ///
  /// The number before the point changes when a key goes or means something else.
  package static let schema = "urn:finloom:assessment:1.0"

  /// The whole assessment as one JSON object that ends in a line feed; the version is FinLoom's own.
  package static func render(_ assessment: Assessment, version: String) -> String {
    render(Publication(assessment, version: version))
  }

  /// The same with what was not read and what is new.
  package static func render(_ publication: Publication) -> String {
    let assessment = publication.assessment
    var findings = publication.findings[...]
    var json = JSONWriter()
    json.object { json in
      json.member("schema", schema)
      json.key("finloom")
      json.object { $0.member("version", publication.version) }
      json.member("source", assessment.source)
      json.member("asOf", assessment.asOf?.description)
      json.write(assessment.score)
      json.key("counts")
      json.write(Tally(assessment.cards), isWhole: true)
      json.writeBaseline(of: publication)
      json.writeUnread(of: publication)
      json.key("store")
      if let store = assessment.store {
        json.object { $0.writeVerdict(of: store, &findings) }
      } else {
        json.null()
      }
      json.key("filings")
      json.array(assessment.filings) { json, card in json.write(card, &findings) }
      json.key("gaps")
      json.array(GapGroup.all(in: assessment.cards.flatMap(\.gaps), places: 0)) { json, group in
        json.object { json in
          json.member("rule", group.rule)
          json.member("reason", group.reason)
          json.member("count", group.count)
        }
      }
    }
    json.end()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ score: Score) {
    member("score", number: score.points?.text)
    member("grade", score.grade)
  }

  fileprivate mutating func write(_ tally: Tally, isWhole: Bool = false) {
    object { json in
      if isWhole { json.member("filings", tally.filings) }
      json.member("facts", tally.facts)
      json.member("metrics", tally.metrics)
      json.member("applied", tally.applied)
      json.member("errors", tally.errors)
      json.member("warnings", tally.warnings)
      json.member("information", tally.information)
      json.member("waived", tally.waived)
      json.member("gaps", tally.gaps)
    }
  }

  fileprivate mutating func writeBaseline(of publication: Publication) {
    key("baseline")
    guard let source = publication.baseline else { return null() }
    object { json in
      json.member("source", source)
      json.member("new", publication.count(of: .new))
      json.member("unchanged", publication.count(of: .unchanged))
      json.member("absent", publication.absentCount)
    }
  }

  fileprivate mutating func writeUnread(of publication: Publication) {
    key("unread")
    guard let unread = publication.unread else { return null() }
    array(unread) { json, input in
      json.object { json in
        json.member("path", input.path)
        json.member("line", input.line)
        json.member("reason", input.reason)
        json.member("isFiling", input.isFailure)
      }
    }
  }

  /// Takes the card's findings off the list.
  fileprivate mutating func write(_ card: Scorecard, _ findings: inout ArraySlice<ListedFinding>) {
    object { json in
      let filing = card.filing
      json.member("source", filing?.source)
      json.member("name", filing?.name)
      json.member("accession", filing?.accession?.description)
      json.member("cik", filing?.cik?.description)
      json.member("registrant", filing?.registrant)
      json.member("form", filing?.form?.description)
      json.member("periodEnd", filing?.periodEnd?.description)
      json.member("fiscalYear", filing?.fiscalYear)
      json.member("fiscalPeriod", filing?.fiscalPeriod)
      json.member("digest", filing?.digest)
      json.writeVerdict(of: card, &findings)
    }
  }

  fileprivate mutating func writeVerdict(
    of card: Scorecard, _ findings: inout ArraySlice<ListedFinding>
  ) {
    write(card.score)
    key("counts")
    write(Tally([card]))
    key("findings")
    let count = card.lines.reduce(0) { $0 + $1.outcome.findings.count }
    array(findings.prefix(count)) { json, listed in json.write(listed) }
    findings = findings.dropFirst(count)
    key("gaps")
    array(card.gaps) { json, gap in json.write(gap) }
    key("checks")
    array(CheckTally.all(in: [card])) { json, check in
      json.object { json in
        json.member("check", check.check.rawValue)
        json.member("applied", check.tally.applied)
        json.member("findings", check.tally.findings)
        json.member("gaps", check.tally.gaps)
      }
    }
  }

  mutating func write(_ gap: Gap) {
    object { json in
      json.member("rule", gap.rule)
      json.member("reason", gap.reason)
      json.member("document", gap.source?.document)
      json.member("line", gap.source?.line)
    }
  }

  private mutating func write(_ listed: ListedFinding) {
    let finding = listed.finding
    object { json in
      json.member("rule", finding.rule)
      json.member("check", finding.check.rawValue)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message)
      json.member("fingerprint", listed.fingerprint)
      json.member("state", listed.state?.rawValue)
      json.key("waiver")
      if let waiver = finding.waiver {
        json.object { json in
          json.member("owner", waiver.owner)
          json.member("reason", waiver.reason)
          json.member("expires", waiver.expires.description)
        }
      } else {
        json.null()
      }
      json.key("facts")
      json.array(finding.facts) { json, fact in json.write(fact) }
    }
  }
}
