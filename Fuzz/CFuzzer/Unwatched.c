// What watched code calls at its branches and comparisons, in programs that libFuzzer is no part of:
// weak, so that its own take their place where it is.
#include <stdint.h>

#define UNWATCHED __attribute__((weak))

UNWATCHED void __sanitizer_cov_8bit_counters_init(char *begin, char *end) {}
UNWATCHED void __sanitizer_cov_pcs_init(const uintptr_t *begin, const uintptr_t *end) {}
UNWATCHED void __sanitizer_cov_trace_pc_indir(uintptr_t callee) {}
UNWATCHED void __sanitizer_cov_trace_cmp1(uint8_t one, uint8_t other) {}
UNWATCHED void __sanitizer_cov_trace_cmp2(uint16_t one, uint16_t other) {}
UNWATCHED void __sanitizer_cov_trace_cmp4(uint32_t one, uint32_t other) {}
UNWATCHED void __sanitizer_cov_trace_cmp8(uint64_t one, uint64_t other) {}
UNWATCHED void __sanitizer_cov_trace_const_cmp1(uint8_t constant, uint8_t other) {}
UNWATCHED void __sanitizer_cov_trace_const_cmp2(uint16_t constant, uint16_t other) {}
UNWATCHED void __sanitizer_cov_trace_const_cmp4(uint32_t constant, uint32_t other) {}
UNWATCHED void __sanitizer_cov_trace_const_cmp8(uint64_t constant, uint64_t other) {}
UNWATCHED void __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) {}

// How deep the stack has been, which watched code writes down.
UNWATCHED __attribute__((tls_model("initial-exec"))) __thread uintptr_t __sancov_lowest_stack = UINTPTR_MAX;
