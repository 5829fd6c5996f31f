/// Writes full submission texts in the form EDGAR gives them.
struct SubmissionWriter {
  var header = """
    <SEC-DOCUMENT>0000320193-25-000057.txt : 20250502
    <SEC-HEADER>0000320193-25-000057.hdr.sgml : 20250502
    <ACCEPTANCE-DATETIME>20250501183000
    ACCESSION NUMBER:\t\t0000320193-25-000057
    CONFORMED SUBMISSION TYPE:\t10-Q
    PUBLIC DOCUMENT COUNT:\t\t3
    CONFORMED PERIOD OF REPORT:\t20250329
    FILED AS OF DATE:\t\t20250502

    FILER:

    \tCOMPANY DATA:\t
    \t\tCOMPANY CONFORMED NAME:\t\t\tApple Inc.
    \t\tCENTRAL INDEX KEY:\t\t\t0000320193

    \tFILING VALUES:
    \t\tFORM TYPE:\t\t10-Q
    </SEC-HEADER>

    """
  var footer = "</SEC-DOCUMENT>\n"
  private var envelopes: [[UInt8]] = []

  /// Adds a document; `wrapping` is the tag that EDGAR puts around what is no plain text.
  mutating func add(_ name: String, _ data: [UInt8], type: String = "EX-101", wrapping: String?) {
    let number = envelopes.count + 1
    let tags = """
      <DOCUMENT>
      <TYPE>\(type)
      <SEQUENCE>\(number)
      <FILENAME>\(name)
      <DESCRIPTION>XBRL DOCUMENT
      <TEXT>

      """
    let (start, end) = wrapping.map { ("<\($0)>\n", "\n</\($0)>") } ?? ("", "")
    envelopes.append(
      Array((tags + start).utf8) + data + Array("\(end)\n</TEXT>\n</DOCUMENT>\n".utf8))
  }

  mutating func add(_ name: String, _ text: String, wrapping: String? = "XBRL") {
    add(name, Array(text.utf8), wrapping: wrapping)
  }

  /// Adds a document as EDGAR writes pictures and archives.
  mutating func add(uuencoding data: [UInt8], as name: String, type: String = "GRAPHIC") {
    add(name, Array(Self.uuencoded(data, as: name).utf8), type: type, wrapping: nil)
  }

  /// Adds bytes between two documents as they are.
  mutating func add(raw text: String) {
    envelopes.append(Array(text.utf8))
  }

  var bytes: [UInt8] { Array(header.utf8) + envelopes.joined() + Array(footer.utf8) }

  static func uuencoded(_ data: [UInt8], as name: String) -> String {
    func character(_ value: UInt8) -> String {
      String(Unicode.Scalar(value == 0 ? 0x60 : value + 0x20))
    }
    var lines = ["begin 644 \(name)"]
    for start in stride(from: 0, to: data.count, by: 45) {
      let line = Array(data[start..<min(start + 45, data.count)])
      var text = character(UInt8(line.count))
      for group in stride(from: 0, to: line.count, by: 3) {
        let bytes = line[group...] + [0, 0]
        let (first, second, third) = (bytes[group], bytes[group + 1], bytes[group + 2])
        text += character(first >> 2) + character((first & 3) << 4 | second >> 4)
        text += character((second & 15) << 2 | third >> 6) + character(third & 63)
      }
      lines.append(text)
    }
    return (lines + ["`", "end"]).joined(separator: "\n")
  }
}
