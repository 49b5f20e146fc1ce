import type { ClaimedCart } from '../cart/load-claimed-cart';
import type { CompleteCode } from './checkout-refusal';
import { type CheckoutRequest, digestOf } from './checkout-request';
import type { CheckoutRow } from './checkout-row';

/** What a request to have a cart paid comes to. */
export type Course =
  | { kind: 'REFUSE'; code: CompleteCode; field: string[] }
  /** Somebody asked before: theirs is the answer. */
  | { kind: 'JOIN'; checkout: CheckoutRow }
  /** What the buyer has reserved is paid. */
  | { kind: 'PAY'; checkout: CheckoutRow }
  /** A new checkout, in the place of a reservation that is no longer good. */
  | { kind: 'OPEN'; supersedes: string | null };

const refuse = (code: CompleteCode, ...field: string[]): Course => ({ kind: 'REFUSE', code, field });

function courseOfReservation(reserved: CheckoutRow, { cart }: ClaimedCart, { checkoutId }: CheckoutRequest): Course {
  const isNamed = checkoutId === reserved.id;
  if (checkoutId !== null && !isNamed) return refuse('RESERVATION_EXPIRED', 'input', 'checkoutId');
  if (reserved.expired) {
    return isNamed ? refuse('RESERVATION_EXPIRED', 'input', 'checkoutId') : { kind: 'OPEN', supersedes: reserved.id };
  }
  if (reserved.cart_version === cart.version) return { kind: 'PAY', checkout: reserved };
  return isNamed ? refuse('CART_CHANGED', 'input', 'checkoutId') : { kind: 'OPEN', supersedes: reserved.id };
}

function courseOfNamed(known: readonly CheckoutRow[], checkoutId: string): Course | null {
  const named = known.find(({ id }) => id === checkoutId);
  if (!named) return refuse('CHECKOUT_NOT_FOUND', 'input', 'checkoutId');
  return named.state === 'RESERVED' ? null : { kind: 'JOIN', checkout: named };
}

/** The checkout of an earlier request with the same key, which began it or joined it. */
function digestKept(
  known: readonly CheckoutRow[],
  key: string,
): { checkout: CheckoutRow; digest: string | null } | null {
  const begun = known.find((row) => row.idempotency_key === key);
  if (begun) return { checkout: begun, digest: begun.request_digest };
  const joined = known.find((row) => Object.hasOwn(row.joined_requests, key));
  return joined ? { checkout: joined, digest: joined.joined_requests[key] as string } : null;
}

/**
 * Decides what a request to have a cart paid comes to. A repeat, a second click and a second tab join what is under way
 * or done; only a cart that nobody pays for is paid.
 *
 * A cart that was changed while it was paid stays open. A request without a key that comes right after is a repeat of the
 * one that was paid: it must not buy what was put in meanwhile.
 *
 * @param known checkouts of the cart: active ones, placed ones, those of the request's key and id
 */
export function chooseCourse(claimed: ClaimedCart, known: readonly CheckoutRow[], request: CheckoutRequest): Course {
  const { idempotencyKey, checkoutId } = request;
  const repeated = idempotencyKey === null ? null : digestKept(known, idempotencyKey);
  if (repeated) {
    const isSame = repeated.digest === digestOf(request);
    return isSame
      ? { kind: 'JOIN', checkout: repeated.checkout }
      : refuse('IDEMPOTENCY_KEY_REUSED', 'input', 'idempotencyKey');
  }
  if (claimed.state === 'COMPLETED') {
    const placed = known.find((row) => row.order_id === claimed.cart.order_id);
    return placed ? { kind: 'JOIN', checkout: placed } : refuse('CART_COMPLETED', 'cartId');
  }
  const named = checkoutId === null ? null : courseOfNamed(known, checkoutId);
  if (named) return named;
  const underWay = known.find((row) => row.state === 'AUTHORIZING');
  if (underWay) return { kind: 'JOIN', checkout: underWay };
  const justPlaced = known.find((row) => row.just_placed);
  if (justPlaced && idempotencyKey === null && checkoutId === null) return { kind: 'JOIN', checkout: justPlaced };
  if (claimed.state === 'EXPIRED') return refuse('CART_EXPIRED', 'cartId');
  const reserved = known.find((row) => row.state === 'RESERVED');
  return reserved ? courseOfReservation(reserved, claimed, request) : { kind: 'OPEN', supersedes: null };
}
