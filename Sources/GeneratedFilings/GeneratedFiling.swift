/// One annual report of a filer that does not exist: an instance, a schema and linkbases.
package struct GeneratedFiling: Sendable {
  let filer: Int
  let year: Int
  let size: GeneratedFilings.Size

  /// `0009000123-24-000001`.
  package var accession: String {
    "\(Self.padded(cik, 10))-\(Self.padded((year + 1) % 100, 2))-000001"
  }

  var cik: Int { 9_000_000 + filer }
  var prefix: String { "gen\(filer)" }
  var stem: String { "\(prefix)-\(year)1231" }
  var namespace: String { "http://www.example.com/\(prefix)/\(year)1231" }

  /// The documents by name, as they would lie in a folder named after the accession number.
  package var documents: [(name: String, bytes: [UInt8])] {
    [
      ("\(stem).xml", InstanceText(self).bytes), ("\(stem).xsd", TaxonomyText(self).schema),
      ("\(stem)_cal.xml", TaxonomyText(self).calculations),
      ("\(stem)_pre.xml", TaxonomyText(self).presentations),
    ]
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The notes' rows, the same for every year of a filer.
  var notes: [Note] { (0..<size.notes).map(Note.init) }

  /// One row of a note, in the years of the statements, some of it parted by members.
  struct Note {
    let number: Int

    /// The concept with its prefix; `gen` is the filer's own.
    var concept: String {
      let half = number / 2
      let standard = isInstant ? NoteNames.instants : NoteNames.durations
      return half < standard.count ? "us-gaap:\(standard[half])" : "gen:NoteAmount\(number)"
    }

    var isInstant: Bool { number.isMultiple(of: 2) }
    var isOwn: Bool { concept.hasPrefix("gen:") }
    /// The axis that parts the row, and its members.
    var axis: Int? { number % 5 < 2 ? number % NoteNames.axes.count : nil }

    /// The value of a member in millions.
    func part(_ member: Int, filer: Int, year: Int) -> Int {
      var chance = Chance(filer, number, member, year)
      return chance.number(in: 10...4_000)
    }

    /// The sum of the members, whether they are stated or not.
    func whole(filer: Int, year: Int) -> Int {
      part(0, filer: filer, year: year) + part(1, filer: filer, year: year)
    }
  }
}
