import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import type { CartRefusal } from './cart-refusal';
import type { ChangedCart } from './create-cart';
import { deleteExpiredCart } from './create-cart.store';
import { type ClaimCode, whyNotOpen } from './find-refused-cart';
import {
  adoptCart,
  findMergingCarts,
  holdCarts,
  type MergeKeys,
  type MergingCartRow,
  mergeRows,
  moveLines,
} from './merge-carts.store';
import { planMerge } from './plan-merge';
import { refuseLines } from './put-lines';

/** Why carts were not merged. */
export type MergeCode = ClaimCode | 'CART_BEING_PAID' | 'CURRENCIES_DIFFER' | 'TOO_MANY_LINES' | 'TOTAL_TOO_LARGE';

/** The user's cart after a merge. */
export type MergedCart = ChangedCart & {
  /** Lines that stand at the limit, because the quantities of both carts together passed it. */
  cappedIds: string[];
};

/** What a merge is done with. */
export interface MergeScope {
  database: Database;
  /** Gives up what a cart has reserved; `false` when it is being paid. Checkout's, which is built on carts. */
  freeCart(transaction: Database, cartId: string): Promise<boolean>;
}

type Merged = Outcome<MergedCart, CartRefusal<MergeCode>[]>;

const refuse = (code: MergeCode): { refusal: CartRefusal<MergeCode>[] } => ({
  refusal: [{ code, field: ['guestCartId'] }],
});

const asItIs = ({ lines, ...cart }: MergingCartRow): Merged => ({ answer: { cart, lines, cappedIds: [] } });

/** Holds both carts until the transaction ends, also a cart of the user that another request made meanwhile. */
async function holdAndFind(transaction: Database, keys: MergeKeys): Promise<MergingCartRow[]> {
  for (;;) {
    const held = new Set((await holdCarts(transaction, keys)).map(({ id }) => id));
    const carts = await findMergingCarts(transaction, keys);
    const ownOpen = carts.find((cart) => cart.user_id === keys.userId && cart.completed_at === null);
    if (!ownOpen || held.has(ownOpen.id)) return carts;
  }
}

async function mergeInto(transaction: Database, own: MergingCartRow, guest: MergingCartRow): Promise<Merged> {
  const bothHaveLines = own.lines.length > 0 && guest.lines.length > 0;
  if (bothHaveLines && own.currency_code !== guest.currency_code) return refuse('CURRENCIES_DIFFER');
  const { lines, cappedIds, ...moves } = planMerge(own.id, own.lines, guest.lines);
  const [tooMuch] = refuseLines(lines);
  if (tooMuch) return refuse(tooMuch.code);
  const currencyCode = own.lines.length > 0 || guest.lines.length === 0 ? own.currency_code : guest.currency_code;
  await moveLines(transaction, { from: guest.id, to: own.id, moves });
  const cart = await mergeRows(transaction, { from: guest.id, to: own.id, currencyCode });
  return { answer: { cart, lines, cappedIds } };
}

async function mergeHeld(transaction: Database, keys: MergeKeys, { freeCart }: MergeScope): Promise<Merged> {
  const carts = await holdAndFind(transaction, keys);
  const guest = carts.find(({ id }) => id === keys.guestCartId);
  if (!guest) return refuse('CART_NOT_FOUND');
  if (guest.merged_into !== null) {
    const target = carts.find(({ id }) => id === guest.merged_into);
    return target ? asItIs(target) : refuse('CART_NOT_FOUND');
  }
  if (guest.user_id !== null) return guest.expired ? refuse('CART_EXPIRED') : asItIs(guest);
  const against = whyNotOpen(guest);
  if (against) return refuse(against);
  if (!(await freeCart(transaction, guest.id))) return refuse('CART_BEING_PAID');
  const own = carts.find((cart) => cart.user_id === keys.userId && cart.completed_at === null && !cart.expired);
  if (own) return mergeInto(transaction, own, guest);
  await deleteExpiredCart(transaction, keys.userId);
  const cart = await adoptCart(transaction, guest.id, keys.userId);
  return { answer: { cart, lines: guest.lines, cappedIds: [] } };
}

/**
 * Brings what a guest chose into the cart of the user whom they signed in as: it becomes theirs when they have none,
 * else its lines go into theirs, and its details and codes where theirs has none. The guest's cart is gone then; a
 * repeat finds where it went and changes nothing.
 *
 * One that is being paid stays where it is: merged, the same things could be paid a second time. What it has reserved
 * without paying is given up.
 *
 * @param keys `tokenHash` of the guest's token, `userId` the signed-in user's key
 */
export function mergeCarts(scope: MergeScope, keys: MergeKeys): Promise<Merged> {
  // Two guests' carts that become the user's own at once: the second is merged into the first.
  return retryOnConflict(() =>
    refusableTransaction<MergedCart, CartRefusal<MergeCode>[]>(scope.database, (transaction) =>
      mergeHeld(transaction, keys, scope),
    ),
  );
}
