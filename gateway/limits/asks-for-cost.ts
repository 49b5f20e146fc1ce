/** Header by which a client asks what its operation costs, whatever its value. */
export const costHeader = 'x-cost';

/**
 * Whether a client asks what its operation costs: by the header `x-cost` or, where it cannot set one, by
 * `"extensions": { "cost": true }` in its request.
 */
export function asksForCost(header: string | string[] | undefined, extensions: unknown): boolean {
  if (header !== undefined) return true;
  return typeof extensions === 'object' && extensions !== null && (extensions as { cost?: unknown }).cost === true;
}
