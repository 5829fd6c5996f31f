package import FilingModel
internal import Foundation
internal import Reporting

extension Settings {
  /// The earlier assessment the next one is compared with; nil when none is set.
  package func readBaseline() throws(OperationError) -> Baseline? {
    baseline.isEmpty ? nil : try BaselineFile(path: baseline).read()
  }
}

/// Reads what an earlier assessment found, from its JSON or its SARIF.
package struct BaselineFile: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Files above this are no assessment.
  private static let byteLimit = 1 << 30

  /// The fingerprints of its findings; SARIF results that were absent then are not among them.
  package func read() throws(OperationError) -> Baseline {
    let object = try parsed()
    let fingerprints: [String?]
    if let schema = object["schema"] as? String {
      guard schema.hasPrefix("urn:finloom:assessment:1.") else {
        throw problem("it follows '\(schema.prefix(80))', and this version reads \(Self.known)")
      }
      fingerprints = Self.findings(of: object)
    } else if object["runs"] != nil, object["version"] as? String == "2.1.0" {
      fingerprints = try results(of: object)
    } else if object["finloom"] != nil {
      throw problem(
        "it is an assessment of an earlier version, whose findings have no fingerprints")
    } else {
      throw problem("it is neither an assessment as JSON nor SARIF 2.1.0")
    }
    let named = fingerprints.compactMap { $0 }
    guard named.count == fingerprints.count else {
      throw problem(
        "\(fingerprints.count - named.count) of \(fingerprints.count) findings have no fingerprint")
    }
    return Baseline(source: path, fingerprints: Set(named))
  }

  private static let known = AssessmentJSON.schema

  private func parsed() throws(OperationError) -> [String: Any] {
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      data = try handle.read(upToCount: Self.byteLimit + 1) ?? Data()
      try handle.close()
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw OperationError(
        isThere ? .unreadable : .noSuchInput, doing: "reading the baseline", what: path,
        cause: isThere ? error.localizedDescription : "there is no such file",
        hint: isThere ? nil : "'finloom-audit assess --format json' writes one")
    }
    guard data.count <= Self.byteLimit else { throw problem("it is larger than 1 GiB") }
    do {
      guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
        throw problem("it is JSON and no object")
      }
      return object
    } catch let error as OperationError {
      throw error
    } catch {
      throw problem("it is no JSON")
    }
  }

  private static func findings(of assessment: [String: Any]) -> [String?] {
    let filings = assessment["filings"] as? [[String: Any]] ?? []
    let verdicts = [assessment["store"] as? [String: Any]].compactMap { $0 } + filings
    return verdicts.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      .map { $0["fingerprint"] as? String }
  }

  private func results(of log: [String: Any]) throws(OperationError) -> [String?] {
    let runs = (log["runs"] as? [[String: Any]] ?? []).filter { run in
      let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
      return driver?["name"] as? String == "FinLoom"
    }
    guard !runs.isEmpty else { throw problem("it is SARIF, and no run in it is FinLoom's") }
    return runs.flatMap { $0["results"] as? [[String: Any]] ?? [] }
      .filter { $0["baselineState"] as? String != "absent" }
      .map { ($0["partialFingerprints"] as? [String: Any])?[SARIFLog.fingerprintKey] as? String }
  }

  private func problem(_ cause: String) -> OperationError {
    OperationError(.unreadable, doing: "reading the baseline", what: path, cause: cause)
  }
}
