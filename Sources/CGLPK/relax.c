#include "run.h"

#include <float.h>
#include <limits.h>
#include <math.h>

static const double slack = 1e-7;

/// A bound by weak duality, whatever the basis: for any row multipliers y, with d = c - Aᵀy,
/// z ≥ offset + Σ min(y·L, y·U) + Σ min(d·l, d·u). A multiplier that meets a missing bound is set to 0 first, which is
/// as valid; a reduced cost that does must be 0 within the solver's tolerance, or nothing is known.
static double dual_bound(glp_prob *problem, double (*multiplier)(glp_prob *, int)) {
    int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
    double *multipliers = glp_alloc(rows + 1, sizeof(double));
    double *values = glp_alloc(rows + 1, sizeof(double));
    int *indices = glp_alloc(rows + 1, sizeof(int));
    double bound = glp_get_obj_coef(problem, 0);
    for (int i = 1; i <= rows; i++) {
        double y = multiplier(problem, i);
        double limit = y > 0 ? glp_get_row_lb(problem, i) : glp_get_row_ub(problem, i);
        if (y == 0 || !isfinite(y) || fabs(limit) == DBL_MAX) y = 0;
        else bound += y * limit;
        multipliers[i] = y;
    }
    for (int j = 1; j <= columns; j++) {
        double cost = glp_get_obj_coef(problem, j), d = cost;
        for (int k = glp_get_mat_col(problem, j, indices, values); k > 0; k--) d -= values[k] * multipliers[indices[k]];
        double limit = d > 0 ? glp_get_col_lb(problem, j) : glp_get_col_ub(problem, j);
        if (fabs(limit) < DBL_MAX) bound += d * limit;
        else if (fabs(d) > slack * (1 + fabs(cost))) bound = -HUGE_VAL;
        if (bound == -HUGE_VAL) break;
    }
    glp_free(multipliers);
    glp_free(values);
    glp_free(indices);
    return isnan(bound) ? -HUGE_VAL : bound;
}

/// The simplex method in stretches, each beginning at the basis where the last one ended. A stretch is left early when
/// a stop is seen (see `hear`), so stretches only serve to know a bound by then, and may double: restarts stay few.
/// They are counted in steps and not in seconds, for a restart may lead to another of several best solutions.
cglpk_stretch cglpk_simplex(cglpk_run *run, glp_prob *problem, int method, double ceiling) {
    int stretch = run->options->first_stretch > 0 ? run->options->first_stretch : 200;
    int retries = 0;
    glp_smcp control;
    glp_init_smcp(&control);
    control.msg_lev = GLP_MSG_ON;
    control.out_frq = 100;
    control.meth = method;
    if (ceiling < HUGE_VAL) control.obj_ul = ceiling;
    for (;;) {
        double left = cglpk_left(run);
        if (cglpk_must_stop(run)) cglpk_leave(run, CGLPK_STOPPED);
        if (left <= 0) return STRETCH_LIMIT;
        control.tm_lim = (int)ceil(1000 * fmin(left, 1e6));
        control.it_lim = stretch;
        int steps = glp_get_it_cnt(problem), code = glp_simplex(problem, &control);
        run->result->iterations += glp_get_it_cnt(problem) - steps;
        switch (code) {
        case 0: return STRETCH_DONE;
        case GLP_EOBJUL: return STRETCH_CUT;
        case GLP_ETMLIM:
        case GLP_EITLIM:
            if (run->result->nodes == 0) cglpk_raise_bound(run, dual_bound(problem, glp_get_row_dual));
            cglpk_tell(run);
            if (stretch < INT_MAX / 2) stretch *= 2;
            break;
        case GLP_EBOUND: return STRETCH_FAILED;
        default:
            // A basis that cannot be factorized or led nowhere: begin anew, at last by the other method.
            if (++retries > 2) return STRETCH_FAILED;
            if (retries == 1) glp_adv_basis(problem, 0);
            else glp_std_basis(problem);
            control.meth = control.meth == GLP_PRIMAL ? GLP_DUALP : GLP_PRIMAL;
        }
    }
}

/// Every cost drives its column to a bound that exists, so the basis of slacks is dual feasible: the dual simplex
/// method needs no first phase there, and every basis on its way gives a bound.
static int is_dual_feasible_at_slacks(glp_prob *problem) {
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        double cost = glp_get_obj_coef(problem, j);
        if (cost > 0 && glp_get_col_lb(problem, j) == -DBL_MAX) return 0;
        if (cost < 0 && glp_get_col_ub(problem, j) == DBL_MAX) return 0;
    }
    return 1;
}

static void begin(glp_prob *problem) {
    glp_scale_prob(problem, GLP_SF_AUTO);
    if (is_dual_feasible_at_slacks(problem)) glp_std_basis(problem);
    else glp_adv_basis(problem, 0);
}

