package import Backups
internal import FilingModel
internal import Reporting

extension CreateBackup.Result {
  package var text: String {
    let snapshot = creation.snapshot
    var lines = [
      "\(snapshot.kind.rawValue) snapshot \(snapshot.shortName) in \(repository)",
      "\(Counted.filings(snapshot.filings)), \(snapshot.facts.grouped) facts; "
        + "\(creation.pages.grouped) of \(creation.pageCount.grouped) pages, "
        + "\(snapshot.storedSize.grouped) bytes stored",
    ]
    if let parent = snapshot.parent { lines.append("rests on \(parent.prefix(12))") }
    if let reason = creation.isFullBecause { lines.append("full, because \(reason)") }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("repository", repository)
      json.member("encrypted", isEncrypted)
      json.key("snapshot")
      json.write(creation.snapshot)
      json.member("pages", creation.pages)
      json.member("pageCount", creation.pageCount)
      json.member("fullBecause", creation.isFullBecause)
      json.member("checkpoint", checkpoint)
      json.key("warnings")
      json.array(warnings) { $0.string($1) }
    }
    json.end()
    return json.text
  }
}

extension BackupList {
  package var text: String {
    guard !snapshots.isEmpty else { return "\(repository) has no snapshot yet" }
    let table = TextTable(
      columns: [
        .text("Snapshot"), .text("Taken"), .text("Kind"), .number("Facts"), .number("Bytes"),
        .text("Verified"),
      ],
      rows: snapshots.map { snapshot in
        [
          snapshot.shortName, "\(snapshot.taken)Z", snapshot.kind.rawValue,
          snapshot.facts.grouped, snapshot.storedSize.grouped,
          snapshot.verified.map { "\($0.date)" } ?? "never",
        ]
      })
    return table.lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("repository", repository)
      json.key("snapshots")
      json.array(snapshots) { $0.write($1) }
      json.member("warning", verificationWarning)
    }
    json.end()
    return json.text
  }
}

extension VerifyBackups.Result {
  package var text: String {
    let snapshots = Counted.of(verification.snapshots.count, "snapshot")
    let read = verification.depth == .pages ? ", \(verification.readSize.grouped) bytes read" : ""
    var lines = [
      "\(snapshots) of \(repository) looked at: \(Counted.of(verification.packs, "pack"))\(read)"
    ]
    lines += verification.problems.map {
      "damaged: snapshot \($0.snapshot.shortName) of \($0.snapshot.taken)Z: \($0.error)"
    }
    if verification.unreferenced > 0 {
      lines.append(
        "\(Counted.of(verification.unreferenced, "pack")) no snapshot leads to; prune removes them")
    }
    if let restored { lines += restored.lines }
    lines.append(verdict)
    return lines.joined(separator: "\n")
  }

  private var verdict: String {
    if verification.snapshots.isEmpty { return "there is no snapshot" }
    return isWhole ? "whole" : "not whole"
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("repository", repository)
      json.member("depth", verification.depth.rawValue)
      json.member("whole", isWhole)
      json.key("snapshots")
      json.array(verification.snapshots) { $0.write($1) }
      json.member("packs", verification.packs)
      json.member("bytesRead", verification.readSize)
      json.member("unreferencedPacks", verification.unreferenced)
      json.key("problems")
      json.array(verification.problems) { json, problem in
        json.object { json in
          json.member("snapshot", problem.snapshot.name)
          json.member("what", problem.error.what)
          json.member("cause", problem.error.cause)
        }
      }
      if let restored {
        json.key("restored")
        json.write(restored)
      }
    }
    json.end()
    return json.text
  }
}

extension VerifyBackups.Result.Restored {
  fileprivate var lines: [String] {
    var lines = ["restored \(snapshot.shortName): \(snapshot.facts.grouped) facts"]
    if let comparedWith, problems.isEmpty { lines.append("equal to \(comparedWith)") }
    lines += problems.map { "restored copy: \($0)" }
    if let assessment, let points = assessment.score.points {
      let counts = assessment.cards.reduce(VerdictCounts()) { $0 + VerdictCounts($1) }
      lines.append(
        "assessed: \(points.text) of 100, \(Counted.of(counts.errors, "error")), "
          + Counted.of(counts.warnings, "warning"))
    }
    return lines
  }
}

