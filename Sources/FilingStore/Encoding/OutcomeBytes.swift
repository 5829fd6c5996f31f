internal import FilingModel

/// What the rules said of a filing as bytes; texts that come again are spelled out once.
///
/// A fact is written whole, so that an outcome is read without the report it is about.
enum OutcomeBytes {
  static func bytes(of outcomes: FilingOutcomes) -> [UInt8] {
    var body = Body()
    body.writer.write(outcomes.factCount)
    body.writer.write(outcomes.metricCount)
    body.writer.write(outcomes.lines.count)
    for line in outcomes.lines { body.write(line) }
    body.write(outcomes.readGaps)
    body.write(outcomes.profile)
    var writer = ByteWriter(capacity: body.writer.bytes.count * 2)
    writer.write(body.strings.all.count)
    for string in body.strings.all { writer.write(string) }
    return writer.bytes + body.writer.bytes
  }

  /// The part after the dictionary, which fills while it is written.
  private struct Body {
    var writer = ByteWriter()
    var strings = NumberedValues<String>()

    mutating func write(_ string: String) {
      writer.write(strings.number(of: string).number)
    }

    /// Zero for nothing, else the text's number plus one.
    mutating func write(_ string: String?) {
      writer.write(string.map { strings.number(of: $0).number + 1 } ?? 0)
    }

    mutating func write(_ line: Scorecard.Line) {
      write(line.rule)
      write(line.check.rawValue)
      writer.write(line.outcome.applied)
      writer.write(line.outcome.findings.count)
      for finding in line.outcome.findings { write(finding) }
      write(line.outcome.gaps)
    }

    mutating func write(_ finding: Finding) {
      write(finding.severity.rawValue)
      write(finding.message)
      writer.write(finding.facts.count)
      for fact in finding.facts { write(fact) }
    }

    mutating func write(_ gaps: [Gap]) {
      writer.write(gaps.count)
      for gap in gaps {
        write(gap.rule)
        write(gap.reason)
        writer.write(gap.source != nil)
        if let source = gap.source { write(source) }
      }
    }

    mutating func write(_ profile: FilingProfile) {
      writer.write(profile.units.count)
      for (concept, unit) in profile.units.sorted(by: { $0.key < $1.key }) {
        write(concept)
        write(unit)
      }
      writer.write(profile.digits.count)
      for (concept, count) in profile.digits.sorted(by: { $0.key < $1.key }) {
        write(concept)
        // Below one there are fewer than none.
        write("\(count)")
      }
      write(profile.fiscalYearEnd)
    }

    // MARK: Facts

    mutating func write(_ fact: Fact) {
      write(fact.concept)
      write(fact.aspects.entity.scheme)
      write(fact.aspects.entity.identifier)
      writer.write(fact.period)
      write(fact.dimensions)
      writer.write(fact.unit != nil)
      if let unit = fact.unit {
        for side in [unit.numerators, unit.denominators] {
          writer.write(side.count)
          for name in side { write(name) }
        }
      }
      write(fact.aspects.language)
      writer.write(fact.aspects.tuple.map { $0 + 1 } ?? 0)
      write(fact.value)
      writer.write(fact.decimals)
      write(fact.lexical)
      write(fact.source)
    }

    mutating func write(_ name: QName) {
      write(name.namespace)
      write(name.localName)
      write(name.prefix)
    }

    mutating func write(_ dimensions: Dimensions) {
      writer.write(dimensions.all.count)
      for dimension in dimensions.all {
        write(dimension.axis)
        switch dimension.member {
        case .explicit(let name):
          writer.write(false)
          write(name)
        case .typed(let text):
          writer.write(true)
          write(text)
        }
      }
    }

    mutating func write(_ value: FactValue) {
      switch value {
      case .nil: writer.write(0)
      case .number(let number):
        writer.write(1)
        writer.write(number)
      case .fraction(let fraction):
        writer.write(3)
        writer.write(fraction.numerator)
        writer.write(fraction.denominator)
      case .text(let text):
        writer.write(2)
        write(text)
      }
    }

    mutating func write(_ source: SourcePoint) {
      write(source.document)
      writer.write(signed: source.line)
      writer.write(signed: source.byteOffset)
      write(source.elementID)
    }
  }
}
