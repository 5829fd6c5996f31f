import FilingModel

extension FactIndex {
  /// The one axis that a fact has beyond all those of another, where both have the same period, unit
  /// and entity.
  func furtherAxis(of ordinal: Int, beyond whole: Int) -> QName? {
    let about = facts[ordinal].aspects
    let total = facts[whole].aspects
    let known = total.dimensions.all
    guard about.period == total.period, about.unit == total.unit, about.entity == total.entity,
      about.dimensions.all.count == known.count + 1
    else { return nil }
    let further = about.dimensions.all.filter { !known.contains($0) }
    return further.count == 1 ? further[0].axis : nil
  }
}
