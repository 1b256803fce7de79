#include "run.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

typedef struct {
    int column;
    double value;
    /// 0 for the most fractional.
    double distance;
} candidate;

static int by_distance(const void *a, const void *b) {
    const candidate *left = a, *right = b;
    if (left->distance != right->distance) return left->distance < right->distance ? -1 : 1;
    return left->column - right->column;
}

/// The objective's rise after one dual simplex step if the column moves to the next integer below (-1) or above (1):
/// Driebeck's penalty. +∞ if there is no such step.
static double penalty(glp_prob *problem, double value, int direction, int length, const int *indices,
                      const double *row) {
    int rows = glp_get_num_rows(problem);
    int entering = glp_dual_rtest(problem, length, indices, row, direction, 1e-9);
    if (entering == 0) return HUGE_VAL;
    int k = indices[entering];
    double step = ((direction < 0 ? floor(value) : ceil(value)) - value) / row[entering];
    // Tomlin: an integer column moves by whole steps.
    if (k > rows && glp_get_col_kind(problem, k - rows) != GLP_CV && fabs(step - floor(step + 0.5)) > 1e-3)
        step = step > 0 ? ceil(step) : floor(step);
    double reduced = k <= rows ? glp_get_row_dual(problem, k) : glp_get_col_dual(problem, k - rows);
    double rise = reduced * step;
    return rise > 0 ? rise : 0;
}

/// Branches where the lesser of both sides' penalties is felt most, by their product, and goes first where it costs
/// less. The most fractional columns are looked at first, as many as a tenth of a second allows or so: each look takes
/// a solve with the basis matrix, and a stop is not seen meanwhile.
void cglpk_branch(cglpk_run *run, glp_tree *tree) {
    glp_prob *problem = glp_ios_get_prob(tree);
    int columns = run->model->columns, count = 0, best = 0, down = 0;
    double best_score = -1, looks = 2e7 / cglpk_step_cost(problem);
    candidate *candidates = glp_alloc(columns + 1, sizeof(candidate));
    for (int j = 1; j <= columns; j++) {
        if (!glp_ios_can_branch(tree, j)) continue;
        double value = glp_get_col_prim(problem, j), part = value - floor(value);
        candidates[count++] = (candidate){j, value, fabs(part - 0.5)};
    }
    qsort(candidates, (size_t)count, sizeof(candidate), by_distance);
    int total = columns + 1, rows = glp_get_num_rows(problem);
    int *indices = glp_alloc(total + 1, sizeof(int));
    double *row = glp_alloc(total + 1, sizeof(double));
    for (int c = 0; c < count && glp_bf_exists(problem); c++) {
        if (c > 0 && c > looks) break;
        int j = candidates[c].column;
        double value = candidates[c].value;
        if (glp_get_col_stat(problem, j) != GLP_BS) continue;
        int length = glp_eval_tab_row(problem, rows + j, indices, row);
        double below = penalty(problem, value, -1, length, indices, row);
        double above = penalty(problem, value, 1, length, indices, row);
        double score = fmax(fmin(below, 1e30), 1e-6) * fmax(fmin(above, 1e30), 1e-6);
        if (score <= best_score * (1 + 1e-9)) continue;
        best_score = score;
        best = j;
        down = below < above || (below == above && value - floor(value) < 0.5);
    }
    // Where every penalty is nothing the library's own choice is as good.
    if (best != 0 && best_score > 1.01e-12) glp_ios_branch_upon(tree, best, down ? GLP_DN_BRNCH : GLP_UP_BRNCH);
    else if (count > 0)
        glp_ios_branch_upon(tree, candidates[0].column,
                            candidates[0].value - floor(candidates[0].value) < 0.5 ? GLP_DN_BRNCH : GLP_UP_BRNCH);
    glp_free(candidates);
    glp_free(indices);
    glp_free(row);
}
