import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { type CartRow, updateCartDetails } from './cart.store';
import type { CartClaim } from './cart-access';
import { maxNoteLength } from './cart-limits';
import type { CartRefusal } from './cart-refusal';
import { type ClaimCode, findRefusedCart } from './find-refused-cart';

/** Sets the note of a cart; `null` takes it away. */
export async function setCartNote(
  database: Database,
  claim: CartClaim,
  note: string | null,
): Promise<Outcome<CartRow, CartRefusal<ClaimCode | 'NOTE_TOO_LONG'>[]>> {
  if (note !== null && note.length > maxNoteLength) return { refusal: [{ code: 'NOTE_TOO_LONG', field: ['note'] }] };
  const cart = await updateCartDetails(database, claim, { note });
  return cart ? { answer: cart } : { refusal: await findRefusedCart(database, claim) };
}
