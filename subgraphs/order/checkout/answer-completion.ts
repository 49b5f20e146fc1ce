import type { CheckoutCompletePayload } from './checkout-change.type';
import { checkoutErrors } from './checkout-errors';
import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutRefusal, CompleteCode } from './checkout-refusal';
import type { CompletedCheckout } from './complete-checkout';

/** Why a checkout that began has no order (yet), empty when it has one. */
function refusalsOf(progress: CheckoutProgress): CheckoutRefusal<CompleteCode>[] {
  if (progress.state === 'PLACED') return [];
  if (progress.state === 'PENDING') return [{ code: 'PAYMENT_PENDING' }];
  if (progress.state === 'WAITS_FOR_BUYER') return [{ code: 'PAYMENT_ACTION_REQUIRED' }];
  return [{ code: progress.code as CompleteCode, message: progress.message }];
}

/** What a client is told of a request to have a cart paid. */
export function answerCompletion(completed: CompletedCheckout): CheckoutCompletePayload {
  if ('refusals' in completed) {
    return { orderUuid: null, checkoutUuid: null, userErrors: checkoutErrors(completed.refusals) };
  }
  const { checkoutId: checkoutUuid, orderId, progress } = completed;
  const orderUuid = progress.state === 'PLACED' ? orderId : null;
  return { orderUuid, checkoutUuid, userErrors: checkoutErrors(refusalsOf(progress)) };
}
