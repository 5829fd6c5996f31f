internal import FilingModel
internal import Reporting

extension Taxonomies.Addition {
  package var text: String {
    var lines = [(isNew ? "added " : "already there: ") + package.line]
    lines += gaps.map { gap in
      let place = gap.source.map { "\($0.document), line \($0.line): " } ?? ""
      return "  gap: " + place + gap.reason
    }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("added", isNew)
      json.key("package")
      json.write(package)
      json.key("gaps")
      json.array(gaps) { json, gap in
        json.object { json in
          json.member("reason", gap.reason)
          json.member("document", gap.source?.document)
          json.member("line", gap.source?.line)
        }
      }
    }
    json.end()
    return json.text
  }
}

extension Taxonomies.List {
  /// A line a package.
  package var text: String {
    packages.isEmpty ? "no taxonomies" : packages.map(\.line).joined(separator: "\n")
  }

  package var json: String {
    var json = JSONWriter()
    json.array(packages) { $0.write($1) }
    json.end()
    return json.text
  }
}

extension StoredPackage {
  fileprivate var line: String {
    "\(shortDigest)  \(name)" + (version.map { " \($0)" } ?? "")
      + "  \(identifier)  \(Counted.of(concepts, "concept")), \(Counted.of(labels, "label"))"
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ package: StoredPackage) {
    object { json in
      json.member("name", package.name)
      json.member("version", package.version)
      json.member("identifier", package.identifier)
      json.member("digest", package.digest)
      json.member("concepts", package.concepts)
      json.member("labels", package.labels)
    }
  }
}
