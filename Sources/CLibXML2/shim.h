#ifndef SALLYPORT_CLIBXML2_SHIM_H
#define SALLYPORT_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers pull in ICU's <unicode/...> for two fields of a converter struct. Any module
// that also sees Foundation, which carries its own ICU, then fails with "'UErrorCode' has different
// definitions in different modules" (libxml2 2.9.14, Swift 6.3). Nothing here uses those fields.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses as not concurrency-safe.
static inline void sallyport_xmlFree(void *memory) { xmlFree(memory); }

#endif
