internal import FilingModel

/// Addresses at EDGAR, made of numbers and of names whose bytes are all written out.
enum EDGARLink {
  /// Every address starts so, whatever a filing says.
  static let root = "https://www.sec.gov/Archives/edgar/data/"

  /// The filing's list of documents; nil when accession number or CIK are not known.
  static func filing(_ filing: Filing) -> String? {
    guard let cik = filing.cik, let accession = filing.accession else { return nil }
    return root + "\(cik.number)/" + accession.description.replacing("-", with: "") + "/"
  }

  /// A document of the filing; nil where EDGAR has none of that name.
  ///
  /// In an inline document `element` leads to the fact itself.
  static func document(_ name: String, of filing: Filing, element: String? = nil) -> String? {
    guard let folder = Self.filing(filing),
      let document = filing.documents.first(where: { $0.name == name }), document.role != .other,
      let file = name.split(separator: "/").last, file != ".", file != "..",
      !file.hasSuffix(".json")
    else { return nil }
    let fragment = element.flatMap { document.role == .inline ? "#" + encoded($0) : nil }
    return folder + encoded(file) + (fragment ?? "")
  }

  /// Everything but letters, digits and `-._~` percent-encoded (RFC 3986, section 2.3).
  static func encoded(_ text: some StringProtocol) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result.append(UInt8(ascii: "%"))
        result.append(contentsOf: String(byte >> 4, radix: 16, uppercase: true).utf8)
        result.append(contentsOf: String(byte & 15, radix: 16, uppercase: true).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
