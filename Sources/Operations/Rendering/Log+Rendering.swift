internal import Reporting

extension VerifyLog.Result {
  package var text: String {
    var lines = [
      "\(Counted.of(size, "entry", "entries")), root \(root)",
      "\(Counted.filings(filings)) recorded; "
        + "\(consistentCheckpoints) of \(Counted.of(checkpoints, "published checkpoint")) hold",
    ]
    lines += violations.map { "tampered: \($0)" } + remarks.map { "remark: \($0)" }
    lines.append(isSound ? "sound" : "not sound")
    return lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("sound", isSound)
      json.member("entries", size)
      json.member("root", root)
      json.member("filings", filings)
      json.member("checkpoints", checkpoints)
      json.member("consistentCheckpoints", consistentCheckpoints)
      json.key("violations")
      json.array(violations) { $0.string($1) }
      json.key("remarks")
      json.array(remarks) { $0.string($1) }
    }
    json.end()
    return json.text
  }
}

extension PublishLog.Result {
  package var text: String {
    var lines = ["checkpoint over \(Counted.of(size, "entry", "entries"))"]
    lines += places.map { "published at \($0)" }
    lines += witnesses.map { "cosigned by \($0)" }
    if tiles > 0 { lines.append("\(Counted.of(tiles, "tile")) written") }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("entries", size)
      json.member("checkpoint", checkpoint)
      json.key("places")
      json.array(places) { $0.string($1) }
      json.key("witnesses")
      json.array(witnesses) { $0.string($1) }
      json.member("tiles", tiles)
    }
    json.end()
    return json.text
  }
}

extension InitializeLog.Result {
  package var text: String {
    """
    The key is in \(keyFile): keep it where whoever writes the store cannot read it.
    Its public key, for audit.verifiers of whoever verifies:
    \(verifier)
    """
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("keyFile", keyFile)
      json.member("verifier", verifier)
    }
    json.end()
    return json.text
  }
}

extension ProveEntry.Result {
  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("index", index)
      json.member("entry", entry)
      json.member("proof", proof)
    }
    json.end()
    return json.text
  }
}
