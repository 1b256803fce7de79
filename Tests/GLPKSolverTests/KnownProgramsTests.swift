import GLPKSolver
