#ifndef NEWSMILL_CZLIB_SHIM_H
#define NEWSMILL_CZLIB_SHIM_H

#include <zlib.h>

// deflateInit and inflateInit are macros that pass the version and the size of z_stream: Swift sees no macros.
static inline int newsmill_deflateInit(z_streamp stream, int level) { return deflateInit(stream, level); }
static inline int newsmill_inflateInit(z_streamp stream) { return inflateInit(stream); }

#endif
