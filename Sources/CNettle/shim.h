#ifndef SALLYPORT_CNETTLE_SHIM_H
#define SALLYPORT_CNETTLE_SHIM_H

#include <nettle/sha2.h>

// Nettle renames its functions with macros, which Swift does not see; and a context on the stack
// here keeps its size out of Swift.
static inline void sallyport_sha256(const uint8_t *bytes, size_t count, uint8_t *digest) {
    struct sha256_ctx context;
    nettle_sha256_init(&context);
    nettle_sha256_update(&context, count, bytes);
    nettle_sha256_digest(&context, SHA256_DIGEST_SIZE, digest);
}

#endif
