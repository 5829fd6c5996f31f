internal import AuditTrail
internal import Backups
internal import FilingModel
internal import FilingStore
internal import Transport

/// Whether the log tells the whole story, and is still the one whose checkpoints were published.
package struct VerifyLog: Sendable {
  private let settings: Settings
  /// Whether the digests of facts are computed from their rows.
  private let readsFacts: Bool
  /// Whether the snapshots of the backup repository are compared.
  private let readsBackups: Bool

  package init(settings: Settings, readsFacts: Bool, readsBackups: Bool) {
    self.settings = settings
    self.readsFacts = readsFacts
    self.readsBackups = readsBackups
  }

  package struct Result: Sendable {
    package let size: Int
    /// Base 64 of the root over all entries.
    package let root: String
    /// What only damage or tampering explains.
    package var violations: [String] = []
    /// What a clock or an interrupted run may explain.
    package var remarks: [String] = []
    /// Checkpoints that were compared, and how many of them the log begins with.
    package var checkpoints = 0
    package var consistentCheckpoints = 0
    package let filings: Int

    package var isSound: Bool { violations.isEmpty }
  }

  /// Compares with the checkpoints at some places, or at those of the settings.
  package func run(_ places: [String]) async throws(OperationError) -> Result {
    let log = try await LogReview(settings)
    let (tree, logged) = (log.review.tree, log.logged)
    var result = Result(
      size: tree.size, root: tree.head.root.base64, filings: logged.filings.count)
    if tree.size == 0 {
      result.violations.append("the log has no entry, though every store begins one")
    }
    result.violations += log.missing
    for finding in log.review.findings {
      if finding.kind.severity == .violation {
        result.violations.append(finding.description)
      } else {
        result.remarks.append(finding.description)
      }
    }
    result.violations += try differences(from: logged)
    try await compareSnapshots(with: tree, &result)
    try await compare(
      with: places.isEmpty ? settings.audit.published : places, tree, logged, &result)
    return result
  }

  private func differences(from logged: LoggedState) throws(OperationError) -> [String] {
    let store = try Stores.open(settings)
    var found: [String: (name: String, facts: Int, factDigest: String)] = [:]
    var rows: [String] = []
    let taxonomies: Set<String>
    let state: StoreState
    do throws(StoreError) {
      for filing in try store.recordedFilings() {
        found[filing.digest] = (filing.name, filing.facts, filing.factDigest)
      }
      for stored in try store.filings() where stored.storedFacts != stored.readFacts {
        rows.append(
          "filing \(stored.filing.name) has \(stored.storedFacts) facts, of \(stored.readFacts) that were read"
        )
      }
      taxonomies = Set(try store.packages().map(\.digest))
      state = try store.state()
    } catch {
      throw OperationError(error)
    }
    try Stores.close(store)
    return logged.unexplained
      + logged.differences(
        filings: found, taxonomies: taxonomies, changes: state.changes, digest: state.digest)
      + rows + (readsFacts && rows.isEmpty ? try otherFacts(than: logged) : [])
  }

  /// The filings whose rows give another digest than the log says.
  private func otherFacts(than logged: LoggedState) throws(OperationError) -> [String] {
    try StoreContents(settings: settings).filings.compactMap { filing in
      guard let recorded = logged.filings[filing.digest],
        recorded.factDigest != filing.factDigest || recorded.facts != filing.facts
      else { return nil }
      return "the facts of filing \(filing.name) are others than entry \(recorded.index) says"
    }
  }

  /// Every snapshot of the repository says what the log was like when it was taken.
  private func compareSnapshots(
    with tree: MerkleTree, _ result: inout Result
  ) async throws(OperationError) {
    guard readsBackups else { return }
    let repository = try await Repositories.open(settings)
    do throws(BackupError) {
      for snapshot in try await repository.snapshots() {
        let content = try await repository.content(of: snapshot)
        result.checkpoints += 1
        if tree.root(ofFirst: content.logSize) == content.logRoot {
          result.consistentCheckpoints += 1
        } else {
          let cause =
            content.logSize > tree.size
            ? "it has \(content.logSize) entries, and the log has \(tree.size)"
            : "it has other entries than the log"
          result.violations.append("snapshot \(snapshot.shortName): \(cause)")
        }
      }
    } catch {
      throw OperationError(error)
    }
  }

  private func compare(
    with places: [String], _ tree: MerkleTree, _ logged: LoggedState, _ result: inout Result
  ) async throws(OperationError) {
    guard !places.isEmpty else {
      guard !readsBackups else { return }
      result.remarks.append(
        "no published checkpoint was compared: whoever can write the store could have cut the log")
      return
    }
    let keys = try keys(logged)
    for place in places {
      let found = try await PublishedLog(place, settings).checkpoints()
      if found.isEmpty { result.remarks.append("no checkpoint is published at \(place)") }
      for (key, bytes) in found {
        let verdict = LogVerdict(
          of: bytes, foundAt: "\(place)/\(key)", origin: keys[0].name, keys: keys, tree: tree)
        result.checkpoints += 1
        if verdict.outcome == .consistent {
          result.consistentCheckpoints += 1
        } else {
          result.violations.append(
            "\(verdict.outcome.rawValue): checkpoint \(verdict.place): \(verdict.cause)")
        }
      }
    }
  }

  /// Keys that do not come from the store: what it says of its own key proves nothing.
  private func keys(_ logged: LoggedState) throws(OperationError) -> [NoteVerifier] {
    let keys = try LogReader(settings: settings).verifiers()
    guard keys.isEmpty else { return keys }
    throw OperationError(
      .permission, doing: "verifying", what: "published checkpoints",
      cause: "no key of the log is set",
      hint: "set audit.verifiers to the public key that 'audit init' printed")
  }
}

/// A place where checkpoints of a log are published.
struct PublishedLog {
  let storage: any ObjectStorage

  init(
    _ place: String, _ settings: Settings, create: Bool = false
  ) throws(OperationError) {
    storage = try ObjectPlaces.open(place, settings, create: create)
  }

  static let folder = "checkpoints/"
  static let latest = TiledLog.checkpointPath

  /// Under its size, so that the checkpoints stand in order.
  static func key(_ size: Int) -> String {
    let digits = "\(size)"
    return folder + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// All checkpoints that were ever published there, the oldest first.
  func checkpoints() async throws(OperationError) -> [(key: String, bytes: [UInt8])] {
    do throws(TransportError) {
      var found: [(String, [UInt8])] = []
      for object in try await storage.objects(under: Self.folder) {
        if let bytes = try await storage.object(object.key) { found.append((object.key, bytes)) }
      }
      // The latest is one of those, unless somebody put another in its place.
      if let bytes = try await storage.object(Self.latest), found.last?.1 != bytes {
        found.append((Self.latest, bytes))
      }
      return found
    } catch {
      throw OperationError(error)
    }
  }

  func put(
    _ bytes: [UInt8], as key: String, _ condition: PutCondition
  ) async throws(OperationError) {
    do throws(TransportError) {
      _ = try await storage.put(bytes, as: key, condition)
    } catch {
      throw OperationError(error)
    }
  }

  func object(_ key: String) async throws(OperationError) -> [UInt8]? {
    do throws(TransportError) {
      return try await storage.object(key)
    } catch {
      throw OperationError(error)
    }
  }
}
