internal import FilingModel

extension FactAssembly {
  /// Keeps which ids more than one fact, context or unit has.
  mutating func noteRepeatedIDs(
    of drafts: some Collection<FactDraft>, in arena: borrowing ByteArena
  ) {
    let resources = Array(contexts.settings.keys) + Array(units.units.keys)
    var ids = RepeatedIDs(expected: drafts.count + resources.count)
    for draft in drafts where !draft.elementID.isEmpty { ids.add(arena[draft.elementID].trimmed) }
    for name in resources { ids.add(Self.bytes(of: name)) }
    guard !ids.isEmpty else { return }
    var places: [String: [String]] = [:]
    for name in Set(resources) where ids.isSuspect(Self.bytes(of: name)) {
      if contexts.settings[name] != nil { places[Names.text(name), default: []] += ["a context"] }
      if units.units[name] != nil { places[Names.text(name), default: []] += ["a unit"] }
    }
    for draft in drafts where !draft.elementID.isEmpty {
      let id = arena[draft.elementID].trimmed
      guard ids.isSuspect(id) else { continue }
      let source = source(of: draft, in: arena)
      places[String(id), default: []].append("\(source.document):\(source.line)")
    }
    for (id, places) in places.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      note(.repeatedID, id, of: places)
    }
  }

  private static func bytes(of name: XMLCursor.Name) -> UnsafeBufferPointer<UInt8> {
    var end = name
    while end.pointee != 0 { end += 1 }
    return UnsafeBufferPointer(start: name, count: end - name)
  }
}
