import { type Coerced, type CostField, type CostGroup, type CostPlace, isThere } from './cost-tree';

/** What is estimated of an operation, or of a part of one. */
export interface CostEstimate {
  /** Weight of all values by the cost specification. */
  cost: number;
  /** Items of all lists whose sizes the client says, those in each item of another one multiplied. */
  items: number;
}

/** Fields of a selection that the field above says the size of. */
interface Sized {
  fields: ReadonlySet<string>;
  size: number;
}

/** Values that a field stands for. */
function valuesOf({ name, isList, sizedFields }: CostField, own: number | null, sized: Sized | null, assumed: number) {
  if (!isList) return 1;
  if (own !== null && !sizedFields) return own;
  return sized?.fields.has(name) ? sized.size : assumed;
}

/** Estimates parts of an operation for one request. */
class Estimation {
  constructor(
    private readonly coerced: Coerced,
    private readonly assumedListSize: number,
  ) {}

  /** The dearest of what can stand there: an object is of one type only. */
  place({ alternatives }: CostPlace, sized: Sized | null): CostEstimate {
    if (alternatives.length === 1) return this.#groups(alternatives[0] as readonly CostGroup[], sized);
    const most: CostEstimate = { cost: 0, items: 0 };
    for (const groups of alternatives) {
      const { cost, items } = this.#groups(groups, sized);
      most.cost = Math.max(most.cost, cost);
      most.items = Math.max(most.items, items);
    }
    return most;
  }

  #groups(groups: readonly CostGroup[], sized: Sized | null): CostEstimate {
    const sum: CostEstimate = { cost: 0, items: 0 };
    for (const { fields } of groups) for (const field of fields) this.#field(field, sized, sum);
    return sum;
  }

  #field(field: CostField, sized: Sized | null, sum: CostEstimate): void {
    if (!isThere(field, this.coerced)) return;
    const { below, sizedFields, weight, weighArguments } = field;
    const own = field.size ? field.size(this.coerced) : null;
    const values = valuesOf(field, own, sized, this.assumedListSize);
    sum.cost += weighArguments?.(this.coerced) ?? 0;
    sum.items += own ?? 0;
    // What is in no item is not asked for; and none of infinitely many would be no number, which passes every limit.
    if (values === 0) return;
    const inner = below && this.place(below, own !== null && sizedFields ? { fields: sizedFields, size: own } : null);
    sum.cost += values * (weight + (inner?.cost ?? 0));
    sum.items += values * (inner?.items ?? 0);
  }
}

/** Estimates what a selection costs, before anything of it is asked for. */
export function estimateCost(place: CostPlace, coerced: Coerced, assumedListSize: number): CostEstimate {
  return new Estimation(coerced, assumedListSize).place(place, null);
}
