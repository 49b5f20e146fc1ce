import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { newUuid } from '../../../platform/ids/typed-id';
import { type CartRow, deleteExpiredCart, insertCart } from './cart.store';
import { maxNoteLength } from './cart-limits';
import type { CartLineRow } from './cart-line.store';
import type { CartRefusal } from './cart-refusal';
import { createCartToken, hashCartToken } from './cart-token';
import { type LineCode, priceLines, type WantedLine } from './price-lines';
import { type FitCode, putLines } from './put-lines';

/** A cart and its lines, as a change left them. */
export interface ChangedCart {
  cart: CartRow;
  lines: CartLineRow[];
}

/** A new cart; the token is a guest's, `null` for a user. */
export type CreatedCart = ChangedCart & { token: string | null };

/** Why a cart was not created. */
export type CreateCode = 'CART_EXISTS' | 'NOTE_TOO_LONG' | LineCode | FitCode;

/** What a cart is to begin with. */
export interface CartRequest {
  /** The signed-in user, `null` for a guest. */
  userId: string | null;
  currencyCode: string;
  note: string | null;
  lines: readonly WantedLine[];
}

/**
 * Creates a cart: of the signed-in user, who has one at most, or of a guest, who gets a token for it.
 *
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE` when lines cannot be priced
 */
export async function createCart(
  scope: { runtime: SubgraphRuntime; database: Database },
  { userId, currencyCode, note, lines: wanted }: CartRequest,
): Promise<Outcome<CreatedCart, CartRefusal<CreateCode>[]>> {
  if (note !== null && note.length > maxNoteLength) return { refusal: [{ code: 'NOTE_TOO_LONG', field: ['note'] }] };
  const priced = await priceLines(scope, wanted, currencyCode);
  if ('refusals' in priced) return { refusal: priced.refusals };
  const token = userId === null ? createCartToken() : null;
  const tokenHash = token === null ? null : hashCartToken(token);
  return refusableTransaction<CreatedCart, CartRefusal<CreateCode>[]>(scope.database, async (transaction) => {
    if (userId !== null) await deleteExpiredCart(transaction, userId);
    const cart = await insertCart(transaction, { id: newUuid(), userId, tokenHash, currencyCode, note });
    if (!cart) return { refusal: [{ code: 'CART_EXISTS', field: null }] };
    const put = await putLines(transaction, cart.id, priced.lines);
    return 'refusal' in put ? put : { answer: { cart, lines: put.answer, token } };
  });
}
