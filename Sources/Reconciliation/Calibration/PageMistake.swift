/// A mistake in the tags of a number on a printed page, which leaves the page as it is.
package enum PageMistake: String, Sendable, CaseIterable {
  /// The attribute `sign` is added or taken away.
  case sign = "sign flipped"
  /// The attribute `scale` is larger by three.
  case scale = "scale x 1,000"
  /// The attribute `contextRef` names the context of another period.
  case period = "period of another column"
}
