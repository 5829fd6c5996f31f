/// By which arithmetic a calculation total is compared with its parts.
package enum CalculationMode: String, Hashable, Sendable, CaseIterable {
  /// Each number stands for the interval that rounds to it (Calculations 1.1, section 3).
  case roundToNearest = "round-to-nearest"
  /// Each number stands for the interval whose further digits were cut off.
  case truncation
  /// Each number is rounded to its decimals, the sum to those of the total (XBRL 2.1, section 5.2.5.2).
  case xbrl21 = "xbrl-2.1"
}
