internal import FilingModel

/// Which inline documents of one folder make one report (Inline XBRL 1.1, section 3: document sets).
///
/// Documents belong together when they name the same schema of the filer's and no context stands in
/// two of them. One that declares nothing belongs where its facts' contexts are, if that is one
/// place only. Every other document is a report of its own.
struct InlineSets {
  /// Sets of two documents or more, each with the primary document first.
  let sets: [[Candidate]]

  /// Reads the inline documents among some candidates when there are several.
  ///
  /// A document that cannot be read now is left alone, and says so when it is loaded.
  init(among candidates: [Candidate], within bounds: SizeBounds) {
    let inline = candidates.filter { $0.content == .document(.inline) }
    guard inline.count > 1 else {
      sets = []
      return
    }
    let members = Self.headers(of: inline, bounds).map { Member(candidate: $0, header: $1) }
    var groups = Self.groups(bySchema: members.filter { !$0.header.isBare })
    for bare in members where bare.header.isBare {
      if let owner = Self.owner(of: bare, among: groups) { groups[owner].append(bare) }
    }
    sets = groups.filter { $0.count > 1 }.map(Self.primaryFirst)
  }

  private struct Member {
    let candidate: Candidate
    let header: InlineHeader
  }

  /// Files are read one by one, so that a folder of many does not fill the memory.
  private static func headers(
    of documents: [Candidate], _ bounds: SizeBounds
  ) -> [(Candidate, InlineHeader)] {
    let packed = documents.filter { $0.place.container != nil }
    let batches = documents.filter { $0.place.container == nil }.map { [$0] } + [packed]
    return batches.flatMap { batch -> [(Candidate, InlineHeader)] in
      do throws(SourceError) {
        let loaded = try Place.load(batch.map(\.place), within: bounds)
        return batch.compactMap { candidate in
          loaded[candidate.place].map { (candidate, InlineHeader($0)) }
        }
      } catch {
        return []
      }
    }
  }

  private static func groups(bySchema members: [Member]) -> [[Member]] {
    var groups: [[Member]] = []
    for member in members {
      let index = groups.firstIndex { group in
        !member.header.schemas.isEmpty && group[0].header.schemas == member.header.schemas
      }
      if let index { groups[index].append(member) } else { groups.append([member]) }
    }
    return groups.flatMap { group in
      let count = group.reduce(0) { $0 + $1.header.contexts.count }
      let isDisjoint = contexts(of: group).count == count
      return isDisjoint ? [group] : group.map { [$0] }
    }
  }

  /// The only group with all contexts a document refers to, or else the only one with any of them.
  private static func owner(of bare: Member, among groups: [[Member]]) -> Int? {
    let known = groups.map { bare.header.references.intersection(contexts(of: $0)).count }
    let complete = known.indices.filter { known[$0] == bare.header.references.count }
    let partial = known.indices.filter { known[$0] > 0 }
    let owners = complete.isEmpty ? partial : complete
    return owners.count == 1 ? owners[0] : nil
  }

  private static func contexts(of group: [Member]) -> Set<String> {
    group.reduce(into: []) { $0.formUnion($1.header.contexts) }
  }

  /// The document with the contexts leads; of several the one that bears the schema's name.
  private static func primaryFirst(_ group: [Member]) -> [Candidate] {
    let primary = group.indices.min { rank(group[$0], $0) < rank(group[$1], $1) } ?? 0
    var ordered = group.map(\.candidate)
    ordered.insert(ordered.remove(at: primary), at: 0)
    return ordered
  }

  private static func rank(_ member: Member, _ index: Int) -> (Int, Int, Int) {
    let stem = member.candidate.stem
    let bearsName = member.header.schemas.contains { $0 == "\(stem).xsd" }
    return (member.header.contexts.isEmpty ? 1 : 0, bearsName ? 0 : 1, index)
  }
}
