import FilingModel

extension Rule {
  static let expiredWaiver = Rule(
    id: "expired-waiver",
    check: .completeness,
    severity: .warning,
    summary: "A waiver has expired, so what it covered counts again.",
    rationale: """
      Somebody promised that a finding would be settled by a day, and the day is over. The finding \
      is no longer waived; its owner should settle it, or give a new reason and a new day.
      """,
    basis: "Waivers in the settings carry an owner, a reason and an expiry",
    examples: [
      Example(
        "the day is over",
        """
        waiver          scope       owner  expires
        foreign-entity  0000000001  audit  2024-03-31  ◀

        setting  value
        as of    2024-06-30
        """),
      Example(
        "the day is yet to come, or today",
        """
        waiver          scope       owner  expires
        foreign-entity  0000000001  audit  2024-12-31
        damaged-store   -           audit  2024-06-30

        setting  value
        as of    2024-06-30
        """),
    ],
    asks: .store { _, settings, answer in
      guard !settings.waivers.isEmpty else { return }
      guard let today = settings.asOf else {
        answer.leave("no day is set to judge the expiry of waivers by")
        return
      }
      for waiver in settings.waivers {
        answer.compared()
        guard waiver.isExpired(on: today) else { continue }
        answer.find(
          "the waiver of \(waiver.rule) for \(waiver.scope), owned by \(waiver.owner), "
            + "expired on \(waiver.expires)")
      }
    }
  )
}
