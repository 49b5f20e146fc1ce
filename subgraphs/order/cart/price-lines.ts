import type { Database } from '../../../platform/database/database';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { newUuid } from '../../../platform/ids/typed-id';
import { sellableVariants } from '../stock/sellable-variants';
import { askOffers, type Offer } from './ask-offers';
import { isLineQuantity, maxCartLines } from './cart-limits';
import type { NewCartLine } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';

/** A variant that a buyer wants in the cart. */
export interface WantedLine {
  variantId: string;
  quantity: number;
}

/** Why a line was refused. */
export type LineCode =
  | 'TOO_MANY_LINES'
  | 'INVALID_QUANTITY'
  | 'VARIANT_NOT_FOUND'
  | 'VARIANT_NOT_FOR_SALE'
  | 'CURRENCY_MISMATCH';

const at = (index: number, member: string) => ['lines', String(index), member];

/** Adds up the quantities of lines with the same variant. */
function mergeLines(lines: readonly WantedLine[]): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  }
  return quantities;
}

/** Quantities that cannot be, each with the line that is to blame. */
export function refuseQuantities(lines: readonly { quantity: number }[]): CartRefusal<'INVALID_QUANTITY'>[] {
  return lines.flatMap(({ quantity }, index) =>
    isLineQuantity(quantity) ? [] : [{ code: 'INVALID_QUANTITY' as const, field: at(index, 'quantity') }],
  );
}

function refuseOffer(offer: Offer | undefined, sellable: boolean): LineCode | null {
  if (!offer) return 'VARIANT_NOT_FOUND';
  if (!offer.active || !sellable) return 'VARIANT_NOT_FOR_SALE';
  return offer.unitPrice === null ? 'CURRENCY_MISMATCH' : null;
}

/**
 * Finds the prices of what a buyer wants: from the product subgraph, in one call, and from our own stock whether it can
 * be sold. Changes nothing, and must not run inside a transaction.
 *
 * @returns one line a variant, or why lines are refused: one bad line refuses them all
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE`
 */
export async function priceLines(
  { runtime, database }: { runtime: SubgraphRuntime; database: Database },
  wanted: readonly WantedLine[],
  currencyCode: string,
): Promise<{ lines: NewCartLine[] } | { refusals: CartRefusal<LineCode>[] }> {
  // More than a cart can hold would only be work for product.
  if (wanted.length > maxCartLines) return { refusals: [{ code: 'TOO_MANY_LINES', field: ['lines'] }] };
  const invalid = refuseQuantities(wanted);
  if (invalid.length > 0) return { refusals: invalid };
  const quantities = mergeLines(wanted);
  // Each line was small enough, but not their sum: no single line of the input is to blame.
  if (![...quantities.values()].every(isLineQuantity)) {
    return { refusals: [{ code: 'INVALID_QUANTITY', field: ['lines'] }] };
  }
  const variantIds = [...quantities.keys()];
  const [offers, sellable] = await Promise.all([
    askOffers(runtime, variantIds, currencyCode),
    sellableVariants(database, variantIds),
  ]);
  const refusals = wanted.flatMap(({ variantId }, index) => {
    const code = refuseOffer(offers.get(variantId), sellable.has(variantId));
    return code ? [{ code, field: at(index, 'variantId') }] : [];
  });
  if (refusals.length > 0) return { refusals };
  const lines = [...quantities].map(([variantId, quantity]) => {
    const { unitPrice, priceVersion, facts } = offers.get(variantId) as Offer;
    return { id: newUuid(), variantId, quantity, unitPrice: unitPrice as bigint, priceVersion, facts };
  });
  return { lines };
}
