/// The first bytes of an object: `FLBK`, its kind, the version of the format, whether its parts are
/// sealed, a zero, and 32 random bytes.
///
/// The random bytes also give every object a name of its own, so that none is ever put in the place of
/// one that is about to be removed.
struct ObjectHeader: Hashable, Sendable {
  let kind: Kind
  let isSealed: Bool
  let salt: [UInt8]

  enum Kind: UInt8, Sendable {
    case pack = 1
    case manifest = 2
    case head = 3
  }

  static let version: UInt8 = 1
  static let length = 40
  private static let mark = Array("FLBK".utf8)

  init(_ kind: Kind, isSealed: Bool) {
    self.kind = kind
    self.isSealed = isSealed
    salt = .random(count: 32)
  }

  var bytes: [UInt8] { Self.mark + [kind.rawValue, Self.version, isSealed ? 1 : 0, 0] + salt }

  /// Reads the header of an object that must be of a kind, sealed or open as its repository is.
  init(of object: [UInt8], _ kind: Kind, isSealed: Bool) throws {
    guard object.count >= Self.length, object.starts(with: Self.mark) else {
      throw Flaw(reason: "it is no object of a backup")
    }
    guard object[5] == Self.version else {
      throw Flaw(reason: "its format is version \(object[5]), this FinLoom knows \(Self.version)")
    }
    guard object[4] == kind.rawValue, object[6] == (isSealed ? 1 : 0), object[7] == 0 else {
      throw Flaw(reason: "it is of another kind than its place says")
    }
    self.kind = kind
    self.isSealed = isSealed
    salt = Array(object[8..<Self.length])
  }
}
