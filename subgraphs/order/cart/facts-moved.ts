import type { QuoteLine } from './quote';

const termsOf = ({ productId, collectionIds, taxable, weightGrams, requiresShipping }: QuoteLine) =>
  JSON.stringify([productId, [...collectionIds].sort(), taxable, weightGrams, requiresShipping]);

/**
 * Whether product says something else of a line than the cart was shown with that promotions, taxes or delivery depend
 * on. Then the total may be another one, though no price moved.
 *
 * @param stored the same lines in the same order
 */
export function factsMoved(fresh: readonly QuoteLine[], stored: readonly QuoteLine[]): boolean {
  return fresh.some((line, index) => termsOf(line) !== termsOf(stored[index] as QuoteLine));
}