static cglpk_stretch solve(cglpk_run *run, glp_prob *problem) {
    begin(problem);
    int method = is_dual_feasible_at_slacks(problem) ? GLP_DUALP : GLP_PRIMAL;
    cglpk_stretch ended = cglpk_simplex(run, problem, method, HUGE_VAL);
    // The dual method cannot tell infeasible from unbounded.
    if (ended == STRETCH_DONE && method != GLP_PRIMAL && glp_get_status(problem) != GLP_OPT &&
        glp_get_prim_stat(problem) != GLP_NOFEAS)
        ended = cglpk_simplex(run, problem, GLP_PRIMAL, HUGE_VAL);
    return ended;
}

/// Reduces the model, solves what is left and carries the solution back.
static cglpk_stretch presolve_and_solve(cglpk_run *run, glp_prob *problem) {
    glp_prep *prep = glp_npp_alloc_wksp();
    cglpk_stretch ended = STRETCH_DONE;
    glp_npp_load_prob(prep, problem, GLP_SOL, GLP_OFF);
    int code = glp_npp_preprocess1(prep, 0);
    if (code == GLP_ENOPFS) {
        run->result->outcome = CGLPK_INFEASIBLE;
    } else if (code != 0) {
        ended = STRETCH_FAILED;
    } else {
        glp_prob *reduced = glp_create_prob();
        glp_npp_build_prob(prep, reduced);
        ended = solve(run, reduced);
        if (ended == STRETCH_DONE && glp_get_status(reduced) == GLP_OPT) {
            glp_npp_postprocess(prep, reduced);
            glp_npp_obtain_sol(prep, problem);
        } else if (ended == STRETCH_DONE && glp_get_prim_stat(reduced) == GLP_NOFEAS) {
            run->result->outcome = CGLPK_INFEASIBLE;
        } else if (ended == STRETCH_DONE) {
            ended = STRETCH_FAILED;
        }
        glp_delete_prob(reduced);
    }
    glp_npp_free_wksp(prep);
    return ended;
}

static void read_solution(cglpk_run *run, glp_prob *problem) {
    cglpk_result *result = run->result;
    result->has_values = 1;
    result->objective = glp_get_obj_val(problem);
    for (int j = 0; j < run->model->columns; j++) result->values[j] = glp_get_col_prim(problem, j + 1);
    if (!result->row_duals || !result->reduced_costs) return;
    result->has_duals = 1;
    for (int i = 0; i < run->model->rows; i++) result->row_duals[i] = glp_get_row_dual(problem, i + 1);
    for (int j = 0; j < run->model->columns; j++) result->reduced_costs[j] = glp_get_col_dual(problem, j + 1);
}

void cglpk_relax(cglpk_run *run, glp_prob *problem) {
    cglpk_result *result = run->result;
    cglpk_stretch ended = STRETCH_FAILED;
    result->outcome = CGLPK_FAILED;
    if (run->options->presolve && run->model->rows > 0 && run->model->columns > 0)
        ended = presolve_and_solve(run, problem);
    if (result->outcome == CGLPK_INFEASIBLE) return;
    // Where the reduction finds no answer, which it does for unbounded models, the whole model says which one it is.
    if (ended == STRETCH_FAILED) ended = solve(run, problem);
    if (ended == STRETCH_LIMIT) {
        result->outcome = CGLPK_LIMIT;
    } else if (ended == STRETCH_DONE && glp_get_status(problem) == GLP_OPT) {
        result->outcome = CGLPK_OPTIMAL;
        read_solution(run, problem);
        cglpk_raise_bound(run, result->objective);
    } else if (ended == STRETCH_DONE && glp_get_prim_stat(problem) == GLP_NOFEAS) {
        result->outcome = CGLPK_INFEASIBLE;
    } else if (ended == STRETCH_DONE && glp_get_dual_stat(problem) == GLP_NOFEAS) {
        result->outcome = CGLPK_UNBOUNDED;
    } else {
        cglpk_fail(run, "the simplex method found no way through the model's numbers");
    }
}

void cglpk_interior(cglpk_run *run, glp_prob *problem) {
    cglpk_result *result = run->result;
    glp_iptcp control;
    glp_init_iptcp(&control);
    // At every iteration it tells where it is, and `hear` may leave it then.
    control.msg_lev = GLP_MSG_ALL;
    int code = run->model->rows > 0 && run->model->columns > 0 ? glp_interior(problem, &control) : GLP_EFAIL;
    if (code == 0 && glp_ipt_status(problem) == GLP_OPT) {
        result->outcome = CGLPK_OPTIMAL;
        result->has_values = 1;
        result->objective = glp_ipt_obj_val(problem);
        cglpk_raise_bound(run, fmin(result->objective, dual_bound(problem, glp_ipt_row_dual)));
        for (int j = 0; j < run->model->columns; j++) result->values[j] = glp_ipt_col_prim(problem, j + 1);
        if (!result->row_duals || !result->reduced_costs) return;
        result->has_duals = 1;
        for (int i = 0; i < run->model->rows; i++) result->row_duals[i] = glp_ipt_row_dual(problem, i + 1);
        for (int j = 0; j < run->model->columns; j++) result->reduced_costs[j] = glp_ipt_col_dual(problem, j + 1);
    } else {
        // It cannot tell infeasible from unbounded, and takes no model without rows or with everything fixed.
        cglpk_relax(run, problem);
    }
}
