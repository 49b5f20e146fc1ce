import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import { variantOf } from '../references/product-variant.type';
import type { CartRow } from './cart.store';
import type { Cart, CartLine } from './cart.type';
import type { CartLineRow } from './cart-line.store';

/** The cart that clients see of a stored one. */
export function toCart(row: CartRow): Cart {
  return {
    uuid: row.id,
    id: encodeId('cart', row.id),
    currencyCode: row.currency_code,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
  };
}

/** The line that clients see of a stored one. @param lineTotal in minor units */
export function toCartLine(row: CartLineRow, lineTotal: bigint, currencyCode: string): CartLine {
  return {
    id: encodeId('line', row.id),
    variant: variantOf(row.variant_id),
    quantity: row.quantity,
    unitPrice: moneyOf(row.unit_price, currencyCode),
    lineTotal: moneyOf(lineTotal, currencyCode),
  };
}
