import AuditTrail

/// The tree as RFC 6962 writes it down, by recursion; roots are remembered by the leaves below them.
struct NaiveTree {
  private let leaves: [MerkleHash]
  private var roots: [Range<Int>: MerkleHash] = [:]

  init(_ leaves: [MerkleHash]) {
    self.leaves = leaves
  }

  /// MTH of the first `size` leaves, section 2.1.
  mutating func root(_ size: Int) -> MerkleHash { size == 0 ? .empty : root(of: 0..<size) }

  /// PATH of a leaf among the first `size`, section 2.1.1.
  mutating func path(_ index: Int, _ size: Int) -> [MerkleHash] { path(index, in: 0..<size) }

  /// PROOF from the first `old` leaves to the first `new`, section 2.1.2.
  mutating func proof(_ old: Int, _ new: Int) -> [MerkleHash] { subproof(old, in: 0..<new, true) }

  private mutating func root(of range: Range<Int>) -> MerkleHash {
    guard range.count > 1 else { return leaves[range.lowerBound] }
    if let known = roots[range] { return known }
    let split = Self.split(range)
    let left = root(of: range.lowerBound..<split)
    let right = root(of: split..<range.upperBound)
    let root = MerkleHash(SHA.digest([1] + left.bytes + right.bytes)) ?? .empty
    roots[range] = root
    return root
  }

  private mutating func path(_ index: Int, in range: Range<Int>) -> [MerkleHash] {
    guard range.count > 1 else { return [] }
    let split = Self.split(range)
    let (left, right) = (range.lowerBound..<split, split..<range.upperBound)
    return index < split
      ? path(index, in: left) + [root(of: right)] : path(index, in: right) + [root(of: left)]
  }

  private mutating func subproof(
    _ old: Int, in range: Range<Int>, _ isWhole: Bool
  ) -> [MerkleHash] {
    guard old < range.upperBound else { return isWhole ? [] : [root(of: range)] }
    let split = Self.split(range)
    let (left, right) = (range.lowerBound..<split, split..<range.upperBound)
    return old <= split
      ? subproof(old, in: left, isWhole) + [root(of: right)]
      : subproof(old, in: right, false) + [root(of: left)]
  }

  private static func split(_ range: Range<Int>) -> Int {
    var width = 1
    while width * 2 < range.count { width *= 2 }
    return range.lowerBound + width
  }
}
