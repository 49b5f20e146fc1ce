import { isEmail, normaliseEmail } from '../../../platform/email/normalise-email';
import { type AddressCode, checkAddress, type GivenAddress, type PostalAddress } from '../addresses/postal-address';
import { maxNoteLength } from './cart-limits';
import type { CartRefusal } from './cart-refusal';

/** What a buyer says of a cart besides its lines. `undefined` leaves a value as it is, `null` removes it. */
export interface CartDetails {
  note?: string | null | undefined;
  /** In lower case. */
  email?: string | null | undefined;
  shippingAddress?: PostalAddress | null | undefined;
  billingAddress?: PostalAddress | null | undefined;
  /** As whoever delivers calls it. */
  deliveryOptionId?: string | null | undefined;
}

/** Details as somebody sent them. */
export interface GivenDetails {
  note?: string | null | undefined;
  email?: string | null | undefined;
  shippingAddress?: GivenAddress | null | undefined;
  billingAddress?: GivenAddress | null | undefined;
  deliveryOptionId?: string | null | undefined;
}

/** Why details were refused. */
export type DetailsCode = 'NOTE_TOO_LONG' | 'INVALID_EMAIL' | AddressCode;

type Refusals = CartRefusal<DetailsCode>[];

function tidyEmail(email: string | null | undefined): string | null | undefined {
  return typeof email === 'string' ? normaliseEmail(email) || null : email;
}

function tidyAddress(
  field: 'shippingAddress' | 'billingAddress',
  given: GivenAddress | null | undefined,
  refusals: Refusals,
): PostalAddress | null | undefined {
  if (!given) return given;
  const checked = checkAddress(given);
  if ('address' in checked) return checked.address;
  refusals.push(...checked.refusals.map(({ field: name, code }) => ({ code, field: [field, name] })));
  return undefined;
}

/** Tidies details and checks all of them that need no look at the cart. @returns the details, or every reason against */
export function checkDetails(given: GivenDetails): { details: CartDetails } | { refusals: Refusals } {
  const refusals: Refusals = [];
  const { note, deliveryOptionId } = given;
  if (typeof note === 'string' && note.length > maxNoteLength)
    refusals.push({ code: 'NOTE_TOO_LONG', field: ['note'] });
  const email = tidyEmail(given.email);
  if (typeof email === 'string' && !isEmail(email)) refusals.push({ code: 'INVALID_EMAIL', field: ['email'] });
  const shippingAddress = tidyAddress('shippingAddress', given.shippingAddress, refusals);
  const billingAddress = tidyAddress('billingAddress', given.billingAddress, refusals);
  if (refusals.length > 0) return { refusals };
  return { details: { note, email, shippingAddress, billingAddress, deliveryOptionId } };
}
