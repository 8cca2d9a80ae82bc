#ifndef NEWSMILL_CZLIB_SHIM_H
#define NEWSMILL_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit is a macro that passes the version and the size of z_stream: Swift sees no macros.
static inline int newsmill_inflateInit(z_streamp stream) { return inflateInit(stream); }

#endif
