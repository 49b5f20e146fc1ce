import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import type { Checkout } from './checkout.type';
import type { CheckoutRow } from './checkout-row';
import { progressOf } from './progress-of';

/** The checkout that clients see of a stored one. Whether they may is checked by who calls. */
export function toCheckout(row: CheckoutRow): Checkout {
  const progress = progressOf(row);
  return {
    orderUuid: row.state === 'PLACED' ? row.order_id : null,
    id: encodeId('chk', row.id),
    state: row.state,
    total: moneyOf(row.total, row.currency_code),
    expiresAt: row.expires_at,
    redirectUrl: row.state === 'AUTHORIZING' ? row.redirect_url : null,
    failureCode: progress.state === 'FAILED' ? progress.code : null,
    createdAt: row.created_at,
  };
}
