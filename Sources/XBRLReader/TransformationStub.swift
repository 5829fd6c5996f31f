internal import FilingModel
struct Transformation: Sendable {
  static func named(_ localName: String, in namespace: String) -> Transformation? { nil }
  func number(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? { nil }
  func text(_ input: String) -> String? { nil }
}
