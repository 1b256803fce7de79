#include "run.h"

#include <float.h>
#include <limits.h>
#include <math.h>

/// Relaxations that cost more than this (about a tenth of a second) are solved ahead of the library, where they can be
/// left.
static const double slow_relaxation = 2e7;

double cglpk_step_cost(glp_prob *problem) {
    return (double)glp_get_num_rows(problem) + glp_get_num_cols(problem) + glp_get_num_nz(problem);
}

/// Copies the library's best solution out as soon as it is new: after a jump it is all that is left.
static void record(cglpk_run *run, glp_prob *problem) {
    int status = glp_mip_status(problem);
    if (status != GLP_FEAS && status != GLP_OPT) return;
    double objective = glp_mip_obj_val(problem);
    if (!(objective < run->best)) return;
    run->best = objective;
    run->result->objective = objective;
    run->result->has_values = 1;
    for (int j = 0; j < run->model->columns; j++) run->result->values[j] = glp_mip_col_val(problem, j + 1);
}

/// The bound is the least of the open nodes' bounds and of what the tree was cut off at.
static void scan(cglpk_run *run, glp_tree *tree) {
    int node = glp_ios_best_node(tree);
    if (node != 0) cglpk_raise_bound(run, fmin(glp_ios_node_bound(tree, node), run->best));
}

static void end(cglpk_run *run, glp_tree *tree, cglpk_outcome ending) {
    scan(run, tree);
    run->ending = ending;
    glp_ios_terminate(tree);
}

static int is_within_gap(const cglpk_run *run) {
    double best = cglpk_incumbent(run);
    return run->options->relative_gap > 0 && best < HUGE_VAL &&
           best - run->bound <= run->options->relative_gap * fmax(fabs(best), 1);
}

static void read_values(cglpk_run *run, glp_prob *problem) {
    for (int j = 0; j < run->model->columns; j++) run->solution[j] = glp_get_col_prim(problem, j + 1);
}

/// Hands the cutoff in as a solution of that value: all columns 0, and the extra one, which costs 1, carries the
/// objective. The library believes objectives of heuristics, and prunes by it from then on; `record` never takes it.
static void hand_in_cutoff(cglpk_run *run, glp_tree *tree) {
    int columns = run->model->columns;
    for (int j = 0; j <= columns; j++) run->entries[j] = 0;
    run->entries[columns + 1] = run->options->cutoff - run->model->offset;
    glp_ios_heur_sol(tree, run->entries);
    run->carries_cutoff = 2;
}

static void ask_heuristic(cglpk_run *run, glp_tree *tree) {
    const cglpk_callbacks *calls = run->callbacks;
    int columns = run->model->columns;
    read_values(run, glp_ios_get_prob(tree));
    if (!calls->heuristic(calls->context, run->solution, run->entries + 1)) return;
    for (int j = 0; j < columns; j++) {
        double *value = &run->entries[j + 1];
        if (!isfinite(*value)) return;
        if (run->model->is_integer[j]) *value = floor(*value + 0.5);
    }
    run->entries[columns + 1] = 0;
    glp_ios_heur_sol(tree, run->entries);
    record(run, glp_ios_get_prob(tree));
}

static int is_integer_point(cglpk_run *run) {
    for (int j = 0; j < run->model->columns; j++) {
        double value = run->solution[j];
        if (run->model->is_integer[j] && fabs(value - floor(value + 0.5)) > 1e-5) return 0;
    }
    return 1;
}

