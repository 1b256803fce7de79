#ifndef CGLPK_H
#define CGLPK_H
#include <glpk.h>
const char *cglpk_version(void);
#endif
