internal import Glibc

/// What is being done and to what, for the first words of an error.
struct Work: Sendable {
  let doing: String
  let what: String

  func error(
    _ kind: TransportError.Kind, _ cause: String, hint: String? = nil
  ) -> TransportError {
    TransportError(kind, doing: doing, what: what, cause: cause, hint: hint)
  }

  /// What the system answered to a call, by its error number.
  func error(_ call: String, _ number: Int32) -> TransportError {
    let (kind, hint): (TransportError.Kind, String?) =
      switch number {
      case ENOENT: (.missing, nil)
      case EEXIST, ENOTDIR: (.alreadyThere, nil)
      case ENOSPC, EDQUOT, EFBIG: (.full, "free space on the volume")
      case EACCES, EPERM, EROFS: (.permission, "check who may write there")
      case ELOOP: (.invalid, "remove the symbolic link")
      case ENAMETOOLONG: (.invalid, nil)
      default: (.io, nil)
      }
    return error(kind, "\(call): \(Self.text(of: number))", hint: hint)
  }

  /// The system's words for an error number.
  static func text(of number: Int32) -> String {
    let text = String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension TransportError {
  /// The same trouble, told of the work that met it.
  func during(_ work: Work) -> TransportError {
    work.error(kind, cause, hint: hint)
  }
}

extension StringProtocol {
  /// The text as it may stand in a message: one line, no control characters, not over 200 characters.
  var shown: String {
    var text = ""
    for scalar in unicodeScalars.prefix(200) {
      text +=
        scalar.properties.generalCategory == .control
        ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return unicodeScalars.count > 200 ? text + "…" : text
  }
}
