#ifndef CGLPK_RUN_H
#define CGLPK_RUN_H

#include "CGLPK.h"

#include <pthread.h>
#include <setjmp.h>

// One solve from its beginning to its end. The struct lives in the frame that set the trap, outside what a jump undoes;
// memory taken on the way comes from glp_alloc, so that glp_free_env gives all of it back after a jump.
typedef struct {
    const cglpk_model *model;
    const cglpk_options *options;
    const cglpk_callbacks *callbacks;
    cglpk_result *result;
    sigjmp_buf trap;
    /// Called once the model's arrays are no longer read; may be NULL.
    void (*when_loaded)(void *context);
    void *loading;
    /// The library's last words.
    char words[sizeof((cglpk_result *)0)->message];
    double started;
    double told;
    /// No solution is below this.
    double bound;
    /// The objective below which the next solution must be: the cutoff or the best solution's.
    double best;
    /// The problem in branch and bound has one column more than the model, which carries the cutoff.
    int carries_cutoff;
    /// Why branch and bound was told to end; CGLPK_OPTIMAL while it was not.
    cglpk_outcome ending;
    /// Node relaxations may take long: solve them in stretches ahead of the library.
    int is_slow;
    /// Steps of the simplex method when the library began with a node; -1 outside.
    int entered;
    glp_iocp *control;
    double *solution;
    int *indices;
    double *entries;
} cglpk_run;

/// How a guarded simplex ended.
typedef enum { STRETCH_DONE, STRETCH_CUT, STRETCH_LIMIT, STRETCH_FAILED } cglpk_stretch;

/// What one step of the simplex method, or one solve with the basis matrix, costs at most: about 6 ns a unit. Decisions
/// that change the way are taken by such counts, never by the clock, so that every machine goes the same way.
double cglpk_step_cost(glp_prob *problem);

double cglpk_clock(void);
/// Seconds left, at least 0.
double cglpk_left(const cglpk_run *run);
/// Leaves the library for good, to where the trap was set. `outcome` is not CGLPK_OPTIMAL.
void cglpk_leave(cglpk_run *run, cglpk_outcome outcome) __attribute__((noreturn));
void cglpk_fail(cglpk_run *run, const char *sentence) __attribute__((noreturn));
int cglpk_must_stop(const cglpk_run *run);
/// The best solution's objective, or HUGE_VAL.
double cglpk_incumbent(const cglpk_run *run);
/// Reports progress, if the last report is old enough.
void cglpk_tell(cglpk_run *run);
void cglpk_raise_bound(cglpk_run *run, double bound);

/// Solves what `run` describes on this thread, with the library's fatal ends turned into outcomes.
void cglpk_guard(cglpk_run *run);
void *cglpk_guard_on_thread(void *run);
/// Starts a thread with a stack of 64 MiB. Not 0 if there is none to be had.
int cglpk_start_thread(pthread_t *thread, void *(*body)(void *), void *argument);
/// `cglpk_solve` for the interior-point method.
void cglpk_solve_apart(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                       cglpk_result *result);

glp_prob *cglpk_load(cglpk_run *run);
void cglpk_bound_row(glp_prob *problem, int row, double lower, double upper);

cglpk_stretch cglpk_simplex(cglpk_run *run, glp_prob *problem, int method, double ceiling);
/// Solves the relaxation; writes outcome and, if there is one, the solution into the result.
void cglpk_relax(cglpk_run *run, glp_prob *problem);
void cglpk_interior(cglpk_run *run, glp_prob *problem);
void cglpk_branch_and_bound(cglpk_run *run, glp_prob *problem);
/// Chooses the column to branch on.
void cglpk_branch(cglpk_run *run, glp_tree *tree);

#endif
