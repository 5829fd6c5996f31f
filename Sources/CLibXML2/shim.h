// Debian builds libxml2 with ICU, whose headers clash with Foundation's own ICU in one index.
// Nothing here uses the ICU part, so it is hidden before the headers that would include it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/dict.h>
