#include "run.h"

#include <limits.h>
#include <math.h>

static int kind(double lower, double upper) {
    if (lower == -HUGE_VAL) return upper == HUGE_VAL ? GLP_FR : GLP_UP;
    if (upper == HUGE_VAL) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

void cglpk_bound_row(glp_prob *problem, int row, double lower, double upper) {
    glp_set_row_bnds(problem, row, kind(lower, upper), lower, upper);
}

/// The library takes any number as a bound or a coefficient and may then never end, so numbers are checked here;
/// sizes and indices it checks itself, fatally, and the trap hears of it.
static void check_bounds(cglpk_run *run, int count, const double *lower, const double *upper) {
    for (int i = 0; i < count; i++) {
        if (isnan(lower[i]) || isnan(upper[i])) cglpk_fail(run, "a bound is not a number");
        if (lower[i] > upper[i] || lower[i] == HUGE_VAL || upper[i] == -HUGE_VAL)
            cglpk_fail(run, "a lower bound is above its upper bound");
    }
}

static void check_finite(cglpk_run *run, int count, const double *values) {
    for (int i = 0; i < count; i++)
        if (!isfinite(values[i])) cglpk_fail(run, "a coefficient is not finite");
}

/// What the columns' bounds alone say of the objective.
static double plain_bound(const cglpk_model *model) {
    double bound = model->offset;
    for (int j = 0; j < model->columns; j++) {
        double cost = model->cost[j];
        if (cost != 0) bound += cost * (cost > 0 ? model->column_lower[j] : model->column_upper[j]);
    }
    return bound;
}

glp_prob *cglpk_load(cglpk_run *run) {
    const cglpk_model *model = run->model;
    check_bounds(run, model->columns, model->column_lower, model->column_upper);
    check_bounds(run, model->rows, model->row_lower, model->row_upper);
    check_finite(run, model->columns, model->cost);
    check_finite(run, 1, &model->offset);

    cglpk_raise_bound(run, plain_bound(model));
    glp_prob *problem = glp_create_prob();
    glp_set_obj_dir(problem, GLP_MIN);
    glp_set_obj_coef(problem, 0, model->offset);
    if (model->columns != 0) glp_add_cols(problem, model->columns);
    if (model->rows != 0) glp_add_rows(problem, model->rows);
    for (int j = 0; j < model->columns; j++) {
        double lower = model->column_lower[j], upper = model->column_upper[j];
        if (run->options->method == CGLPK_BRANCH_AND_BOUND && model->is_integer[j])
            glp_set_col_kind(problem, j + 1, GLP_IV);
        glp_set_col_bnds(problem, j + 1, kind(lower, upper), lower, upper);
        glp_set_obj_coef(problem, j + 1, model->cost[j]);
    }
    for (int i = 0; i < model->rows; i++)
        cglpk_bound_row(problem, i + 1, model->row_lower[i], model->row_upper[i]);

    int count = model->rows > 0 ? model->row_start[model->rows] : 0;
    if (count > 0) {
        check_finite(run, count, model->entry_value);
        // The library counts from 1.
        int *rows = glp_alloc(count + 1, sizeof(int));
        int *columns = glp_alloc(count + 1, sizeof(int));
        for (int i = 0; i < model->rows; i++)
            for (int k = model->row_start[i]; k < model->row_start[i + 1]; k++) {
                rows[k + 1] = i + 1;
                columns[k + 1] = model->entry_column[k] == INT_MAX ? 0 : model->entry_column[k] + 1;
            }
        glp_load_matrix(problem, count, rows, columns, model->entry_value - 1);
        glp_free(rows);
        glp_free(columns);
    }
    return problem;
}
