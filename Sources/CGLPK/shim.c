#include "CGLPK.h"
const char *cglpk_version(void) { return glp_version(); }
