import type { Quote } from '../cart/quote';
import type { CheckoutRefusal } from './checkout-refusal';
import type { OpeningRefusal } from './open-checkout';

/** What a client is told of a checkout that was not opened because others were faster. */
export function refuseOpening(
  quote: Quote,
  refusal: Exclude<OpeningRefusal, 'MOVED'>,
): CheckoutRefusal<'OUT_OF_STOCK' | 'PROMOTION_EXHAUSTED'>[] {
  if ('short' in refusal) {
    return refusal.short.map(({ variantId, available }) => {
      const line = quote.lines.find((candidate) => candidate.variantId === variantId);
      return { code: 'OUT_OF_STOCK', cartLineId: line?.cartLineId ?? null, variantId, available };
    });
  }
  return refusal.exhausted.map((promotionId) => {
    const discount = quote.totals.discounts.find((candidate) => candidate.promotionId === promotionId);
    return { code: 'PROMOTION_EXHAUSTED', promotionCode: discount?.code ?? null };
  });
}
