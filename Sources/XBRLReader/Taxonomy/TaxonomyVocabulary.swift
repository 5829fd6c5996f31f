/// The names a reader of schemas and linkbases compares with, as pointers of one document.
struct TaxonomyVocabulary {
  typealias Name = XMLCursor.Name?

  // Namespaces.
  let xs, xbrli, link, xlink, xml: Name
  // Schemas.
  let schema, element, `import`, targetNamespace, schemaLocation, namespace: Name
  let complexType, restriction, `extension`, base: Name
  let id, name, type, abstract, substitutionGroup, periodType, balance: Name
  // Linkbases.
  let loc, label, labelArc, presentationArc, calculationArc, definitionArc: Name
  let labelLink, presentationLink, calculationLink, definitionLink: Name
  let role, arcrole, href, from, to, order, weight, use, priority, preferredLabel, lang: Name

  init(_ cursor: XMLCursor) {
    xs = cursor.intern("http://www.w3.org/2001/XMLSchema")
    xbrli = cursor.intern("http://www.xbrl.org/2003/instance")
    link = cursor.intern("http://www.xbrl.org/2003/linkbase")
    xlink = cursor.intern("http://www.w3.org/1999/xlink")
    xml = cursor.intern("http://www.w3.org/XML/1998/namespace")
    schema = cursor.intern("schema")
    element = cursor.intern("element")
    `import` = cursor.intern("import")
    complexType = cursor.intern("complexType")
    restriction = cursor.intern("restriction")
    `extension` = cursor.intern("extension")
    base = cursor.intern("base")
    targetNamespace = cursor.intern("targetNamespace")
    schemaLocation = cursor.intern("schemaLocation")
    namespace = cursor.intern("namespace")
    id = cursor.intern("id")
    name = cursor.intern("name")
    type = cursor.intern("type")
    abstract = cursor.intern("abstract")
    substitutionGroup = cursor.intern("substitutionGroup")
    periodType = cursor.intern("periodType")
    balance = cursor.intern("balance")
    loc = cursor.intern("loc")
    label = cursor.intern("label")
    labelArc = cursor.intern("labelArc")
    presentationArc = cursor.intern("presentationArc")
    calculationArc = cursor.intern("calculationArc")
    definitionArc = cursor.intern("definitionArc")
    labelLink = cursor.intern("labelLink")
    presentationLink = cursor.intern("presentationLink")
    calculationLink = cursor.intern("calculationLink")
    definitionLink = cursor.intern("definitionLink")
    role = cursor.intern("role")
    arcrole = cursor.intern("arcrole")
    href = cursor.intern("href")
    from = cursor.intern("from")
    to = cursor.intern("to")
    order = cursor.intern("order")
    weight = cursor.intern("weight")
    use = cursor.intern("use")
    priority = cursor.intern("priority")
    preferredLabel = cursor.intern("preferredLabel")
    lang = cursor.intern("lang")
  }

  func isExtendedLink(_ name: Name) -> Bool {
    name == labelLink || name == presentationLink || name == calculationLink
      || name == definitionLink
  }

  func isArc(_ name: Name) -> Bool {
    name == labelArc || name == presentationArc || name == calculationArc || name == definitionArc
  }
}
