internal import FilingModel

/// The assessment as JUnit XML: a suite for each check, a test case for each filing it was asked of.
///
/// - A case fails when a finding in it fails the run; the failure lists every such finding.
/// - A case is skipped when nothing could be compared, with the gaps as the reason.
/// - Findings that do not fail the run, waived and known ones too, stand in the case's output.
/// - What could not be read is an error in a suite of its own; a missed score is a failure.
package enum JUnitReport {
  /// The document, ended by a line feed.
  package static func render(_ publication: Publication) -> String {
    let suites = Suite.all(of: publication)
    var xml = XMLWriter()
    let cases = suites.flatMap(\.cases)
    xml.element(
      "testsuites",
      [
        "name": "finloom-audit", "tests": String(cases.count),
        "failures": String(cases.count { $0.result.isFailure }),
        "errors": String(cases.count { $0.result.isError }), "time": "0",
      ]
    ) { xml in
      for suite in suites { xml.write(suite) }
    }
    return xml.text
  }

  /// The cases of one check, of the inputs, or of the score.
  struct Suite {
    let name: String
    let properties: [(name: String, value: String)]
    let cases: [Case]
  }

  struct Case {
    let suite: String
    let name: String
    let file: String?
    let result: Result
    /// What is worth reading and fails nothing.
    let output: [String]
  }

  enum Result {
    case passed
    case skipped(String)
    case failed(message: String, type: String, details: [String])
    case error(message: String)

    var isFailure: Bool { if case .failed = self { true } else { false } }
    var isError: Bool { if case .error = self { true } else { false } }
    var isSkipped: Bool { if case .skipped = self { true } else { false } }
  }
}

extension XMLWriter {
  fileprivate mutating func write(_ suite: JUnitReport.Suite) {
    element(
      "testsuite",
      [
        "name": suite.name, "tests": String(suite.cases.count),
        "failures": String(suite.cases.count { $0.result.isFailure }),
        "errors": String(suite.cases.count { $0.result.isError }),
        "skipped": String(suite.cases.count { $0.result.isSkipped }), "time": "0",
      ]
    ) { xml in
      if !suite.properties.isEmpty {
        xml.element("properties", [:]) { xml in
          for property in suite.properties {
            xml.emptyElement("property", ["name": property.name, "value": property.value])
          }
        }
      }
      for testCase in suite.cases { xml.write(testCase) }
    }
  }

  private mutating func write(_ testCase: JUnitReport.Case) {
    let attributes: Attributes = [
      "classname": testCase.suite, "name": testCase.name, "file": testCase.file, "time": "0",
    ]
    if case .passed = testCase.result, testCase.output.isEmpty {
      emptyElement("testcase", attributes)
      return
    }
    element("testcase", attributes) { xml in
      switch testCase.result {
      case .passed: break
      case .skipped(let reason): xml.emptyElement("skipped", ["message": reason])
      case .failed(let message, let type, let details):
        xml.textElement(
          "failure", ["message": message, "type": type], details.joined(separator: "\n"))
      case .error(let message):
        xml.textElement("error", ["message": message, "type": "unread"], message)
      }
      if !testCase.output.isEmpty {
        xml.textElement("system-out", [:], testCase.output.joined(separator: "\n"))
      }
    }
  }
}
