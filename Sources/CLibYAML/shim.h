#ifndef SALLYPORT_CLIBYAML_SHIM_H
#define SALLYPORT_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
