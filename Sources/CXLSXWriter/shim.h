#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file in memory that has no name and goes with its descriptor; -1 where there is none to be had.
static inline int cxlsxwriter_memory_file(void) {
    return (int)syscall(SYS_memfd_create, "workbook", 1u /* MFD_CLOEXEC */);
}

#endif
