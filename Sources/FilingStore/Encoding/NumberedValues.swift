/// Values under numbers in the order they are met, so that each is spelled out once.
struct NumberedValues<Value: Hashable> {
  private(set) var all: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value, and whether it is met for the first time.
  mutating func number(of value: Value) -> (number: Int, isNew: Bool) {
    if let known = numbers[value] { return (known, false) }
    numbers[value] = all.count
    all.append(value)
    return (all.count - 1, true)
  }
}
