import type { Totals } from '../totals/totals';

/** What an order copies of one line. */
export interface DraftLine {
  /** Key of the cart's line, by which `totals.lines` names it. */
  cartLineId: string;
  variantId: string;
  productId: string;
  sku: string | null;
  productTitle: string;
  variantTitle: string | null;
  options: readonly { name: string; value: string }[];
  imageUrl: string | null;
  quantity: number;
  /** Minor units. */
  unitPrice: bigint;
  weightGrams: number;
  requiresShipping: boolean;
}

/** What an order is made of: the part of a cart's frozen quote that it copies. Amounts are minor units. */
export interface OrderDraft {
  /** Key of the user, `null` for a guest. */
  userId: string | null;
  email: string;
  /** SHA-256 of the guest's token, `null` for a user. */
  tokenHash: Buffer | null;
  currencyCode: string;
  /** The buyer's words. */
  note: string | null;
  /** Addresses as plain JSON. */
  shippingAddress: object | null;
  billingAddress: object | null;
  delivery: { title: string } | null;
  lines: readonly DraftLine[];
  totals: Totals;
}
