internal import FilingModel

/// The assessment as SARIF 2.1.0 (OASIS), for code-scanning services and editors.
///
/// - One run, whose driver describes every rule with its page (section 3.19.23).
/// - A result's place is its first fact; the other facts are related locations (3.27.12, 3.27.22).
/// - `partialFingerprints` outlive moved lines (3.27.17); waivers are suppressions (3.35).
/// - Gaps and unread inputs are notifications of the invocation (3.20.21), never silence.
package enum SARIFLog {
  /// The names under which a result carries its fingerprint: ours, and the one GitHub reads.
  package static let fingerprintKey = "finloomFinding/v1"
  static let fingerprintKeys: [StaticString] = ["finloomFinding/v1", "primaryLocationLineHash"]

  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// How the run ended, as its exit status says it.
  package struct Ending: Hashable, Sendable {
    package let status: Int
    package let meaning: String

    package init(status: Int, meaning: String) {
      self.status = status
      self.meaning = meaning
    }
  }

  /// The log as one JSON object that ends in a line feed.
  package static func render(_ publication: Publication, ending: Ending?) -> String {
    let indices = Dictionary(
      publication.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", schema)
      json.member("version", "2.1.0")
      json.key("runs")
      json.array(CollectionOfOne(publication)) { json, run in
        json.object { json in
          json.writeTool(of: run)
          json.key("automationDetails")
          json.object { $0.member("id", "finloom-audit/assess/") }
          json.key("invocations")
          json.array(CollectionOfOne(run)) { json, run in
            json.writeInvocation(of: run, ending, indices)
          }
          json.writeChecks()
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array(run.findings) { json, listed in
            json.write(listed, in: run, ruleIndex: indices[listed.finding.rule])
          }
          json.writeProperties(of: run)
        }
      }
    }
    json.end()
    return json.text
  }

  /// Text for a message: one line, and no bracket or brace that a viewer would take for a link or a
  /// placeholder (sections 3.11.5 and 3.11.6).
  static func message(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && !marks.contains($0) }) { return text }
    var clean = ""
    for scalar in TerminalText.line(text).unicodeScalars {
      switch scalar {
      case "[", "]", "\\": clean += "\\"
      case "{", "}": clean.unicodeScalars.append(scalar)
      default: break
      }
      clean.unicodeScalars.append(scalar)
    }
    return clean
  }

  private static let marks = Array("[]{}\\".utf8)

  static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}

extension JSONWriter {
  mutating func message(_ name: StaticString, _ text: String) {
    key(name)
    object { $0.member("text", SARIFLog.message(text)) }
  }

  /// The seven checks as a taxonomy, which every rule belongs to.
  fileprivate mutating func writeChecks() {
    key("taxonomies")
    array(CollectionOfOne("FinLoom checks")) { json, name in
      json.object { json in
        json.member("name", name)
        json.key("taxa")
        json.array(Check.allCases) { json, check in
          json.object { json in
            json.member("id", check.rawValue)
            json.member("name", check.title)
            json.message("shortDescription", check.question)
          }
        }
      }
    }
  }

  fileprivate mutating func writeProperties(of publication: Publication) {
    let assessment = publication.assessment
    key("properties")
    object { json in
      json.member("score", number: assessment.score.points?.text)
      json.member("grade", assessment.score.grade)
      json.member("filings", assessment.filings.count)
      json.member("errors", assessment.count(of: .error))
      json.member("warnings", assessment.count(of: .warning))
      json.member("information", assessment.count(of: .information))
      if let baseline = publication.baseline {
        json.member("baseline", baseline)
        json.member("absentFromBaseline", publication.absentCount)
      }
    }
  }
}
