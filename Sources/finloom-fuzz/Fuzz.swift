import FilingModel
import Foundation
import XBRLReader

/// Reads damaged documents by the hundred thousand and fails on a crash, a hang or growth.
///
///     finloom-fuzz FOLDER [COUNT] [FIRST]
///
/// A crash is found again by its number: the last thousand that was printed is where to start, with
/// COUNT 1000, then one by one.
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: finloom-fuzz FOLDER [COUNT] [FIRST]") }
    let count = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1_000_000
    let first = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
    let seeds = try documents(in: arguments[1])
    print("\(seeds.count) documents, \(count) inputs from number \(first)")
    var tally = Tally()
    for number in first..<(first + count) {
      try tally.read(number, seeds)
      if (number - first + 1).isMultiple(of: 10_000) { tally.say(number + 1) }
    }
    tally.say(first + count)
  }

  private static func documents(in folder: String) throws -> [DocumentBytes] {
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    return try names.compactMap { $0 as? String }.sorted()
      .filter { name in [".xml", ".htm", ".html", ".xsd"].contains { name.hasSuffix($0) } }
      .map { name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
        return DocumentBytes(name: name, bytes: Array(bytes))
      }
      .filter { $0.bytes.count < 200_000 }
  }
}

/// What came of the inputs so far.
private struct Tally {
  private var read = 0
  private var refused = 0
  private var facts = 0
  private var slowest = 0.0
  private var firstMemory = 0

  mutating func read(_ number: Int, _ seeds: [DocumentBytes]) throws {
    var mutator = Mutator(number: UInt64(number))
    let seed = seeds[mutator.number(below: seeds.count)]
    let other = seeds[mutator.number(below: seeds.count)]
    let document = DocumentBytes(
      name: seed.name, bytes: mutator.mutate(seed.bytes, beside: other.bytes))
    let start = clock()
    do {
      // A schema is read as a companion, which nothing but its gaps shows.
      let isSchema = seed.name.hasSuffix(".xsd")
      let report = try XBRLReader.report(
        of: [isSchema ? other : document], companions: isSchema ? [document] : [],
        looksAtStyles: number.isMultiple(of: 2))
      read += 1
      facts += report.facts.count
      try check(report, isSchema ? other : document, number)
    } catch is ReadError {
      refused += 1
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    slowest = max(slowest, seconds)
    if seconds > 10 { throw Failure(number: number, cause: "took \(seconds) s") }
    if number == 2_000 { firstMemory = Self.memory() }
  }

  /// What holds of every report, however damaged its document.
  private func check(_ report: Report, _ document: DocumentBytes, _ number: Int) throws {
    // In another encoding offsets count the bytes of UTF-8, of which a letter takes three at most.
    let end = document.bytes.count * 3
    for fact in report.facts {
      guard (0...end).contains(fact.source.byteOffset), fact.source.line >= 1 else {
        throw Failure(number: number, cause: "a fact stands outside the document")
      }
    }
  }

  func say(_ number: Int) {
    print(
      "\(number): \(read) read with \(facts) facts, \(refused) refused, slowest "
        + "\(Int(slowest * 1000)) ms, \(Self.memory()) KiB")
    fflush(nil)
  }

  struct Failure: Error {
    let number: Int
    let cause: String
  }

  /// The resident memory in KiB.
  private static func memory() -> Int {
    let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