/// Adds the rows that the caller gives, each checked here so that the library has nothing to refuse.
static void ask_rows(cglpk_run *run, glp_tree *tree) {
    const cglpk_callbacks *calls = run->callbacks;
    glp_prob *problem = glp_ios_get_prob(tree);
    cglpk_rows rows = {0};
    read_values(run, problem);
    if (!calls->rows(calls->context, run->solution, is_integer_point(run), &rows) || rows.rows <= 0) return;
    int columns = run->model->columns, first = glp_get_num_rows(problem) + 1;
    for (int j = 0; j <= columns; j++) run->indices[j] = 0;
    for (int i = 0; i < rows.rows; i++) {
        if (!(rows.row_lower[i] <= rows.row_upper[i])) cglpk_fail(run, "a lazy row's lower bound is above its upper");
        for (int k = rows.row_start[i]; k < rows.row_start[i + 1]; k++) {
            int column = rows.entry_column[k];
            if (column < 0 || column >= columns) cglpk_fail(run, "a lazy row names a column that does not exist");
            if (run->indices[column] == i + 1) cglpk_fail(run, "a lazy row names a column twice");
            if (!isfinite(rows.entry_value[k])) cglpk_fail(run, "a lazy row's coefficient is not finite");
            run->indices[column] = i + 1;
        }
    }
    glp_add_rows(problem, rows.rows);
    for (int i = 0; i < rows.rows; i++) {
        int begin = rows.row_start[i], length = rows.row_start[i + 1] - begin;
        cglpk_bound_row(problem, first + i, rows.row_lower[i], rows.row_upper[i]);
        for (int k = 0; k < length; k++) {
            run->indices[k + 1] = rows.entry_column[begin + k] + 1;
            run->entries[k + 1] = rows.entry_value[begin + k];
        }
        glp_set_mat_row(problem, first + i, length, run->indices, run->entries);
    }
}

/// Solves a copy of the node's relaxation where it can be left at any moment, and hands its basis over: the library's
/// own solve, which cannot be left, then has next to nothing to do.
static void solve_ahead(cglpk_run *run, glp_tree *tree) {
    glp_prob *problem = glp_ios_get_prob(tree), *copy = glp_create_prob();
    glp_copy_prob(copy, problem, GLP_OFF);
    switch (cglpk_simplex(run, copy, GLP_DUALP, run->best)) {
    case STRETCH_LIMIT: end(run, tree, CGLPK_LIMIT); break;
    case STRETCH_FAILED: break;
    case STRETCH_DONE:
    case STRETCH_CUT:
        for (int i = glp_get_num_rows(problem); i > 0; i--) glp_set_row_stat(problem, i, glp_get_row_stat(copy, i));
        for (int j = glp_get_num_cols(problem); j > 0; j--) glp_set_col_stat(problem, j, glp_get_col_stat(copy, j));
    }
    glp_delete_prob(copy);
}

static void call(glp_tree *tree, void *info) {
    cglpk_run *run = info;
    int reason = glp_ios_reason(tree);
    glp_prob *problem = glp_ios_get_prob(tree);
    if (run->entered >= 0 && (glp_get_it_cnt(problem) - run->entered) * cglpk_step_cost(problem) > slow_relaxation)
        run->is_slow = 1;
    run->entered = -1;
    record(run, problem);
    if (reason == GLP_ISELECT) {
        int nodes = ++run->result->nodes;
        if (nodes < 100 || nodes % 16 == 0) scan(run, tree);
    }
    cglpk_tell(run);
    if (cglpk_must_stop(run)) return end(run, tree, CGLPK_STOPPED);
    if (cglpk_left(run) <= 0) return end(run, tree, CGLPK_LIMIT);
    if (is_within_gap(run)) return end(run, tree, CGLPK_WITHIN_GAP);
    switch (reason) {
    case GLP_ISELECT:
        if (run->result->nodes > run->options->node_limit) {
            run->result->nodes--;
            end(run, tree, CGLPK_LIMIT);
        }
        break;
    case GLP_IPREPRO:
        // Tightening bounds now would make the basis found ahead a stale one.
        run->control->pp_tech = run->is_slow ? GLP_PP_NONE : GLP_PP_ALL;
        if (run->is_slow) solve_ahead(run, tree);
        run->entered = glp_get_it_cnt(problem);
        break;
    case GLP_IROWGEN:
        if (run->callbacks && run->callbacks->rows) ask_rows(run, tree);
        break;
    case GLP_IHEUR:
        if (run->carries_cutoff == 1) hand_in_cutoff(run, tree);
        if (run->callbacks && run->callbacks->heuristic) ask_heuristic(run, tree);
        break;
    case GLP_IBRANCH: cglpk_branch(run, tree); break;
    }
}

