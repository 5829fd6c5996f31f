import FilingModel

extension Rule {
  static let registrantNotMentioned = Rule(
    id: "registrant-not-mentioned",
    check: .completeness,
    severity: .warning,
    summary: "The name on the cover page, or a word of it, occurs nowhere else in the filing.",
    rationale: """
      A cover page kept from another company's report, or a name mistyped, puts the numbers under a \
      stranger. A report speaks of its filer: in its texts, in the names of its own concepts, in \
      its ticker. One word of the name that is found is enough, but for a word that is found only with \
      one letter more, fewer or other. Words that every company bears are not asked for, and only \
      annual and quarterly reports with notes are judged.
      """,
    basis: "EDGAR Filer Manual 6.5.24: the name is that of the registrant",
    examples: [
      Example(
        "a stranger's name",
        """
        concept                                 period                  value
        dei:DocumentType                        2024-01-01..2024-12-31  10-K
        dei:EntityRegistrantName                2024-01-01..2024-12-31  Windmill Holdings Inc.  ◀
        BasisOfPresentationPolicyTextBlock      2024-01-01..2024-12-31  Orchard grows apples.
        DebtDisclosureTextBlock                 2024-01-01..2024-12-31  Orchard owes nothing.
        InventoryDisclosureTextBlock            2024-01-01..2024-12-31  Apples are kept for a year.
        IncomeTaxDisclosureTextBlock            2024-01-01..2024-12-31  Apples are taxed.
        SubsequentEventsTextBlock               2024-01-01..2024-12-31  There are none.
        """),
      Example(
        "a name mistyped",
        """
        concept                                 period                  value
        dei:DocumentType                        2024-01-01..2024-12-31  10-K
        dei:EntityRegistrantName                2024-01-01..2024-12-31  ORCHRD GROVES CORP  ◀
        BasisOfPresentationPolicyTextBlock      2024-01-01..2024-12-31  Orchard Groves grows apples.
        DebtDisclosureTextBlock                 2024-01-01..2024-12-31  Orchard Groves owes nothing.
        InventoryDisclosureTextBlock            2024-01-01..2024-12-31  Apples are kept for a year.
        IncomeTaxDisclosureTextBlock            2024-01-01..2024-12-31  Apples are taxed.
        SubsequentEventsTextBlock               2024-01-01..2024-12-31  There are none.
        """),
      Example(
        "a name that the notes mention",
        """
        concept                                 period                  value
        dei:DocumentType                        2024-01-01..2024-12-31  10-K
        dei:EntityRegistrantName                2024-01-01..2024-12-31  ORCHARD CORP
        BasisOfPresentationPolicyTextBlock      2024-01-01..2024-12-31  Orchard grows apples.
        DebtDisclosureTextBlock                 2024-01-01..2024-12-31  Orchard owes nothing.
        InventoryDisclosureTextBlock            2024-01-01..2024-12-31  Apples are kept for a year.
        IncomeTaxDisclosureTextBlock            2024-01-01..2024-12-31  Apples are taxed.
        SubsequentEventsTextBlock               2024-01-01..2024-12-31  There are none.
        """),
      Example(
        "a filing without texts",
        """
        concept                   period                  value
        dei:DocumentType          2024-01-01..2024-12-31  10-K
        dei:EntityRegistrantName  2024-01-01..2024-12-31  Windmill Holdings Inc.
        """),
    ],
    asks: .filing { subject, answer in
      guard subject.filing.family != .other else { return }
      let stated = subject.index.cover("EntityRegistrantName").first { $0.dimensions.isEmpty }
      guard let stated, case .text(let name) = stated.value else { return }
      let words = RegistrantWords(name)
      guard !words.isEmpty else {
        answer.leave("the registrant's name has no word of its own")
        return
      }
      let texts = subject.report.facts.compactMap { fact -> String? in
        guard case .text(let text) = fact.value,
          fact.concept.localName.hasSuffix("TextBlock") || text.utf8.count > longestTitle
        else { return nil }
        return text
      }
      guard texts.count >= fewestNotes else {
        answer.leave("the filing has too few notes to mention its registrant")
        return
      }
      answer.compared()
      let own = subject.index.conceptNames.filter { $0.taxonomy == nil }
      let namespaces = Set(own.map(\.namespace))
      let others = namespaces.sorted() + subject.filing.tickers
      let unknown = words.words(foundNeitherIn: others, nor: texts)
      if unknown.count == words.count {
        answer.find("no text of the filing mentions \(stated.shownValue)", in: [stated])
      } else if let (word, found) = mistyped(unknown, in: texts) {
        answer.find(
          "the texts of the filing mention \"\(found)\", and not \"\(word)\" of "
            + stated.shownValue, in: [stated])
      }
    }
  )

