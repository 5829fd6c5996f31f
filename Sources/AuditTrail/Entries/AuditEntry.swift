/// What one entry of the log says: who ran which command on what, when, and what came of it.
package struct AuditEntry: Hashable, Sendable {
  /// The version of the entries this FinLoom writes.
  package static let currentVersion = 1
  /// The most bytes an entry may have: what the two bytes before it in a bundle can say.
  package static let largestSize = 65_535

  /// RFC 3339 in UTC with milliseconds: `2026-03-01T09:30:00.000Z`.
  package var time: String
  package var event: Event
  /// For example `ingest`.
  package var command: String
  /// What all entries of one run share.
  package var run: String
  package var actor: Actor
  /// The version of FinLoom.
  package var tool: String
  /// Without secrets: the caller takes them out.
  package var arguments: [String] = []
  package var argumentsLeftOut: LeftOut?
  package var inputs: [Input] = []
  package var inputsLeftOut: LeftOut?
  package var counts: [String: Int] = [:]
  /// `done`, `partly`, or the cause of an error; the end of a run has one.
  package var outcome: String?
  /// The exit status.
  package var status: Int?
  /// What was recorded; an entry of event `filing` has one, others do not.
  package var filing: Filing?
  package var store: Store?
  /// Backup manifests, checkpoints and other things outside the log, by kind.
  package var refers: [String: String] = [:]

  package init(
    time: String, event: Event, command: String, run: String, actor: Actor, tool: String
  ) {
    self.time = time
    self.event = event
    self.command = command
    self.run = run
    self.actor = actor
    self.tool = tool
  }

  package enum Event: String, Hashable, Sendable, CaseIterable {
    /// A command begins.
    case begin
    /// A filing was recorded.
    case filing
    /// A command ends.
    case end
    /// Anything else worth keeping.
    case note
  }

  package struct Actor: Hashable, Sendable {
    package var user: String
    package var host: String
    /// The process id.
    package var process: Int

    package init(user: String, host: String, process: Int) {
      self.user = user
      self.host = host
      self.process = process
    }
  }

  /// Bytes that were read: what they are called, and their SHA-256 as hexadecimal digits.
  package struct Input: Hashable, Sendable {
    package var name: String
    package var sha256: String

    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The rest of a list that was too long: how many, and the SHA-256 of them as a JSON list.
  package struct LeftOut: Hashable, Sendable {
    package let count: Int
    package let sha256: String

    init(count: Int, sha256: String) {
      self.count = count
      self.sha256 = sha256
    }
  }

  /// A filing as it was recorded; digests are SHA-256 as hexadecimal digits.
  package struct Filing: Hashable, Sendable {
    /// Where it came from.
    package var name: String
    package var accession: String?
    /// Of its sources.
    package var digest: String
    package var facts: Int
    /// Of its facts as they were stored.
    package var factDigest: String

    package init(
      name: String, accession: String? = nil, digest: String, facts: Int, factDigest: String
    ) {
      self.name = name
      self.accession = accession
      self.digest = digest
      self.facts = facts
      self.factDigest = factDigest
    }
  }

  /// The state of the store: its SHA-256 where one was taken, and how many of what it holds.
  package struct Store: Hashable, Sendable {
    package var digest: String?
    package var counts: [String: Int]

    package init(digest: String? = nil, counts: [String: Int]) {
      self.digest = digest
      self.counts = counts
    }
  }
}
