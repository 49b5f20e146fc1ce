import type { ActivePromotion } from './active-promotion';
import { addUp } from './add-up';
import { applyPromotions } from './apply-promotions';
import type { TaxTable, Totals, TotalsDelivery, TotalsLine } from './totals';

/** What is added up. */
export interface TotalsInput {
  /** ISO 4217; every amount of the input is in it. */
  currencyCode: string;
  lines: readonly TotalsLine[];
  /** What may be taken off: see `applyPromotions` for what of it is. */
  promotions: readonly ActivePromotion[];
  /** `null` while none is chosen, or when nothing has to be delivered. */
  delivery: TotalsDelivery | null;
  /** `null` when no tax is known or kept: then nothing is taxed. */
  taxes: TaxTable | null;
}

/**
 * The amounts of a cart: a pure function, the only place that adds prices up. Tax is rounded half up for each line and
 * for the delivery, and everything else is whole minor units, so that the parts sum to the whole in every currency and
 * the order of the lines changes nothing. Amounts of any size are added exactly. A cart's lines and a delivery
 * price have 14 digits at most, so that with taxes of up to 100 % nothing passes the 15 digits that the graph can show.
 */
export function computeTotals(input: TotalsInput): Totals {
  return addUp(input, applyPromotions(input));
}
