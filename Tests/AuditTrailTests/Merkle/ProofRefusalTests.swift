import AuditTrail
import Testing

@Suite("What is no proof is refused")
struct ProofRefusalTests {
  private static let size = 45
  private static let tree = Sample.tree(size)

  /// The proof without one of its hashes, with one more, with one changed, and with two swapped.
  private static func distortions(of proof: [MerkleHash]) -> [[MerkleHash]] {
    var all: [[MerkleHash]] = [proof + [.empty], [.empty] + proof]
    for place in proof.indices {
      var proof = proof
      let hash = proof[place]
      proof[place] = MerkleHash(hash.bytes.flipped(at: place % 32)) ?? .empty
      all.append(proof)
      proof.remove(at: place)
      all.append(proof)
      proof.insert(hash, at: place == 0 ? proof.count : 0)
      if place > 0 || proof.count > 1 { all.append(proof) }
    }
    return all
  }

  @Test("Each distortion of a path is refused, and so is each other leaf, place, size and root")
  func inclusion() throws {
    var refused = 0
    for index in 0..<Self.size {
      let leaf = Self.tree.leaves[index]
      let head = Self.tree.head
      let path = try Self.tree.inclusionProof(of: index, inFirst: Self.size)
      for other in Self.distortions(of: path) where other != path {
        let fault = fault {
          try MerkleTree.checkInclusion(of: leaf, at: index, in: head, proof: other)
        }
        try #require(fault?.kind == .mismatch, "entry \(index)")
        refused += 1
      }
      for place in 0..<Self.size where place != index {
        let faults = [
          fault { try MerkleTree.checkInclusion(of: leaf, at: place, in: head, proof: path) },
          fault {
            try MerkleTree.checkInclusion(
              of: Self.tree.leaves[place], at: index, in: head, proof: path)
          },
        ]
        try #require(faults.allSatisfy { $0?.kind == .mismatch }, "\(index) as \(place)")
      }
      let otherRoot = TreeHead(size: Self.size, root: leaf)
      #expect(
        fault { try MerkleTree.checkInclusion(of: leaf, at: index, in: otherRoot, proof: path) }?
          .kind
          == .mismatch)
    }
    #expect(refused > 500)
  }

  @Test("A path that is right for one size is right for another only where the shape is the same")
  func otherSizes() throws {
    let head = Self.tree.head
    for index in 0..<Self.size {
      let path = try Self.tree.inclusionProof(of: index, inFirst: Self.size)
      for size in index + 1..<64 where size != Self.size {
        let claim = TreeHead(size: size, root: head.root)
        let isAccepted =
          fault {
            try MerkleTree.checkInclusion(
              of: Self.tree.leaves[index], at: index, in: claim, proof: path)
          } == nil
        // The steps of the climb are the same, so the root alone cannot tell the sizes apart: that
        // the checkpoint is signed with its size does.
        if isAccepted { try #require(Self.sides(index, size) == Self.sides(index, Self.size)) }
      }
    }
  }

  /// At each step from the leaf, whether its sibling is on the left.
  private static func sides(_ index: Int, _ size: Int) -> [Bool] {
    var sides: [Bool] = []
    var range = 0..<size
    while range.count > 1 {
      var width = 1
      while width * 2 < range.count { width *= 2 }
      let split = range.lowerBound + width
      sides.append(index >= split)
      range = index < split ? range.lowerBound..<split : split..<range.upperBound
    }
    return sides.reversed()
  }

  @Test("Each distortion of a proof of consistency is refused, and so is each other root and size")
  func consistency() throws {
    let new = Self.tree.head
    for size in 1..<Self.size {
      let old = try Self.tree.head(ofFirst: size)
      let proof = try Self.tree.consistencyProof(from: size, to: Self.size)
      for other in Self.distortions(of: proof) where other != proof {
        let fault = fault { try MerkleTree.checkConsistency(from: old, to: new, proof: other) }
        try #require(fault?.kind == .mismatch, "from \(size)")
      }
      let heads = [
        (TreeHead(size: size, root: .empty), new), (old, TreeHead(size: Self.size, root: .empty)),
        (TreeHead(size: Self.size, root: old.root), new),
        (TreeHead(size: size, root: new.root), new), (TreeHead(size: 0, root: old.root), new),
        // Right hashes that end before the root of a tree of that size.
        (old, TreeHead(size: 1_000, root: new.root)),
      ]
      for (from, to) in heads {
        let fault = fault { try MerkleTree.checkConsistency(from: from, to: to, proof: proof) }
        try #require(fault?.kind == .mismatch, "from \(size)")
      }
      #expect(
        fault { try MerkleTree.checkConsistency(from: new, to: old, proof: proof) }?.kind
          == .outOfRange)
    }
  }

  @Test("From the empty tree and to itself nothing has to be shown, and nothing may be")
  func trivialConsistency() throws {
    let head = Self.tree.head
    let hash = Self.tree.leaves[0]
    try MerkleTree.checkConsistency(from: .empty, to: head, proof: [])
    try MerkleTree.checkConsistency(from: .empty, to: .empty, proof: [])
    try MerkleTree.checkConsistency(from: head, to: head, proof: [])
    let wrong: [(TreeHead, TreeHead, [MerkleHash])] = [
      (.empty, head, [hash]), (head, head, [hash]), (.empty, .empty, [hash]),
      (TreeHead(size: 0, root: hash), head, []), (.empty, TreeHead(size: 0, root: hash), []),
      (TreeHead(size: 0, root: hash), TreeHead(size: 0, root: hash), []),
      (head, TreeHead(size: head.size, root: hash), []),
    ]
    for (old, new, proof) in wrong {
      #expect(
        fault { try MerkleTree.checkConsistency(from: old, to: new, proof: proof) }?.kind
          == .mismatch)
    }
  }

  @Test("A proof of a rewritten log from what was published before is refused")
  func rewritten() throws {
    let other = Sample.tree(Self.size) { $0 == 3 ? [1] : Sample.entry($0) }
    let old = try Self.tree.head(ofFirst: 20)
    let proof = try other.consistencyProof(from: 20, to: Self.size)
    #expect(
      fault { try MerkleTree.checkConsistency(from: old, to: other.head, proof: proof) }?.kind
        == .mismatch)
    let ours = try other.head(ofFirst: 20)
    try MerkleTree.checkConsistency(from: ours, to: other.head, proof: proof)
  }

  @Test("Sizes and indices at the bounds of numbers end in a refusal")
  func bounds() {
    let huge = TreeHead(size: .max, root: .empty)
    let proof = [MerkleHash](repeating: .empty, count: 100)
    for index in [0, 1, Int.max / 2, .max - 1] {
      #expect(
        fault {
          try MerkleTree.checkInclusion(of: .empty, at: index, in: huge, proof: proof)
        }?.kind == .mismatch)
    }
    for index in [-1, Int.max, .min] {
      #expect(
        fault { try MerkleTree.checkInclusion(of: .empty, at: index, in: huge, proof: []) }?.kind
          == .outOfRange)
    }
    for size in [1, 2, 3, Int.max / 2, .max - 1, .max] {
      let old = TreeHead(size: size, root: .leaf([]))
      #expect(
        fault { try MerkleTree.checkConsistency(from: old, to: huge, proof: proof) }?.kind
          == .mismatch)
    }
    let below = TreeHead(size: -1, root: .empty)
    #expect(
      fault { try MerkleTree.checkConsistency(from: below, to: huge, proof: []) }?.kind
        == .outOfRange)
    #expect(
      fault { try MerkleTree.checkConsistency(from: below, to: below, proof: []) }?.kind
        == .outOfRange)
  }
}
