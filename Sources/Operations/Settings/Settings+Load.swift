internal import Configuration
internal import Foundation
internal import Reconciliation
internal import SystemPackage

extension Settings {
  /// Where settings come from.
  package struct Sources: Sendable {
    /// Values of flags, by key.
    package var flags: [String: String]
    package var environment: [String: String]
    /// The folder with `finloom.<environment>.yaml`.
    package var folder: String
    package var caller: Caller

    package init(
      flags: [String: String] = [:], environment: [String: String], folder: String = "config",
      caller: Caller = .library
    ) {
      self.caller = caller
      self.flags = flags
      self.environment = environment
      self.folder = environment["FINLOOM_CONFIG"] ?? folder
    }

    /// `FINLOOM_ENV`, or development.
    package var environmentName: String { environment["FINLOOM_ENV"] ?? "development" }

    package var path: String { "\(folder)/finloom.\(environmentName).yaml" }
  }

  /// Environments there are settings for.
  package static let environments = ["development", "staging", "production"]

  /// Variables that start like a setting's and are none.
  private static let otherVariables: Set = [
    "FINLOOM_ENV", "FINLOOM_CONFIG", "FINLOOM_CORPUS", "FINLOOM_FACTS", "FINLOOM_CONFORMANCE",
    "FINLOOM_PEER", "FINLOOM_READERS", "FINLOOM_BROWSER", "FINLOOM_TLOG", "FINLOOM_S3",
    "FINLOOM_S3_STRICT", "FINLOOM_RUN_ID", "FINLOOM_BACKUP_KEY", "FINLOOM_AUDIT_KEY",
  ]

  /// Reads the settings; an unknown key or a value of another kind is an error that names its place.
  package static func load(_ sources: Sources) async throws(OperationError) -> Settings {
    guard environments.contains(sources.environmentName) else {
      throw OperationError(
        .configuration, doing: "reading", what: "FINLOOM_ENV",
        cause: "'\(sources.environmentName)' is no environment",
        hint: "it must be development, staging or production")
    }
    try checkVariables(sources.environment)
    try checkFlags(sources.flags)
    var providers: [any ConfigProvider] = [
      InMemoryProvider(
        values: Dictionary(
          uniqueKeysWithValues: sources.flags.map {
            (
              AbsoluteConfigKey($0.key.split(separator: ".").map { String($0) }),
              ConfigValue(.string($0.value), isSecret: false)
            )
          })),
      KeyMappingProvider(
        upstream: EnvironmentVariablesProvider(environmentVariables: sources.environment)
      ) { $0.prepending("finloom") },
    ]
    if let file = try await fileProvider(sources) { providers.append(file) }
    let values = values(of: ConfigReader(providers: providers))
    var settings = Settings(
      values, secrets: Secrets(sources.environment), caller: sources.caller)
    let waivers = values.text(.waivers)
    if !waivers.isEmpty { settings.rules.waivers = try WaiversFile(path: waivers).waivers() }
    return settings
  }

  private static func checkFlags(_ flags: [String: String]) throws(OperationError) {
    for (name, value) in flags.sorted(by: { $0.key < $1.key }) {
      guard let key = SettingKey.named(name), !key.accepts(value) else { continue }
      throw OperationError(
        .configuration, doing: "reading the flag for", what: name,
        cause: "'\(value)' is given; it must be \(key.form)")
    }
  }

  private static func checkVariables(
    _ environment: [String: String]
  ) throws(OperationError) {
    let known = Dictionary(uniqueKeysWithValues: SettingKey.all.map { ($0.variable, $0) })
    for (name, value) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("FINLOOM_") && !otherVariables.contains(name) {
      guard let key = known[name] else {
        throw OperationError(
          .configuration, doing: "reading the variable", what: name,
          cause: "no setting has this name",
          hint: "'finloom-audit config --keys' lists every key")
      }
      guard key.accepts(value) else {
        throw OperationError(
          .configuration, doing: "reading the variable", what: name,
          cause: "'\(value)' is set; it must be \(key.form)")
      }
    }
  }

  /// The provider of the environment's file; none when no file was asked for and none is there.
  private static func fileProvider(
    _ sources: Sources
  ) async throws(OperationError) -> (any ConfigProvider)? {
    guard FileManager.default.fileExists(atPath: sources.path) else {
      let isAsked =
        sources.environment["FINLOOM_ENV"] != nil || sources.environment["FINLOOM_CONFIG"] != nil
      guard isAsked else { return nil }
      throw OperationError(
        .configuration, doing: "reading settings in", what: sources.path,
        cause: "there is no such file",
        hint: "unset FINLOOM_ENV and FINLOOM_CONFIG to go without a file")
    }
    let file = SettingsFile(path: sources.path)
    let lines = try file.checkedLines()
    guard !lines.isEmpty else { return nil }
    do {
      return try await FileProvider<YAMLSnapshot>(filePath: FilePath(sources.path))
    } catch {
      throw file.problem("\(error)", line: nil)
    }
  }

  private static func values(of reader: ConfigReader) -> SettingValues {
    var values: [String: String] = [:]
    for key in SettingKey.all {
      let path = ConfigKey(key.name.split(separator: ".").map { String($0) })
      if case .list = key.kind {
        values[key.name] = reader.stringArray(forKey: path)?.joined(separator: ",")
      } else {
        values[key.name] = reader.string(forKey: path)
      }
    }
    return SettingValues(values)
  }
}
