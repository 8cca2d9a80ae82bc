#ifndef NEWSMILL_CLIBXML2_SHIM_H
#define NEWSMILL_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, whose headers clash with the copy inside Foundation. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#endif
