import { newUuid } from '../../../platform/ids/typed-id';
import type { VariantDraft } from '../catalog/product-draft';
import type { VariantTraits } from './import-products.store';

const combination = (values: readonly string[]) => JSON.stringify(values);

/**
 * Gives each variant the id that it has already, so that carts and stock stay with it: by its reference, or by its
 * option values where somebody made it by hand.
 *
 * @param existing the variants of the same product
 */
export function matchVariants(
  drafts: readonly VariantDraft[],
  existing: readonly VariantTraits[],
): (VariantDraft & { id: string })[] {
  const byReference = new Map(existing.map((variant) => [variant.external_reference, variant.id]));
  const byHand = existing.filter((variant) => variant.external_reference === null);
  const byValues = new Map(byHand.map((variant) => [combination(variant.option_values), variant.id]));
  return drafts.map((draft) => {
    const id = byReference.get(draft.externalReference) ?? byValues.get(combination(draft.optionValues)) ?? newUuid();
    return { ...draft, id };
  });
}
