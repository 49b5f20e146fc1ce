import { maxLineQuantity } from './cart-limits';
import type { CartLineRow } from './cart-line.store';
import type { LineMoves } from './merge-carts.store';

/** What becomes of the lines of two carts. */
export interface MergePlan extends LineMoves {
  /** The lines of the user's cart afterwards. */
  lines: CartLineRow[];
  /** Lines whose quantities together would have passed what a line holds. */
  cappedIds: string[];
}

/** One line of two of the same variant: the quantities together, as far as a line holds them, at the guest's price. */
function joinLines(own: CartLineRow, guest: CartLineRow): CartLineRow {
  const quantity = Math.min(own.quantity + guest.quantity, maxLineQuantity);
  return { ...guest, id: own.id, cart_id: own.cart_id, quantity };
}

/**
 * Says what is to be done to bring a guest's lines into a user's cart: pure.
 *
 * A buyer who signs in must not lose what they chose, so quantities are added up. The guest's price is the one that the
 * buyer saw last.
 */
export function planMerge(userCartId: string, own: readonly CartLineRow[], guest: readonly CartLineRow[]): MergePlan {
  const guestOf = new Map(guest.map((line) => [line.variant_id, line]));
  const joined = own.flatMap((line) => {
    const other = guestOf.get(line.variant_id);
    return other ? [{ line: joinLines(line, other), wanted: line.quantity + other.quantity }] : [];
  });
  const taken = new Set(joined.map(({ line }) => line.variant_id));
  const moved = guest.filter((line) => !taken.has(line.variant_id));
  const lines = [
    ...own.filter((line) => !taken.has(line.variant_id)),
    ...joined.map(({ line }) => line),
    ...moved.map((line) => ({ ...line, cart_id: userCartId })),
  ];
  return {
    movedIds: moved.map(({ id }) => id),
    changed: joined.map(({ line }) => ({ id: line.id, quantity: line.quantity })),
    cappedIds: joined.filter(({ wanted }) => wanted > maxLineQuantity).map(({ line }) => line.id),
    lines: lines.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
