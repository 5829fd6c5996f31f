/// Takes secrets out of what is kept or shown.
enum Redaction {
  /// No flag takes a secret; one that looks as if it did is blotted out, and so is what `text` finds.
  static func arguments(_ arguments: [String]) -> [String] {
    var isSecret = false
    return arguments.map { argument in
      defer { isSecret = isFlagOfSecret(argument) && !argument.contains("=") }
      return isSecret ? blot : text(argument)
    }
  }

  /// A text without passwords in addresses, values of names that speak of secrets, and private keys.
  static func text(_ text: String) -> String {
    text.replacing(assignment) { "\($0.output.1)=\(blot)" }
      .replacing(privateKey) { _ in "PRIVATE+KEY+\(blot)" }
      .replacing(password) { "\($0.output.1):\(blot)@" }
  }

  private static let blot = "***"

  private static func isFlagOfSecret(_ argument: String) -> Bool {
    guard argument.hasPrefix("-") else { return false }
    let name = argument.lowercased()
    return ["secret", "password", "passphrase", "token"].contains { name.contains($0) }
  }

  // Regular expressions are no values that threads may share.
  private static var assignment: Regex<(Substring, Substring)> {
    /([A-Za-z0-9_\-]*(?i:secret|password|passphrase|token|api_?key|access_?key|[?&]key)[A-Za-z0-9_]*)=[^\s&]+/
  }

  private static var privateKey: Regex<Substring> { /PRIVATE\+KEY\+\S+/ }

  /// `scheme://user:password@`, as far as the last at sign before a space.
  private static var password: Regex<(Substring, Substring)> {
    /(:\/\/[^\s:@\/]+):[^\s]*@/
  }
}
