import FilingModel

extension Rule {
  static let someMembersDoNotSum = Rule(
    id: "some-members-do-not-sum",
    check: .accounting,
    severity: .warning,
    summary:
      "Some members add up to another in two other periods of the filing, but not in this one.",
    rationale: """
      A table of products has a line for all products, and one for services beside it. No network \
      says which members make up which, but the other columns do: where the same members add up \
      to the last digit in every other period, a number of this one is wrong. A difference of less \
      than ten times what rounding explains says nothing.
      """,
    basis: "EDGAR Filer Manual 6.6; ASC 280-10-50-30",
    examples: [
      Example(
        "a product has lost a million",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   8,300  ProductAxis=AllGoodsMember  ◀
        Revenues  2024-01-01..2024-12-31  USD   6,000  ProductAxis=PhoneMember     ◀
        Revenues  2024-01-01..2024-12-31  USD   1,301  ProductAxis=TabletMember    ◀
        Revenues  2024-01-01..2024-12-31  USD   2,222  ProductAxis=ServiceMember
        Revenues  2023-01-01..2023-12-31  USD   7,117  ProductAxis=AllGoodsMember
        Revenues  2023-01-01..2023-12-31  USD   5,003  ProductAxis=PhoneMember
        Revenues  2023-01-01..2023-12-31  USD   2,114  ProductAxis=TabletMember
        Revenues  2023-01-01..2023-12-31  USD   1,999  ProductAxis=ServiceMember
        Revenues  2022-01-01..2022-12-31  USD   6,224  ProductAxis=AllGoodsMember
        Revenues  2022-01-01..2022-12-31  USD   4,111  ProductAxis=PhoneMember
        Revenues  2022-01-01..2022-12-31  USD   2,113  ProductAxis=TabletMember
        Revenues  2022-01-01..2022-12-31  USD   1,888  ProductAxis=ServiceMember
        """),
      Example(
        "a member that is in no line of all",
        """
        concept   period                  unit  value  dimensions
        Revenues  2024-01-01..2024-12-31  USD   8,300  ProductAxis=AllGoodsMember
        Revenues  2024-01-01..2024-12-31  USD   6,000  ProductAxis=PhoneMember
        Revenues  2024-01-01..2024-12-31  USD   1,301  ProductAxis=TabletMember
        Revenues  2023-01-01..2023-12-31  USD   7,117  ProductAxis=AllGoodsMember
        Revenues  2023-01-01..2023-12-31  USD   5,003  ProductAxis=PhoneMember
        Revenues  2023-01-01..2023-12-31  USD   2,114  ProductAxis=TabletMember
        Revenues  2022-01-01..2022-12-31  USD   6,224  ProductAxis=AllGoodsMember
        Revenues  2022-01-01..2022-12-31  USD   4,000  ProductAxis=PhoneMember
        Revenues  2022-01-01..2022-12-31  USD   2,113  ProductAxis=TabletMember
        """),
    ],
    asks: .filing { subject, answer in
      let index = subject.index
      let sums = LearnedSums(index).broken()
      answer.compared(sums.count)
      for broken in sums {
        answer.find(
          InconsistentSum(broken.sum, broken.difference, in: index, .holdsElsewhere), in: index)
      }
    }
  )
}
