internal import FilingModel

/// Values of the domain as bytes, the same wherever they are written.
extension ByteWriter {
  mutating func write(_ period: Period) {
    switch period {
    case .forever: write(0)
    case .instant(let moment):
      write(1)
      write(signed: moment.seconds)
    case .duration(let start, let end):
      write(2)
      write(signed: start.seconds)
      write(signed: end.seconds)
    }
  }

  mutating func write(_ number: ExactDecimal) {
    write(number.significand)
    write(signed: Int(number.exponent))
  }

  mutating func write(_ decimals: Decimals?) {
    switch decimals {
    case nil: write(0)
    case .infinite: write(1)
    case .places(let places):
      write(2)
      write(signed: places)
    }
  }
}

extension ByteReader {
  mutating func period() throws -> Period {
    switch try int() {
    case 0: return .forever
    case 1: return .instant(Moment(seconds: try signed()))
    default:
      return .duration(start: Moment(seconds: try signed()), end: Moment(seconds: try signed()))
    }
  }

  mutating func number() throws -> ExactDecimal {
    let significand = try wide()
    let exponent = try signed()
    guard let number = ExactDecimal(significand, exponent: exponent) else {
      throw Damage(reason: "an encoded number is out of range")
    }
    return number
  }

  mutating func decimals() throws -> Decimals? {
    switch try int() {
    case 0: return nil
    case 1: return .infinite
    default: return .places(try signed())
    }
  }
}
