internal import FilingModel

extension JSONWriter {
  /// The driver with every rule that can be asked, whether it found something or not.
  mutating func writeTool(of publication: Publication) {
    key("tool")
    object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "FinLoom")
        json.member("version", publication.version)
        json.message(
          "shortDescription", "Reconciles and scores the facts of XBRL filings with the SEC.")
        json.key("supportedTaxonomies")
        json.array(CollectionOfOne(0)) { $0.writeReferenceToChecks(index: $1) }
        json.key("rules")
        json.array(publication.rules) { $0.write($1) }
        json.key("notifications")
        json.array(SARIFLog.Notice.allCases) { json, notice in
          json.object { json in
            json.member("id", notice.rawValue)
            json.message("shortDescription", notice.meaning)
          }
        }
      }
    }
  }

  private mutating func write(_ rule: RuleDescription) {
    object { json in
      json.member("id", rule.id)
      json.member("name", Self.pascalCase(rule.id))
      json.message("shortDescription", rule.summary)
      json.message("fullDescription", rule.rationale)
      json.key("help")
      json.object { json in
        json.member(
          "text",
          [rule.summary, rule.rationale, "Basis: \(rule.basis)"].map(SARIFLog.message)
            .joined(separator: "\n\n"))
        json.member("markdown", rule.page)
      }
      json.key("defaultConfiguration")
      json.object { $0.member("level", SARIFLog.level(of: rule.severity)) }
      json.key("relationships")
      json.array(CollectionOfOne(rule.check)) { json, check in
        json.object { json in
          json.key("target")
          json.object { json in
            json.member("id", check.rawValue)
            json.member("index", Check.allCases.firstIndex(of: check))
            json.key("toolComponent")
            json.writeReferenceToChecks(index: 0)
          }
          json.key("kinds")
          json.array(CollectionOfOne("superset")) { $0.string($1) }
        }
      }
      json.key("properties")
      json.object { json in
        json.key("tags")
        json.array(["data-quality", "xbrl", rule.check.rawValue]) { $0.string($1) }
        json.member("check", rule.check.rawValue)
        json.member("basis", rule.basis)
      }
    }
  }

  private mutating func writeReferenceToChecks(index: Int) {
    object { json in
      json.member("name", "FinLoom checks")
      json.member("index", index)
    }
  }

  private static func pascalCase(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
