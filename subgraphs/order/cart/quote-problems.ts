import type { DeliveryChoice } from '../delivery/delivery-options';
import type { ExplainedCode } from '../promotion/explain-codes';
import { PromotionCodeReason } from '../promotion/promotion-code-reason.type';
import type { CartTaxes } from '../tax/tax-calculator';
import { maxQuoteTotal } from './cart-limits';
import type { Quote, QuoteProblem, QuoteProblemCode } from './quote';

/** A code that the cart does not qualify for takes nothing off, as it is shown: no reason to refuse the order. */
type HarmlessReason = PromotionCodeReason.CODE_CONDITIONS_NOT_MET | PromotionCodeReason.CODE_NOT_COMBINED;

const isHarmless = (reason: PromotionCodeReason): reason is HarmlessReason =>
  reason === PromotionCodeReason.CODE_CONDITIONS_NOT_MET || reason === PromotionCodeReason.CODE_NOT_COMBINED;

/** What besides its lines a quote was made with. */
export interface QuoteTerms {
  chosen: string | null;
  choice: DeliveryChoice;
  codes: readonly ExplainedCode[];
  taxes: CartTaxes | null;
}

/** A problem that no line and no code is to blame for. */
export function problemOfCart(code: QuoteProblemCode): QuoteProblem {
  return { code, cartLineId: null, variantId: null, promotionCode: null };
}

function deliveryProblem(quote: Quote, chosen: string | null, choice: DeliveryChoice): QuoteProblemCode[] {
  if (!choice.required || quote.delivery) return [];
  return [chosen === null ? 'DELIVERY_OPTION_REQUIRED' : 'DELIVERY_OPTION_UNAVAILABLE'];
}

function codeProblems(codes: readonly ExplainedCode[]): QuoteProblem[] {
  return codes.flatMap(({ code: promotionCode, reason }) =>
    reason === null || isHarmless(reason) ? [] : [{ ...problemOfCart(reason), promotionCode }],
  );
}

/** Whether something would be sold without the tax that it has where the buyer is, because nobody knows where that is. */
function isTaxedNowhere({ shippingAddress, billingAddress, lines, totals }: Quote, taxes: CartTaxes | null): boolean {
  const isSaid = shippingAddress !== null || billingAddress !== null;
  const isRequired = taxes === null || taxes.addressRequired === true;
  return !isSaid && isRequired && totals.total > 0n && lines.some(({ taxable }) => taxable);
}

/**
 * What stands in the way of ordering a quote, besides its lines.
 *
 * @param chosen the cart's delivery option, also when it is not offered
 * @param taxes what the totals were computed with
 */
export function quoteProblems(quote: Quote, { chosen, choice, codes, taxes }: QuoteTerms): QuoteProblem[] {
  if (quote.lines.length === 0) return [problemOfCart('CART_EMPTY')];
  const missing: QuoteProblemCode[] = quote.email === null ? ['EMAIL_REQUIRED'] : [];
  const mustBeSent = quote.lines.some(({ requiresShipping }) => requiresShipping);
  // Without an address nothing is offered: to ask for an option, too, would ask for what nobody can choose yet.
  const lacksAddress = mustBeSent ? quote.shippingAddress === null : isTaxedNowhere(quote, taxes);
  if (lacksAddress) missing.push('ADDRESS_REQUIRED');
  else missing.push(...deliveryProblem(quote, chosen, choice));
  if (quote.totals.total > maxQuoteTotal) missing.push('TOTAL_TOO_LARGE');
  return [...missing.map(problemOfCart), ...codeProblems(codes)];
}
