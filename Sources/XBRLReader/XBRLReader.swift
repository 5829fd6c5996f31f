/// XBRL 2.1 instances, Inline XBRL 1.1 documents, and the filer's own schema and linkbases: from bytes
/// to facts with aspects and source points.
///
/// Knows nothing of SQL, rules, the network or where bytes come from.
/// Depends only on FilingModel and, in one file, on libxml2.
///
/// - `XML/`: bytes to elements.
/// - `Resources/`: contexts, units and names, which end here; drafts to facts.
/// - `Instance/` and `Inline/`: the two syntaxes of a report; `Inline/Page/` compares the tags of
///   numbers with the page they are printed on.
/// - `Transformations/`: the registries by which inline texts become values.
/// - `Taxonomy/`: schema and linkbases.
package enum XBRLReader {}
