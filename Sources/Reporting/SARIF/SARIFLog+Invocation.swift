internal import FilingModel

extension SARIFLog {
  /// What a run says beside its results.
  enum Notice: String, CaseIterable {
    case gap
    case unreadInput = "unread-input"
    case skippedFile = "skipped-file"

    var meaning: String {
      switch self {
      case .gap: "Something could not be read or compared."
      case .unreadInput: "A filing could not be read."
      case .skippedFile: "A file is no part of a filing."
      }
    }
  }

  /// One notification of the invocation (section 3.58).
  struct Notification {
    let notice: Notice
    let text: String
    let file: DocumentPlace?
    var line: Int?
    var byteOffset: Int?
    /// The id of the rule that could not look.
    var rule: String?

    /// What was not read, then the gaps.
    static func all(of publication: Publication) -> [Notification] {
      let inputs = (publication.unread ?? []).map { input in
        Notification(
          notice: input.isFailure ? .unreadInput : .skippedFile,
          text: "\(input.path): \(input.reason)", file: DocumentPlace(path: input.path),
          line: input.line)
      }
      return inputs + gaps(of: publication.assessment)
    }

    private struct Key: Hashable {
      let rule: String?
      let reason: String
    }

    /// One for each reason of a rule or of the reader, with its count and the first place of them all.
    private static func gaps(of assessment: Assessment) -> [Notification] {
      var order: [Key] = []
      var counts: [Key: Int] = [:]
      var places: [Key: (DocumentPlace, SourcePoint)] = [:]
      for card in assessment.cards {
        for gap in card.gaps {
          let key = Key(rule: gap.rule, reason: gap.reason)
          if counts[key] == nil { order.append(key) }
          counts[key, default: 0] += 1
          if places[key] == nil, let point = gap.source, let filing = card.filing {
            places[key] = (DocumentPlace(of: filing, document: point.document), point)
          }
        }
      }
      return order.map { key in
        let count = (counts[key] ?? 0).of("gap")
        return Notification(
          notice: .gap, text: "\(count) of \(key.rule ?? "the reader"): \(key.reason)",
          file: places[key]?.0, line: places[key]?.1.line, byteOffset: places[key]?.1.byteOffset,
          rule: key.rule)
      }
    }
  }
}

extension JSONWriter {
  mutating func writeInvocation(
    of publication: Publication, _ ending: SARIFLog.Ending?, _ indices: [String: Int]
  ) {
    object { json in
      json.member(
        "executionSuccessful", !(publication.unread ?? []).contains(where: \.isFailure))
      if let ending {
        json.member("exitCode", ending.status)
        json.member("exitCodeDescription", ending.meaning)
      }
      json.key("toolExecutionNotifications")
      json.array(SARIFLog.Notification.all(of: publication)) { json, notification in
        json.write(notification, rule: notification.rule.flatMap { indices[$0] })
      }
    }
  }

  private mutating func write(_ notification: SARIFLog.Notification, rule: Int?) {
    object { json in
      json.key("descriptor")
      json.object { json in
        json.member("id", notification.notice.rawValue)
        json.member("index", SARIFLog.Notice.allCases.firstIndex(of: notification.notice))
      }
      json.member("level", notification.notice == .unreadInput ? "error" : "note")
      json.message("message", notification.text)
      if let file = notification.file {
        json.key("locations")
        json.array(CollectionOfOne(file)) { json, file in
          json.object {
            $0.writePhysicalLocation(file, notification.line, notification.byteOffset)
          }
        }
      }
      if let rule {
        json.key("associatedRule")
        json.object { $0.member("index", rule) }
      }
    }
  }
}