static void prepare(cglpk_run *run, glp_prob *problem) {
    int columns = run->model->columns;
    run->solution = glp_alloc(columns + 1, sizeof(double));
    run->entries = glp_alloc(columns + 2, sizeof(double));
    run->indices = glp_alloc(columns + 2, sizeof(int));
    if (run->best == HUGE_VAL) return;
    int extra = glp_add_cols(problem, 1);
    glp_set_col_bnds(problem, extra, GLP_FX, 0, 0);
    glp_set_obj_coef(problem, extra, 1);
    glp_set_col_stat(problem, extra, GLP_NS);
    run->carries_cutoff = 1;
}

/// The tree is closed: what was found is the best, or nothing is below the cutoff.
static void close(cglpk_run *run) {
    cglpk_result *result = run->result;
    if (result->has_values) result->outcome = CGLPK_OPTIMAL;
    else if (run->options->cutoff < HUGE_VAL) result->outcome = CGLPK_CUT_OFF;
    else result->outcome = CGLPK_INFEASIBLE;
    cglpk_raise_bound(run, run->best);
}

void cglpk_branch_and_bound(cglpk_run *run, glp_prob *problem) {
    cglpk_result *result = run->result;
    cglpk_relax(run, problem);
    result->has_values = result->has_duals = 0;
    if (result->outcome != CGLPK_OPTIMAL) return;
    if (run->model->columns == 0) {
        // The library's own search does not take this.
        result->has_values = run->bound < run->best;
        return close(run);
    }
    if (run->bound >= run->best) return close(run);
    if (is_within_gap(run)) {
        result->outcome = CGLPK_WITHIN_GAP;
        return;
    }
    run->is_slow = result->iterations * cglpk_step_cost(problem) > 2 * slow_relaxation;
    run->entered = -1;

    prepare(run, problem);
    glp_iocp control;
    glp_init_iocp(&control);
    run->control = &control;
    control.msg_lev = GLP_MSG_ON;
    control.cb_func = call;
    control.cb_info = run;
    control.pp_tech = run->is_slow ? GLP_PP_NONE : GLP_PP_ALL;
    // Rounding knows nothing of rows that are not there yet.
    control.sr_heur = run->callbacks && run->callbacks->rows ? GLP_OFF : GLP_ON;
    // A round of cuts cannot be left half-way.
    if (run->options->cuts && !run->is_slow)
        control.gmi_cuts = control.mir_cuts = control.cov_cuts = control.clq_cuts = GLP_ON;
    // The library turns it into the time limit of every node's relaxation.
    control.tm_lim = (int)fmin(ceil(1000 * cglpk_left(run)), INT_MAX);
    // A new column makes the library forget that the basis is optimal; it only has to be looked at again.
    if (glp_get_status(problem) != GLP_OPT && cglpk_simplex(run, problem, GLP_DUALP, HUGE_VAL) == STRETCH_LIMIT) {
        result->outcome = CGLPK_LIMIT;
        return;
    }
    int steps = glp_get_it_cnt(problem), code = glp_intopt(problem, &control);
    result->iterations += glp_get_it_cnt(problem) - steps;
    record(run, problem);
    switch (code) {
    case 0: close(run); break;
    case GLP_ESTOP: result->outcome = run->ending; break;
    case GLP_ETMLIM: result->outcome = CGLPK_LIMIT; break;
    default: cglpk_fail(run, "branch and bound met a relaxation that it could not solve");
    }
}
