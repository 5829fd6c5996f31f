import AuditTrail
import Testing

@Suite("The tree over a log")
struct MerkleTreeTests {
  static let leaves = (0..<130).map { MerkleHash.leaf(Sample.entry($0)) }
  static let tree = MerkleTree(leaves: leaves)

  @Test("Up to 130 leaves, each tree has the root that the definition gives")
  func roots() throws {
    var naive = NaiveTree(Self.leaves)
    var frontier = MerkleFrontier()
    var grown = MerkleTree()
    for size in 0...130 {
      let root = naive.root(size)
      #expect(try Self.tree.head(ofFirst: size) == TreeHead(size: size, root: root))
      #expect(frontier.head == TreeHead(size: size, root: root))
      #expect(grown.head == frontier.head)
      #expect(MerkleFrontier(of: grown) == frontier)
      guard size < 130 else { continue }
      frontier.append(Self.leaves[size])
      grown.append(Self.leaves[size])
    }
  }

  @Test("Up to 130 leaves, each leaf has the path that the definition gives, and it is accepted")
  func paths() throws {
    var naive = NaiveTree(Self.leaves)
    for size in 1...130 {
      let head = try Self.tree.head(ofFirst: size)
      for index in 0..<size {
        let path = try Self.tree.inclusionProof(of: index, inFirst: size)
        try #require(path == naive.path(index, size), "\(index) of \(size)")
        try MerkleTree.checkInclusion(of: Self.leaves[index], at: index, in: head, proof: path)
      }
    }
  }

  @Test("Up to 130 leaves, each tree has the proof of each earlier one, and it is accepted")
  func proofs() throws {
    var naive = NaiveTree(Self.leaves)
    for new in 1...130 {
      let head = try Self.tree.head(ofFirst: new)
      for old in 1...new {
        let proof = try Self.tree.consistencyProof(from: old, to: new)
        try #require(proof == naive.proof(old, new), "\(old) to \(new)")
        try MerkleTree.checkConsistency(
          from: Self.tree.head(ofFirst: old), to: head, proof: proof)
      }
    }
  }

  @Test("A tree with rows of full subtrees is the tree of the definition")
  func largeTrees() throws {
    let tree = Sample.tree(66_000)
    var naive = NaiveTree(tree.leaves)
    var grown = MerkleTree()
    for leaf in tree.leaves { grown.append(leaf) }
    #expect(grown.head == tree.head)
    var chance = Chance(seed: 1)
    for size in [255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_000] {
      #expect(try tree.head(ofFirst: size).root == naive.root(size))
      for _ in 0..<4 {
        let index = Int.random(in: 0..<size, using: &chance)
        let path = try tree.inclusionProof(of: index, inFirst: size)
        #expect(path == naive.path(index, size))
        #expect(path.count <= 17)
        let proof = try tree.consistencyProof(from: index + 1, to: size)
        #expect(proof == naive.proof(index + 1, size))
      }
    }
  }

  @Test("Nothing is proven of sizes and leaves that the tree does not have")
  func outOfRange() {
    let faults = [
      fault { _ = try Self.tree.head(ofFirst: 131) }, fault { _ = try Self.tree.head(ofFirst: -1) },
      fault { _ = try Self.tree.inclusionProof(of: 5, inFirst: 5) },
      fault { _ = try Self.tree.inclusionProof(of: -1, inFirst: 5) },
      fault { _ = try Self.tree.inclusionProof(of: 0, inFirst: 131) },
      fault { _ = try Self.tree.inclusionProof(of: 0, inFirst: -1) },
      fault { _ = try Self.tree.consistencyProof(from: 6, to: 5) },
      fault { _ = try Self.tree.consistencyProof(from: -1, to: 5) },
      fault { _ = try Self.tree.consistencyProof(from: 5, to: 131) },
      fault { _ = try Self.tree.consistencyProof(from: -2, to: -1) },
    ]
    #expect(faults.allSatisfy { $0?.kind == .outOfRange })
  }

  @Test("A frontier is read back only with as many hashes as its size has full subtrees")
  func frontier() throws {
    let frontier = MerkleFrontier(of: Self.tree)
    #expect(try MerkleFrontier(size: 130, hashes: frontier.hashes) == frontier)
    #expect(
      fault { _ = try MerkleFrontier(size: 131, hashes: frontier.hashes) }?.kind == .malformed)
    #expect(fault { _ = try MerkleFrontier(size: -1, hashes: [.empty]) }?.kind == .malformed)
  }

  @Test("A hash is 32 bytes, in memory too, and is read back from each of its forms")
  func hashForms() throws {
    #expect(MemoryLayout<MerkleHash>.stride == 32)
    let hash = Self.leaves[0]
    #expect(MerkleHash(hash.bytes) == hash)
    #expect(MerkleHash(hex: hash.hex) == hash)
    #expect(MerkleHash(hex: hash.hex.uppercased()) == nil)
    #expect(MerkleHash(hash.bytes.dropLast()) == nil)
    #expect(hash.bytes == SHA.digest([0] + Sample.entry(0)))
  }
}
