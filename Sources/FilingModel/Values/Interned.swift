/// A shared immutable value whose hash is computed once.
///
/// Facts by the thousand refer to a few hundred names, units and dimension sets; copying one is a
/// reference, comparing two is a pointer comparison first.
package struct Interned<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value
    let hash: Int

    init(_ value: Value) {
      self.value = value
      hash = value.hashValue
    }
  }

  private let box: Box

  package init(_ value: Value) {
    box = Box(value)
  }

  package var value: Value { box.value }

  package static func == (left: Self, right: Self) -> Bool {
    left.box === right.box
      || (left.box.hash == right.box.hash && left.box.value == right.box.value)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(box.hash)
  }
}
