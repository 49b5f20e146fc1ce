import type { SeededRandom } from '../random/seeded-random';
import type { Axis, AxisValue, ProductKind } from './product-kind';

/** What one product is offered in: its options, and the combinations that exist. */
export interface VariantShape {
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly combinations: readonly (readonly AxisValue[])[];
}

/** Sizes in a range that looks like a shop's, when any number would do. */
const usualSizes = 5;

/**
 * How many values of each axis give `count` combinations: none left over if that is possible, else as few as possible,
 * and a usual number of sizes before an unusual one.
 */
function gridFor(count: number, [looks, sizes]: ProductKind['axes']): [number, number] {
  const grids = sizes.values
    .map((_, index) => [Math.ceil(count / (index + 1)), index + 1] as [number, number])
    .filter(([wide]) => wide <= looks.values.length);
  const cost = ([wide, high]: [number, number]) => (wide * high - count) * 100 + Math.abs(high - usualSizes);
  return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best));
}

function choose(axis: Axis, count: number, random: SeededRandom): AxisValue[] {
  if (axis.choice === 'any') return random.sample(axis.values, count);
  const start = axis.choice === 'first' ? 0 : random.integer(0, axis.values.length - count);
  return axis.values.slice(start, start + count);
}

/**
 * What a product of this kind is offered in.
 *
 * @param count combinations, at most 100; `null` for a natural number of them
 */
export function variantShape(kind: ProductKind, count: number | null, random: SeededRandom): VariantShape {
  const counts = count === null ? [random.integer(1, 4), random.integer(2, 5)] : gridFor(count, kind.axes);
  const chosen = kind.axes.map((axis, index) => choose(axis, counts[index] ?? 1, random));
  const [looks = [], sizes = []] = chosen;
  const grid = looks.flatMap((look) => sizes.map((size) => [look, size]));
  const combinations = count === null ? grid : grid.slice(0, count);
  // A choice between one thing is no choice: an axis of one value is no option.
  const offered = chosen.map((values) => values.length > 1);
  return {
    options: kind.axes
      .map(({ name }, index) => ({ name, values: (chosen[index] ?? []).map(({ value }) => value) }))
      .filter((_, index) => offered[index]),
    combinations: combinations.map((combination) => combination.filter((_, index) => offered[index])),
  };
}
