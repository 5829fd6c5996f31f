/// The settings as people read them.
package enum SettingList {
  /// Every key with its standard value, form and meaning.
  package static var keys: String {
    SettingKey.all.map { key in
      "\(key.name) = \(key.standard.isEmpty ? "(nothing)" : key.standard)\n"
        + "    \(key.explanation) \(key.form), or \(key.variable)"
    }.joined(separator: "\n")
  }

  /// The values that hold.
  package static func values(of settings: Settings) -> String {
    settings.origins.map { origin in
      "\(origin.key) = \(origin.value.isEmpty ? "(nothing)" : origin.value)"
    }.joined(separator: "\n")
  }
}
