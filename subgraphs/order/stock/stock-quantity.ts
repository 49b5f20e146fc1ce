/**
 * Most units that a level can hold, 10^9: two of them still add up within PostgreSQL's integer and GraphQL's Int
 * (2^31 - 1), so that a sum in a guard never overflows.
 */
export const maxStockQuantity = 1_000_000_000;

/** Whether a count of units can stand on a shelf. */
export function isStockQuantity(units: number): boolean {
  return Number.isInteger(units) && units >= 0 && units <= maxStockQuantity;
}
