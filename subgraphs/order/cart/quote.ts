import type { PostalAddress } from '../addresses/postal-address';
import type { Totals } from '../totals/totals';
import type { LineFacts } from './line-facts';

/** One line of a quote: everything that an order copies. Amounts in minor units of the quote's currency. */
export interface QuoteLine extends LineFacts {
  /** Key of the cart's line; the key of the line in `totals`, too. */
  cartLineId: string;
  variantId: string;
  quantity: number;
  /** What one costs now. */
  unitPrice: bigint;
  /** What one cost when the buyer last saw the cart; another one than `unitPrice` is a `PRICE_CHANGED`. */
  shownUnitPrice: bigint;
  /** Which state of the variant `unitPrice` is of; `null` when product was not asked since versions are kept. */
  priceVersion: string | null;
}

/** The way in which a quote is delivered, with its price in minor units. */
export interface QuoteDelivery {
  id: string;
  title: string;
  description: string | null;
  price: bigint;
  minDays: number;
  maxDays: number;
}

/** What a cart comes to, with all that an order copies of it. */
export interface Quote {
  cartId: string;
  /** The cart's version that was read. */
  cartVersion: number;
  /** Key of the user, `null` for a guest. */
  userId: string | null;
  email: string | null;
  /** SHA-256 of a guest's token, `null` for a user. */
  tokenHash: Buffer | null;
  currencyCode: string;
  note: string | null;
  shippingAddress: PostalAddress | null;
  billingAddress: PostalAddress | null;
  /** `null` when none is chosen, the chosen one is not offered, or none is needed. */
  delivery: QuoteDelivery | null;
  lines: QuoteLine[];
  totals: Totals;
  /** Codes that the buyer gave, in their order; also those that do not apply at the moment. */
  promotionCodes: string[];
}

/** What stands in the way of an order, with what each means. */
export const quoteProblemCodes = {
  CART_EMPTY: 'There is nothing in the cart.',
  EMAIL_REQUIRED: 'The cart has no e-mail address.',
  ADDRESS_REQUIRED:
    'Something in the cart must be sent, and there is no shipping address; or it is taxed, and there is no address at all.',
  DELIVERY_OPTION_REQUIRED: 'Something in the cart must be sent, and no delivery option is chosen.',
  DELIVERY_OPTION_UNAVAILABLE: 'The chosen delivery option is not offered for this cart and address.',
  VARIANT_NOT_FOUND: 'There is no such variant any more.',
  VARIANT_NOT_FOR_SALE: 'The product is not for sale any more.',
  CURRENCY_MISMATCH: "The variant has no price in the cart's currency any more.",
  PRICE_CHANGED: 'The price is another one than the buyer was shown; the cart shows the new one.',
  TOTAL_CHANGED: 'The total is another one than was shown or expected; look at it, and complete with the new one.',
  CODE_NOT_FOUND: 'No promotion has this code any more.',
  CODE_NOT_YET_VALID: 'The promotion of this code has not begun.',
  CODE_EXPIRED: 'The promotion of this code has ended.',
  CODE_EXHAUSTED: 'The promotion of this code has been used as often as it may be.',
  CODE_NOT_FOR_CUSTOMER: 'The promotion of this code is not for this buyer.',
  CODE_NOT_IN_CURRENCY: "The promotion of this code is worth nothing in the cart's currency.",
  CODE_UNAVAILABLE: 'Whether the promotion is for this buyer cannot be found out at the moment; try again in a moment.',
  TOTAL_TOO_LARGE: 'The total would be larger than any amount that is kept.',
};

/** Why a quote cannot become an order. */
export type QuoteProblemCode = keyof typeof quoteProblemCodes;

/** One thing that stands in the way of an order. */
export interface QuoteProblem {
  code: QuoteProblemCode;
  /** Key of the line to blame; `null` when it is none. */
  cartLineId: string | null;
  variantId: string | null;
  /** The promotion code to blame; `null` when it is none. */
  promotionCode: string | null;
}
