/// What a checkpoint that was once published says of the log as it is now.
package struct LogVerdict: Hashable, Sendable {
  /// Where the checkpoint was found.
  package let place: String
  package let outcome: Outcome
  /// The size and root that were published; nil when the bytes are no checkpoint.
  ///
  /// Where the signature is bad, this is what somebody claims.
  package let published: TreeHead?
  /// The log as it is, cut to the published size where it has as many entries.
  package let ours: TreeHead
  /// What is wrong; empty when nothing is.
  package let cause: String

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The log begins with what was published.
    case consistent
    /// More entries were published than the log has: its end was cut off, or an old copy put in place.
    case truncated
    /// Other entries were published than the log has.
    case rewritten
    /// The checkpoint is of another log.
    case wrongOrigin
    /// The log's key did not sign it.
    case badSignature
    /// The bytes are no checkpoint.
    case malformed
  }

  /// Compares a published checkpoint with the tree over all entries of a log.
  package init(
    of checkpoint: [UInt8], foundAt place: String, origin: String, keys: [NoteVerifier],
    tree: MerkleTree
  ) {
    self.place = place
    do {
      let text = try SignedNote(checkpoint).text
      let claim = try Checkpoint(text: text)
      published = claim.head
      ours = Self.head(of: tree, comparedWith: claim.head)
      (outcome, cause) = Self.judge(
        claim, bytes: checkpoint, origin: origin, keys: keys, ours: ours)
    } catch {
      published = nil
      ours = tree.head
      outcome = .malformed
      cause = error.cause
    }
  }

  private static func head(of tree: MerkleTree, comparedWith other: TreeHead) -> TreeHead {
    do {
      return try tree.head(ofFirst: other.size)
    } catch {
      // The tree is too short.
      return tree.head
    }
  }

  private static func judge(
    _ claim: Checkpoint, bytes: [UInt8], origin: String, keys: [NoteVerifier], ours: TreeHead
  ) -> (Outcome, String) {
    guard claim.origin.hasSameBytes(as: origin) else {
      return (.wrongOrigin, "it is of the log \(claim.origin.shown), not of \(origin.shown)")
    }
    do {
      _ = try OpenedCheckpoint(bytes, keys: keys)
    } catch {
      return (.badSignature, error.cause)
    }
    guard claim.head.size <= ours.size else {
      return (
        .truncated,
        "\(claim.head.size) entries were published, and the log has \(ours.size)"
      )
    }
    guard claim.head.root == ours.root else {
      return (
        .rewritten,
        "root \(claim.head.root) was published for the first \(claim.head.size) entries, "
          + "and the log has \(ours.root)"
      )
    }
    return (.consistent, "")
  }
}
