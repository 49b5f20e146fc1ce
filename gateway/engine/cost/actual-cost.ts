import { isJsonObject, readOwn } from '../json-object';
import type { TypeMatcher } from '../schema/type-matcher';
import { type Coerced, type CostField, type CostPlace, isThere } from './cost-tree';

/** What the cost of an answer is counted from. */
export interface ActualCostSource {
  place: CostPlace;
  coerced: Coerced;
  matchesType: TypeMatcher;
}

/**
 * Counts what an answer did cost, by the values that came instead of those that were expected.
 *
 * @param data as the subgraphs gave it, with the `__typename` of abstract types
 */
export function countActualCost(data: unknown, { place, coerced, matchesType }: ActualCostSource): number {
  const countValue = (value: unknown, field: CostField): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countValue(item, field), 0);
    if (value === null || value === undefined) return 0;
    return field.weight + (field.below ? countObject(value, field.below) : 0);
  };
  const countObject = (value: unknown, { groups }: CostPlace): number => {
    if (!isJsonObject(value)) return 0;
    const typename = value.__typename;
    let sum = 0;
    for (const { condition, fields } of groups) {
      const isCovered = groups.length === 1 || (typeof typename === 'string' && matchesType(condition, typename));
      if (!isCovered) continue;
      for (const field of fields) {
        if (!isThere(field, coerced)) continue;
        sum += countValue(readOwn(value, field.key), field) + (field.weighArguments?.(coerced) ?? 0);
      }
    }
    return sum;
  };
  return countObject(data, place);
}
