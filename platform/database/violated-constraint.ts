/**
 * SQLSTATE of class 23 (integrity constraint violation) that a caller can cause: PostgreSQL manual, appendix A.
 * `on delete restrict` is 23001 from PostgreSQL 18 on, 23503 before.
 */
const causedByInput = new Set(['23001', '23503', '23505', '23514', '23P01']);

/**
 * Name of the constraint (foreign key, unique, check, exclusion) that a failed statement would have broken, or `null`
 * when it failed for another reason. Letting the database refuse is the guard that no race gets around.
 */
export function violatedConstraint(error: unknown): string | null {
  const { code, constraint } = (error as { driverError?: { code?: string; constraint?: string } })?.driverError ?? {};
  return code !== undefined && constraint !== undefined && causedByInput.has(code) ? constraint : null;
}
