/// The settings as people read them.
package enum SettingList {
  /// Every key with its standard value, form and meaning.
  package static var keys: String {
    SettingKey.all.map { key in
      "\(key.name) = \(key.standard.isEmpty ? "(nothing)" : key.standard)\n"
        + "    \(key.explanation) \(key.form), or \(key.variable)"
    }.joined(separator: "\n")
  }

  /// The documentation's page of all keys.
  package static var page: String {
    var lines = [
      "# Settings", "",
      "Every key, the value that holds without it, and the variable that sets it.", "",
      "| key | without it | variable | meaning |", "|---|---|---|---|",
    ]
    lines += SettingKey.all.map { key in
      let standard = key.standard.isEmpty ? "nothing" : "`\(key.standard)`"
      return "| `\(key.name)` | \(standard) | `\(key.variable)` | \(key.explanation) "
        + "It must be \(key.form). |"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The values that hold.
  package static func values(of settings: Settings) -> String {
    settings.origins.map { origin in
      "\(origin.key) = \(origin.value.isEmpty ? "(nothing)" : origin.value)"
    }.joined(separator: "\n")
  }
}
