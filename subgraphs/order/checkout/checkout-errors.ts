import { encodeId } from '../../../platform/ids/typed-id';
import type { CheckoutUserError } from './checkout-error-type';
import { allCheckoutCodes, type CheckoutCode, type CheckoutRefusal } from './checkout-refusal';

/** The errors that a client sees of refusals. */
export function checkoutErrors<Code extends CheckoutCode>(
  refusals: readonly CheckoutRefusal<Code>[],
): CheckoutUserError<Code>[] {
  return refusals.map(({ code, message, field, cartLineId, available, promotionCode }) => ({
    code,
    field: field ?? null,
    message: message || allCheckoutCodes[code],
    lineId: cartLineId ? encodeId('line', cartLineId) : null,
    available: available ?? null,
    promotionCode: promotionCode ?? null,
  }));
}
