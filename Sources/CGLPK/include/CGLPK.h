#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>

// A guarded way into libglpk. The bare library prints and calls abort() on a bad argument, an internal error or lack of
// memory; behind these functions such an end is trapped inside C and comes back as an outcome with the library's words.
//
// Nothing here is ever printed. All arrays belong to the caller, start at 0, and are read or written during the call
// only.

/// minimise offset + Σ cost·x, subject to bounds on rows and columns; ±HUGE_VAL where there is no bound.
typedef struct {
    int columns;
    int rows;
    const double *column_lower;
    const double *column_upper;
    const double *cost;
    /// Not 0 for integer columns.
    const unsigned char *is_integer;
    const double *row_lower;
    const double *row_upper;
    /// rows + 1 numbers: the entries of row i are row_start[i] ..< row_start[i + 1].
    const int *row_start;
    const int *entry_column;
    const double *entry_value;
    double offset;
} cglpk_model;

typedef enum { CGLPK_SIMPLEX, CGLPK_INTERIOR_POINT, CGLPK_BRANCH_AND_BOUND } cglpk_method;

typedef struct {
    cglpk_method method;
    /// Seconds; HUGE_VAL for none.
    double time_limit;
    int node_limit;
    double relative_gap;
    /// Only solutions below this are of interest; HUGE_VAL for none.
    double cutoff;
    /// The objective of the best solution that the caller holds, for the gap and the progress; HUGE_VAL for none.
    double incumbent;
    /// Megabytes that the library may take; 0 for no limit.
    int memory_limit;
    /// Entries that the interior-point method's Cholesky factor may have; 0 for no limit.
    int factor_limit;
    /// Not 0 to reduce the model before the simplex method.
    int presolve;
    /// Not 0 if the cutting planes of the library may be used.
    int cuts;
    /// The first stretch of the simplex method in steps; every next one is twice as long. 0 for the default.
    int first_stretch;
} cglpk_options;

/// Rows to add: as in cglpk_model. The arrays stay with the callback that gave them, until it is called again.
typedef struct {
    int rows;
    const double *row_lower;
    const double *row_upper;
    const int *row_start;
    const int *entry_column;
    const double *entry_value;
} cglpk_rows;

/// What the solve asks its caller while it runs, always on the thread that solves. Each may be NULL. A callback may not
/// call the library, nor leave in any other way than by returning.
typedef struct {
    void *context;
    /// Not 0 to end the solve.
    int (*stop)(void *context);
    /// About twice a second. The incumbent is HUGE_VAL, the bound -HUGE_VAL while unknown.
    void (*progress)(void *context, double incumbent, double bound, int nodes);
    /// Not 0 if it wrote an integer solution, one value a column, into `solution`, which it has checked.
    int (*heuristic)(void *context, const double *values, double *solution);
    /// Not 0 if it gave rows that `values` break.
    int (*rows)(void *context, const double *values, int is_integer, cglpk_rows *rows);
} cglpk_callbacks;

typedef enum {
    CGLPK_OPTIMAL,
    CGLPK_WITHIN_GAP,
    CGLPK_INFEASIBLE,
    CGLPK_UNBOUNDED,
    /// Time or nodes ran out.
    CGLPK_LIMIT,
    CGLPK_STOPPED,
    /// The tree is closed and holds nothing below the cutoff.
    CGLPK_CUT_OFF,
    /// The library ended fatally or could not solve; `message` holds its words.
    CGLPK_FAILED
} cglpk_outcome;

typedef struct {
    cglpk_outcome outcome;
    int has_values;
    int has_duals;
    double objective;
    /// No solution is below this; -HUGE_VAL when nothing is known.
    double bound;
    int nodes;
    int iterations;
    char message[512];
    /// One a column.
    double *values;
    /// One a row; may be NULL.
    double *row_duals;
    /// One a column; may be NULL.
    double *reduced_costs;
} cglpk_result;

/// Solves on a thread of its own with a stack of 64 MiB and waits for it: the library keeps its state by thread.
void cglpk_solve(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                 cglpk_result *result);

/// The same on the calling thread, whose library state is freed at the end. Not to be called from a callback.
void cglpk_solve_here(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                      cglpk_result *result);

/// Reads a model file ("lp" or "mps", the free form) with the library's own reader, solves it by branch and bound and
/// gives objective and outcome: the second opinion on our own readers and writers. `values` and duals are not written.
void cglpk_solve_file(const char *path, int is_mps, cglpk_result *result);

const char *cglpk_version(void);

#endif
