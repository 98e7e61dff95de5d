#ifndef SALLYPORT_CATTRIBUTES_SHIM_H
#define SALLYPORT_CATTRIBUTES_SHIM_H

// Of the C library; its module for Swift leaves this header out.
#include <sys/xattr.h>

#endif
