import FilingModel

extension Rule {
  static let membersDoNotSum = Rule(
    id: "members-do-not-sum",
    check: .accounting,
    severity: .warning,
    summary: "Members add up to the whole in another period of the filing, but not in this one.",
    rationale: """
      Segments, regions and components of equity are read as the parts of a whole. Whether a \
      filer means them so shows where the same members do add up in another period, to the finest \
      decimals among them and in numbers that are larger; where they then do not, the whole or one \
      of the parts is wrong, or stated for the wrong member. A difference of less than ten times \
      what rounding explains is information, since filers round such tables each on its own; where \
      the same members add up in ten sums and more, twice is enough. A member that has no number in one \
      period, where the others lack about as much as it has in the other, was stated for a wrong \
      period or not at all. Co-registrants and other legal entities are no parts of their parent.
      """,
    basis: "EDGAR Filer Manual 6.6; ASC 280-10-50-30",
    examples: [
      Example(
        "one region has lost a digit",
        """
        concept   period                  unit  value  decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   1,000  0         -                      ◀
        Revenues  2024-01-01..2024-12-31  USD   700    0         RegionAxis=EastMember  ◀
        Revenues  2024-01-01..2024-12-31  USD   30     0         RegionAxis=WestMember  ◀
        Revenues  2023-01-01..2023-12-31  USD   900    0         -
        Revenues  2023-01-01..2023-12-31  USD   650    0         RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   250    0         RegionAxis=WestMember
        """),
      Example(
        "a region whose number went astray",
        """
        concept   period                  unit  value  decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   1,000  0         -                      ◀
        Revenues  2024-01-01..2024-12-31  USD   500    0         RegionAxis=EastMember  ◀
        Revenues  2024-01-01..2024-12-31  USD   300    0         RegionAxis=WestMember  ◀
        Revenues  2023-01-01..2023-12-31  USD   900    0         -
        Revenues  2023-01-01..2023-12-31  USD   450    0         RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   250    0         RegionAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   200    0         RegionAxis=SouthMember
        """),
      Example(
        "a region that was given up",
        """
        concept   period                  unit  value  decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   800    0         -
        Revenues  2024-01-01..2024-12-31  USD   500    0         RegionAxis=EastMember
        Revenues  2024-01-01..2024-12-31  USD   300    0         RegionAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   900    0         -
        Revenues  2023-01-01..2023-12-31  USD   450    0         RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   250    0         RegionAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   200    0         RegionAxis=SouthMember
        """),
      Example(
        "members that are only some of the whole, in both years",
        """
        concept   period                  unit  value  decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   1,000  0         -
        Revenues  2024-01-01..2024-12-31  USD   700    0         RegionAxis=EastMember
        Revenues  2024-01-01..2024-12-31  USD   30     0         RegionAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   900    0         -
        Revenues  2023-01-01..2023-12-31  USD   600    0         RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   20     0         RegionAxis=WestMember
        """),
      Example(
        "two subsidiaries of several that report with their parent",
        """
        concept   period                  unit  value  decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   1,000  0         -
        Revenues  2024-01-01..2024-12-31  USD   700    0         LegalEntityAxis=EastMember
        Revenues  2024-01-01..2024-12-31  USD   30     0         LegalEntityAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   900    0         -
        Revenues  2023-01-01..2023-12-31  USD   650    0         LegalEntityAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   250    0         LegalEntityAxis=WestMember
        """),
      Example(
        "a member that is a subtotal of the others, in a year whose number is as small as its rounding",
        """
        concept   period                  unit  value       decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   81,000,000  -6        -
        Revenues  2024-01-01..2024-12-31  USD   81,000,000  -6        RegionAxis=EastMember
        Revenues  2024-01-01..2024-12-31  USD   81,000,000  -6        RegionAxis=AllMember
        Revenues  2023-01-01..2023-12-31  USD   1,000,000   -6        -
        Revenues  2023-01-01..2023-12-31  USD   1,000,000   -6        RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   1,000,000   -6        RegionAxis=AllMember
        """),
      Example(
        "members that add up only as far as a number rounded to tens of millions is known",
        """
        concept   period                  unit  value       decimals  dimensions
        Revenues  2024-01-01..2024-12-31  USD   49,700,000  -5        -
        Revenues  2024-01-01..2024-12-31  USD   24,400,000  -5        RegionAxis=EastMember
        Revenues  2024-01-01..2024-12-31  USD   5,600,000   -5        RegionAxis=WestMember
        Revenues  2023-01-01..2023-12-31  USD   28,800,000  -5        -
        Revenues  2023-01-01..2023-12-31  USD   5,900,000   -5        RegionAxis=EastMember
        Revenues  2023-01-01..2023-12-31  USD   20,000,000  -7        RegionAxis=WestMember
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      var judged: [(members: Set<Dimension>, sums: JudgedSums)] = []
      var partitions: [Set<Dimension>: Partition] = [:]
      let members = MemberSums(index, by: subject.report.taxonomy)
      for lacking in members.lacking() {
        let (total, other) = (
          index.facts[lacking.sum.total], index.facts[lacking.elsewhere]
        )
        answer.find(
          "\(total.shownAspects) is \(total.shownValue), and its members add up to "
            + "\(lacking.difference.sum.grouped); \(other.dimensions.members), which makes it up "
            + "\(other.period.shown), has no number here",
          in: lacking.sum.ordinals.map { index.facts[$0] })
      }
      for sums in members.declared()
      where sums.contains(where: { $0.closesFinely(in: index) }) {
        let verdicts = JudgedSums(sums, in: index, by: .roundToNearest)
        let members = index.members(of: sums[0])
        judged.append((members, verdicts))
        partitions[members, default: Partition()].add(verdicts, in: index)
      }
      for (members, sums) in judged {
        answer.compared(sums.consistent + sums.inconsistent.count)
        for (sum, reason) in sums.unknown { answer.leave(sum, in: index, reason) }
        let leeway = ExactDecimal(partitions[members]?.isProven == true ? 2 : 10)
        for (sum, difference) in sums.inconsistent {
          let isClear = difference.slack.multiplied(by: leeway).map {
            difference.amount.magnitude > $0
          }
          answer.find(
            InconsistentSum(
              sum, difference, in: index, isClear == true ? .holdsElsewhere : .inDoubt),
            in: index)
        }
      }
    }
  )
}

/// How the same members fare as parts of all the lines they are stated for.
private struct Partition {
  private var closing = 0
  private var broken = 0

  mutating func add(_ sums: JudgedSums, in index: FactIndex) {
    closing += sums.closing.count { $0.closesFinely(in: index) }
    broken += sums.inconsistent.count
  }

  /// With so many sums that close, one that does not is wrong, be it by little.
  var isProven: Bool { closing > 9 && broken * 10 <= closing }
}

extension FactIndex {
  /// The members by which the parts of a sum differ from its total.
  fileprivate func members(of sum: BoundSum) -> Set<Dimension> {
    let whole = facts[sum.total].dimensions.all
    return Set(
      sum.parts.flatMap { facts[$0.ordinal].dimensions.all.filter { !whole.contains($0) } })
  }
}
