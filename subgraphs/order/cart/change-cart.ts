import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { type CartRow, deleteClaimedCart, updateCartNote } from './cart.store';
import type { CartClaim } from './cart-access';
import { maxNoteLength } from './cart-limits';
import type { CartRefusal } from './cart-refusal';
import { type ClaimCode, findRefusedCart } from './find-refused-cart';

/** Sets the note of a cart; `null` takes it away. */
export async function changeCartNote(
  database: Database,
  claim: CartClaim,
  note: string | null,
): Promise<Outcome<CartRow, CartRefusal<ClaimCode | 'NOTE_TOO_LONG'>[]>> {
  if (note !== null && note.length > maxNoteLength) return { refusal: [{ code: 'NOTE_TOO_LONG', field: ['note'] }] };
  const cart = await updateCartNote(database, claim, note);
  return cart ? { answer: cart } : { refusal: await findRefusedCart(database, claim) };
}

/** Deletes a cart with its lines, also one that has expired. @returns why it did not; empty when it did */
export async function deleteCart(database: Database, claim: CartClaim): Promise<CartRefusal<'CART_NOT_FOUND'>[]> {
  if (await deleteClaimedCart(database, claim)) return [];
  return [{ code: 'CART_NOT_FOUND', field: ['cartId'] }];
}
