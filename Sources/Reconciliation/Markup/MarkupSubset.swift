/// The part of HTML that EDGAR takes in a text block (EDGAR Filer Manual 5.2.2).
enum MarkupSubset {
  /// What is not allowed about a tag in an instance that was written by hand; nil when all is.
  static func objection(to tag: MarkupTag) -> String? {
    guard let allowed = attributes[tag.name] else { return "<\(tag.name)> is not allowed" }
    if let other = tag.attributes.first(where: { !allowed.contains($0.name) }) {
      return "<\(tag.name) \(other.name)> is not allowed"
    }
    if tag.name == "table", tag.isNested { return "<table> in a <table> is not allowed" }
    let picture = tag.attributes.first { tag.name == "img" && $0.name == "src" }?.value.lowercased()
    if let picture, otherPictures.contains(where: { picture.hasSuffix($0) }) {
      return "the picture '\(picture.shortened(to: 60))' is neither .jpg nor .gif"
    }
    return danger(of: tag)
  }

  private static let otherPictures = [".png", ".bmp", ".svg", ".tif", ".tiff", ".webp"]

  /// What is not allowed anywhere, as in text that SEC extracts from an inline document.
  static func danger(of tag: MarkupTag) -> String? {
    if active.contains(tag.name.lowercased()) { return "<\(tag.name)> is not allowed" }
    for (name, value) in tag.attributes {
      if name.lowercased().hasPrefix("on") { return "<\(tag.name) \(name)> is not allowed" }
      if name == "src", value.contains(":") || value.hasPrefix("//") {
        return "the picture '\(value.shortened(to: 60))' is not part of the submission"
      }
      guard name == "href", value.contains(":") || value.hasPrefix("//") else { continue }
      let isArchive = archives.contains { value.lowercased().hasPrefix($0) }
      if !isArchive { return "the link '\(value.shortened(to: 60))' leads out of EDGAR" }
    }
    return nil
  }

  /// Elements that run, load or ask for something.
  private static let active: Set = [
    "applet", "base", "button", "embed", "form", "frame", "frameset", "iframe", "input", "link",
    "meta", "object", "script", "select", "textarea",
  ]

  private static let archives = [
    "http://www.sec.gov/archives/edgar/data/", "https://www.sec.gov/archives/edgar/data/",
  ]

  private static let common: Set = ["id", "class", "style", "title", "lang", "dir"]

  /// Elements and their attributes; those of `common` go with each.
  private static let attributes: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for line in rows.split(separator: "\n") {
      let sides = line.split(separator: ":", omittingEmptySubsequences: false)
      let own = sides[1].split(separator: " ").map(String.init)
      for element in sides[0].split(separator: " ") {
        table[String(element)] = common.union(own)
      }
    }
    return table
  }()

  private static let rows = """
    dt dd address blockquote center em strong dfn code samp kbd var cite sub sup:
    tt i b big small u strike:
    div p h1 h2 h3 h4 h5 h6 caption: align
    ul li: compact type
    ol: compact start type
    menu dir dl: compact
    hr: align noshade size width
    pre: width
    a: href name rel rev
    br: clear
    font: color size
    img: align alt border height name src width
    table: align bgcolor border cellpadding cellspacing summary width
    tr: align bgcolor valign
    th td: align bgcolor colspan height nowrap rowspan valign width
    """
}
