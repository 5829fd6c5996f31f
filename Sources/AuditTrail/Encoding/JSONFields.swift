/// The members of a JSON object, taken out by name and type.
struct JSONFields {
  /// Which member is not as it must be, and how.
  struct Fault: Error {
    let cause: String
  }

  private let members: [JSONValue.Member]

  init(_ value: JSONValue, name: String) throws(Fault) {
    guard case .object(let members) = value else { throw Fault(cause: "\(name) is not an object") }
    self.members = members
  }

  private func value(_ key: String) -> JSONValue? {
    // By index, since to hand members to a closure is to retain them all.
    for index in members.indices where members[index].key == key {
      return members[index].value
    }
    return nil
  }

  func text(_ key: String) throws(Fault) -> String {
    guard let text = try optionalText(key) else { throw Fault(cause: "\(key) is missing") }
    return text
  }

  func optionalText(_ key: String) throws(Fault) -> String? {
    guard let value = value(key) else { return nil }
    guard case .text(let text) = value else { throw Fault(cause: "\(key) is not a text") }
    return text
  }

  func integer(_ key: String) throws(Fault) -> Int {
    guard let number = try optionalInteger(key) else { throw Fault(cause: "\(key) is missing") }
    return number
  }

  func optionalInteger(_ key: String) throws(Fault) -> Int? {
    guard let value = value(key) else { return nil }
    guard case .integer(let number) = value else { throw Fault(cause: "\(key) is not a number") }
    return number
  }

  func object(_ key: String) throws(Fault) -> JSONFields {
    guard let fields = try optionalObject(key) else { throw Fault(cause: "\(key) is missing") }
    return fields
  }

  func optionalObject(_ key: String) throws(Fault) -> JSONFields? {
    guard let value = value(key) else { return nil }
    return try JSONFields(value, name: key)
  }

  /// A list that is left out when it is empty, and so is never there empty.
  private func list(_ key: String) throws(Fault) -> [JSONValue] {
    guard let value = value(key) else { return [] }
    guard case .list(let values) = value, !values.isEmpty else {
      throw Fault(cause: "\(key) is not a list of something")
    }
    return values
  }

  func texts(_ key: String) throws(Fault) -> [String] {
    var texts: [String] = []
    for value in try list(key) {
      guard case .text(let text) = value else { throw Fault(cause: "\(key) holds more than texts") }
      texts.append(text)
    }
    return texts
  }

  func objects(_ key: String) throws(Fault) -> [JSONFields] {
    var objects: [JSONFields] = []
    for value in try list(key) {
      objects.append(try JSONFields(value, name: "one of \(key)"))
    }
    return objects
  }

  /// Numbers by name; left out when there are none, and so never there empty.
  func counts(_ key: String) throws(Fault) -> [String: Int] {
    guard value(key) != nil else { return [:] }
    let counts = try requiredCounts(key)
    guard !counts.isEmpty else { throw Fault(cause: "\(key) is empty") }
    return counts
  }

  func requiredCounts(_ key: String) throws(Fault) -> [String: Int] {
    let fields = try object(key)
    var counts: [String: Int] = [:]
    for member in fields.members {
      guard case .integer(let number) = member.value else {
        throw Fault(cause: "\(key) holds more than numbers")
      }
      try Self.insert(number, at: member.key, into: &counts)
    }
    return counts
  }

  /// Texts by name; left out when there are none, and so never there empty.
  func textsByKey(_ key: String) throws(Fault) -> [String: String] {
    guard let fields = try optionalObject(key) else { return [:] }
    guard !fields.members.isEmpty else { throw Fault(cause: "\(key) is empty") }
    var texts: [String: String] = [:]
    for member in fields.members {
      guard case .text(let text) = member.value else {
        throw Fault(cause: "\(key) holds more than texts")
      }
      try Self.insert(text, at: member.key, into: &texts)
    }
    return texts
  }

  /// Two spellings of one accented letter are one key of a dictionary, and two keys in JSON.
  private static func insert<Value>(
    _ value: Value, at key: String, into dictionary: inout [String: Value]
  ) throws(Fault) {
    guard dictionary.updateValue(value, forKey: key) == nil else {
      throw Fault(cause: "the key \(key.shown) is there in two spellings")
    }
  }
}
