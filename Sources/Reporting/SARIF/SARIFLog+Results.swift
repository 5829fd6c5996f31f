internal import FilingModel

extension SARIFLog {
  /// How many facts of a finding get a location; services refuse results with too many.
  static let factLimit = 100
}

extension JSONWriter {
  mutating func write(_ listed: ListedFinding, in publication: Publication, ruleIndex: Int?) {
    let finding = listed.finding
    object { json in
      json.member("ruleId", finding.rule)
      if let ruleIndex { json.member("ruleIndex", ruleIndex) }
      json.member("kind", "fail")
      json.member("level", SARIFLog.level(of: finding.severity))
      json.message("message", finding.message + Self.rest(of: finding))
      json.key("locations")
      json.array(CollectionOfOne(listed)) { json, listed in
        json.writeLocation(of: listed, in: publication)
      }
      if finding.facts.count > 1 {
        json.key("relatedLocations")
        json.array(finding.facts.prefix(SARIFLog.factLimit).dropFirst().enumerated()) {
          $0.writeLocation(of: $1.element, in: listed.filing, id: $1.offset + 1)
        }
      }
      json.key("partialFingerprints")
      json.object { json in
        for name in SARIFLog.fingerprintKeys { json.member(name, listed.fingerprint) }
      }
      if let state = listed.state { json.member("baselineState", state.rawValue) }
      json.writeSuppressions(of: finding)
      json.writeProperties(of: listed)
    }
  }

  private static func rest(of finding: Finding) -> String {
    let rest = finding.facts.count - SARIFLog.factLimit
    return rest > 0 ? " (\(rest.of("more fact")) without a location here)" : ""
  }

  private mutating func writeLocation(of listed: ListedFinding, in publication: Publication) {
    if let fact = listed.finding.facts.first, listed.filing != nil {
      writeLocation(of: fact, in: listed.filing, id: nil)
      return
    }
    object { json in
      json.writePhysicalLocation(listed.place(in: publication).file, nil, nil)
      json.key("logicalLocations")
      json.array(CollectionOfOne(listed.filing)) { json, filing in
        json.object { json in
          json.member("fullyQualifiedName", filing?.name ?? "store")
          json.member("kind", filing == nil ? "store" : "filing")
        }
      }
    }
  }

  private mutating func writeLocation(of fact: Fact, in filing: Filing?, id: Int?) {
    object { json in
      if let id { json.member("id", id) }
      let file =
        filing.map { DocumentPlace(of: $0, document: fact.source.document) }
        ?? DocumentPlace(path: fact.source.document)
      json.writePhysicalLocation(file, fact.source.line, fact.source.byteOffset)
      json.key("logicalLocations")
      json.array(CollectionOfOne(fact)) { json, fact in
        json.object { json in
          json.member("name", fact.source.elementID ?? fact.concept.localName)
          json.member("fullyQualifiedName", fact.concept.description)
          json.member("kind", "element")
        }
      }
      let member = file.member.map { " in \($0), line \(fact.source.line)" } ?? ""
      json.message("message", fact.words + member)
    }
  }

  /// Of a document in an archive the place is the archive, since its lines are not a file's lines.
  mutating func writePhysicalLocation(_ file: DocumentPlace, _ line: Int?, _ byteOffset: Int?) {
    key("physicalLocation")
    object { json in
      json.key("artifactLocation")
      json.object { $0.member("uri", file.uri) }
      if let line, file.member == nil {
        json.key("region")
        json.object { json in
          json.member("startLine", max(1, line))
          if let byteOffset { json.member("byteOffset", max(0, byteOffset)) }
        }
      }
    }
  }

  /// The list is there for every result, so that an empty one says that nobody lets it pass (3.27.23).
  private mutating func writeSuppressions(of finding: Finding) {
    key("suppressions")
    array(finding.waiver.map { [$0] } ?? []) { json, waiver in
      json.object { json in
        json.member("kind", "external")
        json.member("status", "accepted")
        json.member(
          "justification", "\(waiver.owner): \(waiver.reason); until \(waiver.expires)")
        json.key("properties")
        json.object { json in
          json.member("owner", waiver.owner)
          json.member("reason", waiver.reason)
          json.member("expires", waiver.expires.description)
        }
      }
    }
  }

  private mutating func writeProperties(of listed: ListedFinding) {
    key("properties")
    object { json in
      json.member("check", listed.finding.check.rawValue)
      json.member("filing", listed.filing?.name)
      json.member("registrant", listed.filing?.registrant)
      json.member("form", listed.filing?.form?.description)
      json.member("factCount", listed.finding.facts.count)
    }
  }
}
