#include "run.h"

#include <float.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *cglpk_version(void) { return glp_version(); }

double cglpk_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

double cglpk_left(const cglpk_run *run) {
    double left = run->started + run->options->time_limit - cglpk_clock();
    return left > 0 ? left : 0;
}

void cglpk_leave(cglpk_run *run, cglpk_outcome outcome) { siglongjmp(run->trap, (int)outcome); }

void cglpk_fail(cglpk_run *run, const char *sentence) {
    strncpy(run->words, sentence, sizeof run->words - 1);
    cglpk_leave(run, CGLPK_FAILED);
}

int cglpk_must_stop(const cglpk_run *run) {
    return run->callbacks && run->callbacks->stop && run->callbacks->stop(run->callbacks->context);
}

void cglpk_raise_bound(cglpk_run *run, double bound) {
    if (bound > run->bound && bound < DBL_MAX) run->bound = bound;
}

double cglpk_incumbent(const cglpk_run *run) {
    return run->result->has_values ? run->result->objective : run->options->incumbent;
}

void cglpk_tell(cglpk_run *run) {
    if (!run->callbacks || !run->callbacks->progress) return;
    double now = cglpk_clock();
    if (now - run->told < 0.5) return;
    run->told = now;
    run->callbacks->progress(run->callbacks->context, cglpk_incumbent(run), run->bound, run->result->nodes);
}

/// Everything that the library would print comes here and goes no further. Long calls print at intervals, which is the
/// only moment to leave them: so this is also where a stop is seen.
static int hear(void *info, const char *text) {
    cglpk_run *run = info;
    if (strncmp(text, "Error detected in file", 22) == 0) return 1;
    if (!glp_at_error()) {
        long long entries;
        const char *factor = strstr(text, "Matrix L has ");
        if (factor && run->options->factor_limit > 0) {
            entries = strtoll(factor + 13, NULL, 10);
            if (entries > run->options->factor_limit)
                cglpk_fail(run, "the interior-point method's matrix is too large");
        }
        cglpk_tell(run);
        if (cglpk_must_stop(run)) cglpk_leave(run, CGLPK_STOPPED);
        // What ends by itself at the limit may do so, for it ends with a bound.
        if (cglpk_clock() - run->started > run->options->time_limit + 0.1) cglpk_leave(run, CGLPK_LIMIT);
    }
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == '\n') length--;
    if (length == 0) return 1;
    if (length >= sizeof run->words) length = sizeof run->words - 1;
    memcpy(run->words, text, length);
    run->words[length] = 0;
    return 1;
}

/// The library calls this in place of abort().
static void trap(void *info) { cglpk_leave(info, CGLPK_FAILED); }

static void solve_model(cglpk_run *run) {
    glp_prob *problem = cglpk_load(run);
    if (run->when_loaded) run->when_loaded(run->loading);
    switch (run->options->method) {
    case CGLPK_SIMPLEX: cglpk_relax(run, problem); break;
    case CGLPK_INTERIOR_POINT: cglpk_interior(run, problem); break;
    case CGLPK_BRANCH_AND_BOUND: cglpk_branch_and_bound(run, problem); break;
    }
}

/// Runs `body` with the library's fatal ends turned into outcomes. Only C frames lie between here and any jump: the
/// library calls back into C alone, and that C calls its caller's callbacks only when no library call is beneath them.
static void guard(cglpk_run *run, void (*body)(cglpk_run *, const void *), const void *argument) {
    static _Thread_local int is_guarded = 0;
    cglpk_result *result = run->result;
    result->outcome = CGLPK_FAILED;
    result->has_values = result->has_duals = 0;
    result->nodes = result->iterations = 0;
    result->bound = -HUGE_VAL;
    result->message[0] = 0;
    if (is_guarded) {
        strcpy(result->message, "a solve may not begin inside another on the same thread");
        return;
    }
    is_guarded = 1;
    run->started = run->told = cglpk_clock();
    run->bound = -HUGE_VAL;
    run->best = run->options->cutoff;
    int left = sigsetjmp(run->trap, 0);
    if (left == 0) {
        glp_term_hook(hear, run);
        glp_error_hook(trap, run);
        if (run->options->memory_limit > 0) glp_mem_limit(run->options->memory_limit);
        body(run, argument);
    } else {
        result->outcome = (cglpk_outcome)left;
        result->has_duals = 0;
        if (run->options->method != CGLPK_BRANCH_AND_BOUND) result->has_values = 0;
    }
    if (result->outcome == CGLPK_FAILED) memcpy(result->message, run->words, sizeof result->message);
    cglpk_raise_bound(run, result->bound);
    result->bound = run->bound;
    // Also gives back what a jump left behind: problems, trees and the arrays of a run are the library's memory.
    glp_free_env();
    is_guarded = 0;
}

static void model_body(cglpk_run *run, const void *argument) {
    (void)argument;
    solve_model(run);
}

void cglpk_guard(cglpk_run *run) { guard(run, model_body, NULL); }

void *cglpk_guard_on_thread(void *run) {
    cglpk_guard(run);
    return NULL;
}

void cglpk_solve_here(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                      cglpk_result *result) {
    cglpk_run run = {.model = model, .options = options, .callbacks = callbacks, .result = result};
    cglpk_guard(&run);
}

typedef struct {
    const char *path;
    int is_mps;
} file_argument;

static void file_body(cglpk_run *run, const void *argument) {
    const file_argument *file = argument;
    glp_prob *problem = glp_create_prob();
    int failed = file->is_mps ? glp_read_mps(problem, GLP_MPS_FILE, NULL, file->path)
                              : glp_read_lp(problem, NULL, file->path);
    if (failed) cglpk_fail(run, run->words[0] ? run->words : "the file could not be read");
    glp_iocp control;
    glp_init_iocp(&control);
    control.presolve = GLP_ON;
    int code = glp_intopt(problem, &control);
    int status = glp_mip_status(problem);
    if (code == GLP_ENODFS) run->result->outcome = CGLPK_UNBOUNDED;
    else if (code == GLP_ENOPFS || status == GLP_NOFEAS) run->result->outcome = CGLPK_INFEASIBLE;
    else if (code == 0 && status == GLP_OPT) run->result->outcome = CGLPK_OPTIMAL;
    run->result->objective = glp_mip_obj_val(problem);
    run->result->bound = run->result->objective;
}

void cglpk_solve_file(const char *path, int is_mps, cglpk_result *result) {
    cglpk_options options = {.time_limit = HUGE_VAL, .cutoff = HUGE_VAL, .incumbent = HUGE_VAL};
    cglpk_run run = {.options = &options, .result = result};
    file_argument file = {path, is_mps};
    guard(&run, file_body, &file);
}

int cglpk_start_thread(pthread_t *thread, void *(*body)(void *), void *argument) {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return 1;
    pthread_attr_setstacksize(&attributes, (size_t)64 << 20);
    int failed = pthread_create(thread, &attributes, body, argument);
    pthread_attr_destroy(&attributes);
    return failed;
}

void cglpk_solve(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                 cglpk_result *result) {
    cglpk_run run = {.model = model, .options = options, .callbacks = callbacks, .result = result};
    pthread_t thread;
    result->outcome = CGLPK_FAILED;
    result->has_values = result->has_duals = result->nodes = result->iterations = 0;
    result->bound = -HUGE_VAL;
    strcpy(result->message, "no thread could be started");
    if (options->method == CGLPK_INTERIOR_POINT) cglpk_solve_apart(model, options, callbacks, result);
    else if (cglpk_start_thread(&thread, cglpk_guard_on_thread, &run) == 0) pthread_join(thread, NULL);
}
