#ifndef NEWSMILL_CSHA256_H
#define NEWSMILL_CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256. Swift cannot name them; that is all this target is for.
int newsmill_sha256_has_instructions(void);

/// Takes whole blocks of 64 bytes into the state. Only where newsmill_sha256_has_instructions() says so.
void newsmill_sha256_compress(uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]);

#endif
