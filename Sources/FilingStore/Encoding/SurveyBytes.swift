internal import FilingModel

/// What a survey counts beside the filings, as bytes.
enum SurveyBytes {
  static func bytes(of survey: Survey) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(survey.orphans.count)
    for orphan in survey.orphans {
      for text in [orphan.table, orphan.column, orphan.parent] { writer.write(text) }
      writer.write(orphan.rows)
      writer.write(orphan.orphans)
    }
    writer.write(survey.damage.count)
    for damage in survey.damage { writer.write(damage) }
    writer.write(survey.duplicateMetrics.count)
    for metric in survey.duplicateMetrics {
      for text in [metric.filing, metric.metric, metric.period, metric.unit] { writer.write(text) }
      writer.write(metric.count)
    }
    writer.write(survey.differingMetrics.count)
    for metric in survey.differingMetrics { write(metric, to: &writer) }
    return writer.bytes
  }

  private static func write(_ metric: DifferingMetric, to writer: inout ByteWriter) {
    writer.write(metric.metric)
    writer.write(metric.period)
    for side in [metric.unit.numerators, metric.unit.denominators] {
      writer.write(side.count)
      for name in side {
        for text in [name.namespace, name.localName, name.prefix] { writer.write(text) }
      }
    }
    writer.write(metric.statements.count)
    for statement in metric.statements {
      writer.write(statement.filing)
      writer.write(statement.value)
      writer.write(statement.decimals)
    }
  }

  private static func differingMetric(_ reader: inout ByteReader) throws -> DifferingMetric {
    func names() throws -> [QName] {
      try (0..<reader.count()).map { _ in
        QName(
          namespace: try reader.text(), localName: try reader.text(), prefix: try reader.text())
      }
    }
    return DifferingMetric(
      metric: try reader.text(), period: try reader.period(),
      unit: Unit(try names(), per: try names()),
      statements: try (0..<reader.count()).map { _ in
        DifferingMetric.Statement(
          filing: try reader.text(), value: try reader.number(), decimals: try reader.decimals())
      })
  }

  /// The survey of some filings.
  static func survey(in bytes: [UInt8], of filings: [StoredFiling]) throws -> Survey {
    var reader = ByteReader(bytes)
    let orphans = try (0..<reader.count()).map { _ in
      OrphanCount(
        table: try reader.text(), column: try reader.text(), parent: try reader.text(),
        rows: try reader.int(), orphans: try reader.int())
    }
    let damage = try (0..<reader.count()).map { _ in try reader.text() }
    let duplicates = try (0..<reader.count()).map { _ in
      DuplicateMetric(
        filing: try reader.text(), metric: try reader.text(), period: try reader.text(),
        unit: try reader.text(), count: try reader.int())
    }
    let differing = try (0..<reader.count()).map { _ in try differingMetric(&reader) }
    guard reader.isAtEnd else { throw Damage(reason: "a survey has bytes to spare") }
    return Survey(
      filings: filings, orphans: orphans, damage: damage, duplicateMetrics: duplicates,
      differingMetrics: differing)
  }
}
