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
    email: row.email,
    shippingAddress: row.shipping_address,
    billingAddress: row.billing_address,
    version: row.version,
    completedAt: row.completed_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
  };
}

/** The line that clients see of a stored one. */
export function toCartLine(row: CartLineRow, currencyCode: string): CartLine {
  return {
    uuid: row.id,
    cartUuid: row.cart_id,
    id: encodeId('line', row.id),
    variant: variantOf(row.variant_id),
    quantity: row.quantity,
    productTitle: row.facts?.productTitle ?? null,
    variantTitle: row.facts?.variantTitle ?? null,
    sku: row.facts?.sku ?? null,
    unitPrice: moneyOf(row.unit_price, currencyCode),
    previousUnitPrice: row.previous_price === null ? null : moneyOf(row.previous_price, currencyCode),
    priceVersion: row.price_version,
    lineTotal: moneyOf(BigInt(row.quantity) * BigInt(row.unit_price), currencyCode),
  };
}
