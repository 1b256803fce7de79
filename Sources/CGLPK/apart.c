#include "run.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// One step of the interior-point method may factorize for many seconds and cannot be left. So its thread owns all that
// it touches, and a caller who will not wait goes; the thread sees so at its next step, ends and clears up.
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int is_loaded;
    int is_done;
    atomic_int is_abandoned;
    cglpk_model model;
    cglpk_options options;
    cglpk_callbacks callbacks;
    cglpk_result result;
    cglpk_run run;
} errand;

static void discard(errand *own) {
    free(own->result.values);
    free(own->result.row_duals);
    free(own->result.reduced_costs);
    pthread_cond_destroy(&own->changed);
    pthread_mutex_destroy(&own->lock);
    free(own);
}

static int is_abandoned(void *context) { return atomic_load(&((errand *)context)->is_abandoned); }

static void loaded(void *context) {
    errand *own = context;
    pthread_mutex_lock(&own->lock);
    own->is_loaded = 1;
    pthread_mutex_unlock(&own->lock);
}

static void *work(void *argument) {
    errand *own = argument;
    cglpk_guard(&own->run);
    pthread_mutex_lock(&own->lock);
    own->is_done = 1;
    int is_mine = atomic_load(&own->is_abandoned);
    pthread_cond_signal(&own->changed);
    pthread_mutex_unlock(&own->lock);
    if (is_mine) discard(own);
    return NULL;
}

static errand *prepare(const cglpk_model *model, const cglpk_options *options) {
    size_t columns = model->columns > 0 ? (size_t)model->columns : 0, rows = model->rows > 0 ? (size_t)model->rows : 0;
    errand *own = calloc(1, sizeof(errand));
    if (!own) return NULL;
    pthread_mutex_init(&own->lock, NULL);
    pthread_cond_init(&own->changed, NULL);
    own->model = *model;
    own->options = *options;
    own->callbacks = (cglpk_callbacks){.context = own, .stop = is_abandoned};
    own->result.values = calloc(columns + 1, sizeof(double));
    own->result.row_duals = calloc(rows + 1, sizeof(double));
    own->result.reduced_costs = calloc(columns + 1, sizeof(double));
    own->run = (cglpk_run){.model = &own->model,
                           .options = &own->options,
                           .callbacks = &own->callbacks,
                           .result = &own->result,
                           .when_loaded = loaded,
                           .loading = own};
    if (own->result.values && own->result.row_duals && own->result.reduced_costs) return own;
    discard(own);
    return NULL;
}

static void hand_over(const errand *own, cglpk_result *result) {
    double *values = result->values, *row_duals = result->row_duals, *reduced_costs = result->reduced_costs;
    size_t columns = (size_t)own->model.columns * sizeof(double), rows = (size_t)own->model.rows * sizeof(double);
    *result = own->result;
    result->values = values;
    result->row_duals = row_duals;
    result->reduced_costs = reduced_costs;
    if (result->has_values) memcpy(values, own->result.values, columns);
    result->has_duals = result->has_duals && row_duals && reduced_costs;
    if (!result->has_duals) return;
    memcpy(row_duals, own->result.row_duals, rows);
    memcpy(reduced_costs, own->result.reduced_costs, columns);
}

void cglpk_solve_apart(const cglpk_model *model, const cglpk_options *options, const cglpk_callbacks *callbacks,
                       cglpk_result *result) {
    errand *own = prepare(model, options);
    cglpk_run asking = {.options = options, .callbacks = callbacks, .result = result, .started = cglpk_clock()};
    asking.bound = -HUGE_VAL;
    asking.told = asking.started;
    pthread_t thread;
    if (!own) return;
    if (cglpk_start_thread(&thread, work, own) != 0) {
        discard(own);
        return;
    }
    pthread_detach(thread);
    pthread_mutex_lock(&own->lock);
    while (!own->is_done) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += 50000000;
        until.tv_sec += until.tv_nsec / 1000000000;
        until.tv_nsec %= 1000000000;
        pthread_cond_timedwait(&own->changed, &own->lock, &until);
        if (own->is_done || !own->is_loaded) continue;
        pthread_mutex_unlock(&own->lock);
        cglpk_tell(&asking);
        int is_stopped = cglpk_must_stop(&asking), is_late = cglpk_left(&asking) <= 0;
        pthread_mutex_lock(&own->lock);
        if (own->is_done || !(is_stopped || is_late)) continue;
        atomic_store(&own->is_abandoned, 1);
        pthread_mutex_unlock(&own->lock);
        result->outcome = is_stopped ? CGLPK_STOPPED : CGLPK_LIMIT;
        result->message[0] = 0;
        return;
    }
    pthread_mutex_unlock(&own->lock);
    hand_over(own, result);
    discard(own);
}