  /// Fewer notes than these may well say "the Company" all through.
  private static let fewestNotes = 5
  /// A word of the name, and how the texts have it: with one letter more, fewer or other, and not as a
  /// plural.
  private static func mistyped(_ words: [String], in texts: [String]) -> (String, String)? {
    let long = words.filter { $0.utf8.count >= longWord }
    guard !long.isEmpty else { return nil }
    for text in texts {
      for found in text.split(whereSeparator: { !$0.isLetter })
      where found.utf8.count > 2 && found.first?.isUppercase == true {
        let lowered = found.lowercased()
        if let word = long.first(where: { isOneLetterOff($0, lowered) }) {
          return (word, String(found))
        }
      }
    }
    return nil
  }

  private static func isOneLetterOff(_ word: String, _ other: String) -> Bool {
    guard abs(word.utf8.count - other.utf8.count) <= 1, word != other, word + "s" != other,
      other + "s" != word
    else { return false }
    let same = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    let left = word.utf8.dropFirst(same)
    let right = other.utf8.dropFirst(same)
    return left.dropFirst().elementsEqual(right) || right.dropFirst().elementsEqual(left)
      || left.dropFirst().elementsEqual(right.dropFirst())
  }

  /// Shorter words are one letter off too many others.
  private static let longWord = 4
  /// Longer texts are notes too, whatever their concept is called.
  private static let longestTitle = 300
}

/// The words of a name by which its bearer is known.
private struct RegistrantWords {
  private let words: [[UInt8]]

  init(_ name: String) {
    words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0.utf8.count > 2 && !Self.common.contains($0) }.map { Array($0.utf8) }
  }

  var isEmpty: Bool { words.isEmpty }

  var count: Int { words.count }

  /// The words that are part of no namespace or ticker, and stand in no text by themselves and with a
  /// capital.
  func words(foundNeitherIn names: [String], nor texts: [String]) -> [String] {
    let names = names.map { $0.lowercased() }
    let open = words.filter { word in
      let text = String(decoding: word, as: UTF8.self)
      return !names.contains { $0.contains(text) }
    }
    return open.filter { word in
      !texts.contains { text in
        var copy = text
        // A name that ends in an s may be written as a possessive.
        return copy.withUTF8 { bytes in
          Self.holds(word, in: bytes)
            || word.count > 4 && word.last == 0x73 && Self.holds(word.dropLast(), in: bytes)
        }
      }
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func holds(_ given: some Sequence<UInt8>, in text: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    let word = Array(given)
    guard let first = word.first, text.count >= word.count else { return false }
    let capital = isLetter(first) ? first & 0xDF : first
    var start = 0
    while start + word.count <= text.count {
      if text[start] == capital, start == 0 || !isLetter(text[start - 1]) {
        var length = 1
        while length < word.count, lowered(text[start + length]) == word[length] { length += 1 }
        let end = start + word.count
        if length == word.count, end == text.count || !isLetter(text[end]) { return true }
      }
      start += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 0x20 : byte
  }

  private static let common: Set<String> = [
    "the", "and", "inc", "incorporated", "corp", "corporation", "company", "companies", "ltd",
    "limited", "llc", "plc", "holding", "holdings", "group", "trust", "fund", "funds", "partners",
    "lp", "international", "global", "new", "national", "american", "united", "states", "first",
    "general", "financial", "capital", "bank", "insurance", "energy", "systems", "technologies",
    "technology", "industries", "services", "solutions", "resources", "properties", "realty",
    "investment", "investments", "management", "enterprises", "acquisition", "sa", "nv", "ag",
    "adr", "common", "stock", "class", "series",
  ]
}
