/// The names a reader of reports compares with, as pointers of one document.
struct XMLVocabulary {
  typealias Name = XMLCursor.Name?

  // Namespaces.
  let xbrli, link, xlink, xbrldi, ix, ix2008, xsi, xml, xhtml: Name
  // Instance: containers and their children.
  let context, unit, entity, identifier, segment, scenario: Name
  let period, instant, startDate, endDate, forever: Name
  let explicitMember, typedMember: Name
  let measure, divide, unitNumerator, unitDenominator: Name
  let xbrl, schemaRef, linkbaseRef, footnoteLink, loc, footnoteArc: Name
  // Inline elements.
  let numerator, denominator, base, style: Name
  // Tables of XHTML.
  let table, tr, td, th, colspan, rowspan: Name
  let nonFraction, nonNumeric, fraction, tuple, continuation, exclude, hidden: Name
  let header, references, resources, footnote, relationship: Name
  // Attributes.
  let id, contextRef, unitRef, decimals, precision, `nil`, lang, scheme, dimension: Name
  let name, format, scale, sign, escape, continuedAt, target: Name
  let tupleID, tupleRef, order: Name
  let label, href, from, to, role, arcrole, footnoteRole, fromRefs, toRefs: Name

  init(_ cursor: XMLCursor) {
    xbrli = cursor.intern("http://www.xbrl.org/2003/instance")
    link = cursor.intern("http://www.xbrl.org/2003/linkbase")
    xlink = cursor.intern("http://www.w3.org/1999/xlink")
    xbrldi = cursor.intern("http://xbrl.org/2006/xbrldi")
    ix = cursor.intern("http://www.xbrl.org/2013/inlineXBRL")
    ix2008 = cursor.intern("http://www.xbrl.org/2008/inlineXBRL")
    xsi = cursor.intern("http://www.w3.org/2001/XMLSchema-instance")
    xml = cursor.intern("http://www.w3.org/XML/1998/namespace")
    xhtml = cursor.intern("http://www.w3.org/1999/xhtml")
    context = cursor.intern("context")
    unit = cursor.intern("unit")
    entity = cursor.intern("entity")
    identifier = cursor.intern("identifier")
    segment = cursor.intern("segment")
    scenario = cursor.intern("scenario")
    period = cursor.intern("period")
    instant = cursor.intern("instant")
    startDate = cursor.intern("startDate")
    endDate = cursor.intern("endDate")
    forever = cursor.intern("forever")
    explicitMember = cursor.intern("explicitMember")
    typedMember = cursor.intern("typedMember")
    measure = cursor.intern("measure")
    divide = cursor.intern("divide")
    unitNumerator = cursor.intern("unitNumerator")
    unitDenominator = cursor.intern("unitDenominator")
    xbrl = cursor.intern("xbrl")
    schemaRef = cursor.intern("schemaRef")
    linkbaseRef = cursor.intern("linkbaseRef")
    loc = cursor.intern("loc")
    footnoteArc = cursor.intern("footnoteArc")
    footnoteLink = cursor.intern("footnoteLink")
    numerator = cursor.intern("numerator")
    denominator = cursor.intern("denominator")
    base = cursor.intern("base")
    style = cursor.intern("style")
    table = cursor.intern("table")
    tr = cursor.intern("tr")
    td = cursor.intern("td")
    th = cursor.intern("th")
    colspan = cursor.intern("colspan")
    rowspan = cursor.intern("rowspan")
    nonFraction = cursor.intern("nonFraction")
    nonNumeric = cursor.intern("nonNumeric")
    fraction = cursor.intern("fraction")
    tuple = cursor.intern("tuple")
    continuation = cursor.intern("continuation")
    exclude = cursor.intern("exclude")
    hidden = cursor.intern("hidden")
    header = cursor.intern("header")
    references = cursor.intern("references")
    resources = cursor.intern("resources")
    footnote = cursor.intern("footnote")
    relationship = cursor.intern("relationship")
    id = cursor.intern("id")
    contextRef = cursor.intern("contextRef")
    unitRef = cursor.intern("unitRef")
    decimals = cursor.intern("decimals")
    precision = cursor.intern("precision")
    `nil` = cursor.intern("nil")
    lang = cursor.intern("lang")
    scheme = cursor.intern("scheme")
    dimension = cursor.intern("dimension")
    name = cursor.intern("name")
    label = cursor.intern("label")
    href = cursor.intern("href")
    from = cursor.intern("from")
    to = cursor.intern("to")
    role = cursor.intern("role")
    arcrole = cursor.intern("arcrole")
    footnoteRole = cursor.intern("footnoteRole")
    fromRefs = cursor.intern("fromRefs")
    toRefs = cursor.intern("toRefs")
    format = cursor.intern("format")
    scale = cursor.intern("scale")
    sign = cursor.intern("sign")
    escape = cursor.intern("escape")
    continuedAt = cursor.intern("continuedAt")
    target = cursor.intern("target")
    tupleID = cursor.intern("tupleID")
    tupleRef = cursor.intern("tupleRef")
    order = cursor.intern("order")
  }
}
