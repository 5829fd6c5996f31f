internal import FilingModel
internal import FilingStore
internal import Foundation
internal import Reporting

/// What a store holds, filing by filing, as a manifest that another copy can be compared with.
///
/// The digests of the facts are computed from the rows, not taken from where ingest wrote them.
package struct StoreContents: Sendable, Hashable {
  package let filings: [Entry]

  package struct Entry: Sendable, Hashable, Codable {
    package let name: String
    /// SHA-256 over the documents.
    package let digest: String
    package let facts: Int
    /// SHA-256 over the facts.
    package let factDigest: String
  }

  package init(settings: Settings) throws(OperationError) {
    let store = try Stores.open(settings)
    do throws(StoreError) {
      var entries: [Entry] = []
      for stored in try store.filings() {
        let facts = try store.report(of: stored.filing).facts
        entries.append(
          Entry(
            name: stored.filing.name, digest: stored.filing.digest, facts: facts.count,
            factDigest: FilingStore.factDigest(of: facts)))
      }
      filings = entries.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
  }

  /// Reads a manifest that `json` wrote.
  package init(manifestAt path: String) throws(OperationError) {
    struct Manifest: Codable {
      let filings: [Entry]
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      filings = try JSONDecoder().decode(Manifest.self, from: data).filings
    } catch let error as DecodingError {
      throw OperationError(
        .unreadable, doing: "reading", what: path, cause: "it is no manifest of a store: \(error)",
        hint: "'finloom-audit store contents' writes one")
    } catch {
      throw OperationError(
        .noSuchInput, doing: "reading", what: path, cause: error.localizedDescription)
    }
  }

  /// A sentence for each filing in which a store differs from this manifest.
  package func differences(from store: StoreContents) -> [String] {
    let here = Dictionary(
      store.filings.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(filings.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    let missing = filings.filter { here[$0.digest] == nil }.map {
      "\($0.name) is not there with the digest \($0.digest.prefix(12))"
    }
    let added = store.filings.filter { names[$0.digest] == nil }.map {
      "\($0.name) is there, and the manifest does not name it"
    }
    let changed = filings.compactMap { expected -> String? in
      guard let found = here[expected.digest], found != expected else { return nil }
      guard found.facts == expected.facts else {
        return "\(expected.name) has \(found.facts) facts, not \(expected.facts)"
      }
      return "\(expected.name) has other facts: \(found.factDigest.prefix(12)), not "
        + "\(expected.factDigest.prefix(12))"
    }
    return missing + added + changed
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("filings")
      json.array(filings) { json, entry in
        json.object { json in
          json.member("name", entry.name)
          json.member("digest", entry.digest)
          json.member("facts", entry.facts)
          json.member("factDigest", entry.factDigest)
        }
      }
    }
    json.end()
    return json.text
  }

  package var text: String {
    let lines = filings.map { "\($0.factDigest.prefix(12))  \($0.facts.grouped)  \($0.name)" }
    let facts = filings.reduce(0) { $0 + $1.facts }
    return (["\(Counted.filings(filings.count)), \(facts.grouped) facts"] + lines)
      .joined(separator: "\n")
  }
}
