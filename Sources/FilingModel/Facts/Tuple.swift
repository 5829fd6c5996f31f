/// Facts that mean something together only (XBRL 2.1, section 4.9; Inline XBRL 1.1, section 14).
///
/// OIM has no tuples and EDGAR accepts none. A tuple has no value and no aspects of its own.
package struct Tuple: Hashable, Sendable {
  package let name: QName
  /// The facts and tuples it holds, in their order.
  ///
  /// What could not be taken is a gap of the report and no member.
  package let members: [Member]
  /// Stated as nil, which is not the same as empty.
  package let isNil: Bool
  package let source: SourcePoint

  package init(name: QName, members: [Member], isNil: Bool = false, source: SourcePoint) {
    self.name = name
    self.members = members
    self.isNil = isNil
    self.source = source
  }

  package enum Member: Hashable, Sendable {
    /// A fact, by its ordinal in the report.
    case fact(Int)
    /// A tuple, by its ordinal in the report.
    case tuple(Int)
  }
}

extension [Tuple] {
  /// The ordinals of the tuples that hold each tuple; nothing for those that stand alone.
  package var parents: [Int: Int] {
    var parents: [Int: Int] = [:]
    for (ordinal, tuple) in enumerated() {
      for case .tuple(let inner) in tuple.members { parents[inner] = ordinal }
    }
    return parents
  }

  /// The ordinals of a tuple and of those around it, outermost first.
  package func path(to ordinal: Int, parents: [Int: Int]) -> [Int] {
    var path = [ordinal]
    while let parent = parents[path[path.count - 1]], path.count <= count { path.append(parent) }
    return path.reversed()
  }
}
