internal import FilingModel

/// An id for each fact of a report, no two the same.
///
/// A fact keeps its element's id unless it has none, it is no name, or an earlier fact has it; then
/// its id is `fact-` and its place among the facts, from 1.
struct FactIDs {
  let all: [String]
  private let taken: Set<String>

  init(_ facts: [Fact]) {
    var taken: Set<String> = []
    let kept = facts.map { fact -> String? in
      guard let id = fact.source.elementID, NCName.isOne(id), taken.insert(id).inserted else {
        return nil
      }
      return id
    }
    all = kept.enumerated().map { index, id in
      if let id { return id }
      var made = "fact-\(index + 1)"
      while !taken.insert(made).inserted { made += "-" }
      return made
    }
    self.taken = taken
  }

  /// As many more ids, numbered from 1, that no fact has.
  func made(_ count: Int, after start: String) -> [String] {
    (0..<count).map { index in
      var made = "\(start)\(index + 1)"
      while taken.contains(made) { made += "-" }
      return made
    }
  }
}
