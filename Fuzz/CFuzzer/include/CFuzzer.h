#ifndef SALLYPORT_CFUZZER_H
#define SALLYPORT_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Feeds `run` with inputs as the arguments of the command line say, and ends the process when an input
/// does; libFuzzer's own entry, see https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
int LLVMFuzzerRunDriver(
    int *_Nonnull count, char *_Nullable *_Nullable *_Nonnull arguments,
    int (*_Nonnull run)(const uint8_t *_Nullable data, size_t size));

#endif
