internal import FilingModel
internal import GRDB

/// The columns of an exact decimal: `significand * 10^exponent`, or the digits as a text where the
/// significand needs more than 64 bits.
struct StoredNumber {
  let significand: Int64?
  let exponent: Int64
  /// The id of the significand's digits in `text`.
  let digits: Int64?

  init(_ number: ExactDecimal, _ known: inout KnownIDs, _ database: Database) throws {
    exponent = Int64(number.exponent)
    significand = Int64(exactly: number.significand)
    digits =
      significand == nil
      ? try TextTable.id(of: "\(number.significand)", &known, database) : nil
  }

  static func number(
    _ significand: Int64?, digits: Int64?, exponent: Int64, _ database: Database
  ) throws -> ExactDecimal {
    let whole: Int128
    if let significand {
      whole = Int128(significand)
    } else {
      let text = try digits.map { try TextTable.value($0, database) } ?? ""
      guard let wide = Int128(text) else {
        throw Damage(reason: "'\(text)' are not the digits of a number")
      }
      whole = wide
    }
    guard let power = Int(exactly: exponent), let number = ExactDecimal(whole, exponent: power)
    else { throw Damage(reason: "\(whole) times 10 to the \(exponent) is out of range") }
    return number
  }
}