extension RestoreBackup.Plan {
  package var text: String {
    var line =
      "snapshot \(snapshot.shortName) of \(snapshot.taken)Z, \(snapshot.kind.rawValue), "
      + "\(snapshot.facts.grouped) facts, \(snapshot.imageSize.grouped) bytes"
    if let secondsBefore { line += "; \(Self.span(secondsBefore)) before the moment asked for" }
    let place = replaces ? "\(target), where a store is already" : target
    return line + "\nfrom \(repository) to \(place)"
  }

  private static func span(_ seconds: Int) -> String {
    switch seconds {
    case ..<120: Counted.of(seconds, "second")
    case ..<7_200: Counted.of(seconds / 60, "minute")
    case ..<172_800: Counted.of(seconds / 3_600, "hour")
    default: Counted.of(seconds / 86_400, "day")
    }
  }

  package var json: String {
    var json = JSONWriter()
    json.object { $0.write(self) }
    json.end()
    return json.text
  }
}

extension RestoreBackup.Result {
  package var text: String {
    plan.text.split(separator: "\n").first.map { "restored \($0)" } ?? ""
      + (earlierStore.map { "\nthe store that was there is now \($0)" } ?? "")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.write(plan)
      json.member("earlierStore", earlierStore)
    }
    json.end()
    return json.text
  }
}

extension BackupPruning {
  package func text(isTrial: Bool) -> String {
    let table = TextTable(
      columns: [.text("Snapshot"), .text("Taken"), .text("Kind"), .rest("Kept as")],
      rows: decisions.map { decision in
        [
          decision.snapshot.shortName, "\(decision.snapshot.taken)Z",
          decision.snapshot.kind.rawValue,
          decision.isKept ? decision.reasons.joined(separator: ", ") : "- goes",
        ]
      })
    let would = isTrial ? "would be " : ""
    var lines = table.lines
    lines.append(
      "\(Counted.of(removed, "object")) \(would)removed, \(removedSize.grouped) bytes; "
        + "\(Counted.of(doomed, "object")) \(would)removed once the grace is over")
    if held > 0 { lines.append("\(Counted.of(held, "object")) held by the storage until later") }
    return lines.joined(separator: "\n")
  }

  package func json(isTrial: Bool) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("dryRun", isTrial)
      json.key("snapshots")
      json.array(decisions) { json, decision in
        json.object { json in
          json.member("snapshot", decision.snapshot.name)
          json.member("kept", decision.isKept)
          json.key("reasons")
          json.array(decision.reasons) { $0.string($1) }
        }
      }
      json.member("removedObjects", removed)
      json.member("removedBytes", removedSize)
      json.member("doomedObjects", doomed)
      json.member("heldObjects", held)
    }
    json.end()
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ snapshot: BackupSnapshot) {
    object { json in
      json.member("name", snapshot.name)
      json.member("kind", snapshot.kind.rawValue)
      json.member("parent", snapshot.parent)
      json.member("taken", snapshot.taken.utcText)
      json.member("filings", snapshot.filings)
      json.member("facts", snapshot.facts)
      json.member("imageBytes", snapshot.imageSize)
      json.member("storedBytes", snapshot.storedSize)
      json.member("readBack", snapshot.readBack?.utcText)
      json.member("restored", snapshot.restored?.utcText)
    }
  }

  fileprivate mutating func write(_ plan: RestoreBackup.Plan) {
    member("repository", plan.repository)
    key("snapshot")
    write(plan.snapshot)
    member("target", plan.target)
    member("replaces", plan.replaces)
    member("wanted", plan.wanted?.utcText)
    member("secondsBefore", plan.secondsBefore)
  }

  fileprivate mutating func write(_ restored: VerifyBackups.Result.Restored) {
    object { json in
      json.member("snapshot", restored.snapshot.name)
      json.member("comparedWith", restored.comparedWith)
      json.key("problems")
      json.array(restored.problems) { $0.string($1) }
      json.member("score", number: restored.assessment?.score.points?.text)
    }
  }
}
