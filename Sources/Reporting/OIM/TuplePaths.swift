internal import FilingModel

/// The tuples around facts as a text: `x:Managers[0]/x:Manager[2]`.
struct TuplePaths {
  private let paths: [String]

  init(_ tuples: [Tuple], _ prefixes: Prefixes) {
    let parents = tuples.parents
    paths = tuples.indices.map { ordinal in
      tuples.path(to: ordinal, parents: parents)
        .map { "\(prefixes.name(tuples[$0].name))[\($0)]" }.joined(separator: "/")
    }
  }

  /// Empty for a fact outside of tuples.
  func path(to fact: Fact) -> String {
    guard let tuple = fact.aspects.tuple, paths.indices.contains(tuple) else { return "" }
    return paths[tuple]
  }
}
