package import FilingModel

/// Where each page lies in the folder of a report; no name that a filer chose can lead out of it.
package enum PagePath {
  package static let overview = "index.html"
  /// The list of weekly reports, beside their folders.
  package static let weeks = "weeks.html"

  /// The list of all filings; a long one has several parts, from 1.
  package static func filings(part: Int = 1) -> String {
    part == 1 ? "filings.html" : "filings-\(part).html"
  }

  /// The page of a filing; one with many findings has several parts, from 1.
  package static func filing(_ filing: Filing, part: Int = 1) -> String {
    let suffix = part == 1 ? "" : "-part-\(part)"
    return "filings/\(stem(of: filing))\(suffix).html"
  }

  package static func company(_ cik: CIK) -> String { "companies/\(cik).html" }

  package static func rule(_ id: String) -> String { "rules/\(plain(id)).html" }

  /// Built from the accession number and the digest alone, and different for each digest.
  private static func stem(of filing: Filing) -> String {
    let digits = filing.digest.utf8.allSatisfy(isHexadecimal) ? Array(filing.digest.utf8) : []
    let digest =
      digits.isEmpty
      ? hexadecimal(filing.digest) : String(decoding: digits.prefix(16), as: UTF8.self)
    return "\(filing.accession?.description ?? "filing")-\(digest)"
  }

  /// An id of small letters, digits and dashes as it is, any other in hexadecimal.
  private static func plain(_ id: String) -> String {
    let isPlain = id.utf8.allSatisfy { byte in
      isHexadecimal(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    return isPlain && !id.isEmpty && id.utf8.count <= 100 ? id : "rule." + hexadecimal(id)
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf8.prefix(80).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
