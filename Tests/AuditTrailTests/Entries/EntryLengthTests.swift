import AuditTrail
import Testing

@Suite("An entry that is too long says what it leaves out")
struct EntryLengthTests {
  private static func entry(inputs: Int, arguments: Int = 0) -> AuditEntry {
    var entry = Sample.end()
    entry.inputs = (0..<inputs).map {
      AuditEntry.Input(name: "filing-\($0).xml", sha256: Sample.digest("\($0)"))
    }
    entry.arguments = (0..<arguments).map { "path/to/filing-\($0).xml" }
    return entry
  }

  private static func digest(ofInputs inputs: some Collection<AuditEntry.Input>) -> String {
    let list = inputs.map { #"{"name":"\#($0.name)","sha256":"\#($0.sha256)"}"# }
    return Sample.digest("[" + list.joined(separator: ",") + "]")
  }

  @Test("Up to the bound all inputs are kept; beyond, as many as fit, and the digest of the others")
  func inputs() throws {
    var most = 0
    for count in [1, 500] + Array(632...648) + [1_000] {
      let entry = Self.entry(inputs: count)
      let bytes = try entry.bytes()
      #expect(bytes.count <= 65_535)
      let read = try AuditEntry(bytes)
      #expect(try read.bytes() == bytes)
      guard let rest = read.inputsLeftOut else {
        #expect(read == entry)
        most = count
        continue
      }
      #expect(rest.count == count - read.inputs.count)
      #expect(read.inputs == Array(entry.inputs.prefix(read.inputs.count)))
      #expect(rest.sha256 == Self.digest(ofInputs: entry.inputs.suffix(rest.count)))
      // One more would not have fitted.
      #expect(bytes.count > 65_535 - 110 - 4)
    }
    #expect((632..<648).contains(most))
  }

  @Test("Inputs are left out first, and arguments only where that is not enough")
  func arguments() throws {
    let both = try AuditEntry(Self.entry(inputs: 600, arguments: 500).bytes())
    #expect(both.inputsLeftOut != nil)
    #expect(both.argumentsLeftOut == nil)
    #expect(both.arguments.count == 500)
    let many = Self.entry(inputs: 3, arguments: 5_000)
    let bytes = try many.bytes()
    #expect((65_000...65_535).contains(bytes.count))
    let read = try AuditEntry(bytes)
    #expect(read.inputs == [])
    #expect(read.inputsLeftOut?.count == 3)
    let rest = try #require(read.argumentsLeftOut)
    #expect(rest.count + read.arguments.count == 5_000)
    let list = many.arguments.suffix(rest.count).map { "\"\($0)\"" }
    #expect(rest.sha256 == Sample.digest("[" + list.joined(separator: ",") + "]"))
    #expect(try read.bytes() == bytes)
  }

  @Test("What cannot be shortened is refused, and read no more than it is written")
  func tooLarge() throws {
    var entry = Self.entry(inputs: 2)
    entry.outcome = String(repeating: "x", count: 66_000)
    #expect(fault { _ = try entry.bytes() }?.kind == .tooLarge)
    entry.outcome = String(repeating: "x", count: 60_000)
    #expect(try AuditEntry(entry.bytes()).outcome == entry.outcome)
    // A list of which something was left out already is not cut again.
    var read = try AuditEntry(Self.entry(inputs: 900).bytes())
    read.outcome = String(repeating: "x", count: 1_000)
    #expect(fault { _ = try read.bytes() }?.kind == .tooLarge)
    let long = [UInt8](repeating: 0x20, count: 65_536)
    #expect(fault { _ = try AuditEntry(long) }?.kind == .tooLarge)
    #expect(fault { _ = try AuditEntry(long.dropLast()) }?.kind == .malformed)
  }

  @Test("One input that is too long alone is left out, and counted")
  func oneInput() throws {
    var entry = Self.entry(inputs: 1)
    entry.inputs[0].name = String(repeating: "n", count: 70_000)
    let read = try AuditEntry(entry.bytes())
    #expect(read.inputs == [])
    #expect(read.inputsLeftOut?.count == 1)
    #expect(read.inputsLeftOut?.sha256 == Self.digest(ofInputs: entry.inputs))
  }
}
