import type { CheckoutProgress } from './checkout-progress';
import type { CheckoutRow } from './checkout-row';

/** What a client is told of checkouts that ended without `failure_code`. */
const endings: Readonly<Record<string, string>> = {
  CANCELLED: 'CHECKOUT_CANCELLED',
  EXPIRED: 'RESERVATION_EXPIRED',
  SUPERSEDED: 'CHECKOUT_SUPERSEDED',
};

/** How far a stored checkout has come. */
export function progressOf(row: CheckoutRow): CheckoutProgress {
  if (row.state === 'PLACED') return { state: 'PLACED' };
  if (row.state === 'RESERVED') return { state: 'PENDING' };
  if (row.state === 'AUTHORIZING') {
    return row.waits_for_buyer ? { state: 'WAITS_FOR_BUYER', redirectUrl: row.redirect_url } : { state: 'PENDING' };
  }
  const code = row.failure_code === 'CANCELLED' ? 'CHECKOUT_CANCELLED' : row.failure_code;
  return { state: 'FAILED', code: code ?? (endings[row.state] as string), message: row.failure_message };
}
