import FilingModel

extension Rule {
  static let securityTitleContradictsClass = Rule(
    id: "security-title-contradicts-class",
    check: .completeness,
    severity: .warning,
    summary: "The title of a security is of another kind than the class it is stated for.",
    rationale: """
      The cover page lists each class of securities by a member and by its title. A title of \
      preferred stock on the member of common stock lists one security as another. Only kinds that \
      both name count; a title that names the kind of its member and another one, as warrants to \
      buy common stock, is right.
      """,
    basis: "EDGAR Filer Manual 6.5.46",
    examples: [
      Example(
        "preferred stock on the member of common stock",
        """
        concept               period                  value                      dimensions
        dei:DocumentType      2024-01-01..2024-12-31  10-K                       -
        dei:Security12bTitle  2024-01-01..2024-12-31  Preferred Stock, Series Z  StatementClassOfStockAxis = CommonStockMember  ◀
        """),
      Example(
        "titles of their kinds",
        """
        concept               period                  value                                      dimensions
        dei:DocumentType      2024-01-01..2024-12-31  10-K                                       -
        dei:Security12bTitle  2024-01-01..2024-12-31  Class A Subordinate Voting Shares          StatementClassOfStockAxis = CommonClassAMember
        dei:Security12bTitle  2024-01-01..2024-12-31  Warrants, each for a share of common stock  StatementClassOfStockAxis = WarrantMember
        dei:Security12bTitle  2024-01-01..2024-12-31  Depositary shares of preferred stock       StatementClassOfStockAxis = PreferredStockMember
        """),
    ],
    asks: .filing { subject, answer in
      for title in ["Security12bTitle", "Security12gTitle"].flatMap(subject.index.cover) {
        let classes = title.dimensions.all.compactMap { dimension -> String? in
          guard axes.contains(dimension.axis.localName),
            case .explicit(let member) = dimension.member
          else { return nil }
          return member.localName
        }
        let ofClass = kinds(in: classes.flatMap(words))
        guard !ofClass.isEmpty else { continue }
        answer.compared()
        let ofTitle = kinds(in: words(in: title.value.description))
        guard !ofTitle.isEmpty, ofTitle.isDisjoint(with: ofClass) else { continue }
        answer.find(
          "\(title.shownAspects) is \(title.shownValue), and the class is of "
            + ofClass.sorted().joined(separator: " or "), in: [title])
      }
    }
  )

  private static let axes: Set = ["StatementClassOfStockAxis", "ClassesOfShareCapitalAxis"]

  private static func kinds(in words: [String]) -> Set<String> {
    Set(words.flatMap { kindsByWord[$0] ?? [] })
  }

  /// The words of a title or of a member's name, in small letters.
  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var isInside = false
    for character in text {
      if character.isUppercase || !isInside { words.append("") }
      isInside = character.isLetter
      if isInside { words[words.count - 1] += character.lowercased() }
    }
    return words
  }

  /// What a word may stand for; a unit is one of a partnership, or of shares and warrants.
  private static let kindsByWord: [String: [String]] = {
    var kinds: [String: [String]] = [:]
    let rows = [
      ("common stock", "common ordinary unit units partner partners interest interests"),
      ("preferred stock", "preferred preference"),
      ("warrants, rights or units", "warrant warrants right rights unit units"),
      ("debt", "note notes bond bonds debenture debentures debt trust"),
    ]
    for (kind, words) in rows {
      for word in words.split(separator: " ") { kinds[String(word), default: []].append(kind) }
    }
    return kinds
  }()
}
