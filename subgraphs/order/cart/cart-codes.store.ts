import type { Database } from '../../../platform/database/database';
import { type CartRow, cartColumns, openCart } from './cart.store';
import type { CartClaim } from './cart-access';
import { cartLifetimeDays, maxCartCodes } from './cart-limits';

const touched = 'version = c.version + 1, updated_at = now(), expires_at = now() + make_interval(days => $4::integer)';
const claimed = `c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and ${openCart}`;

const claimParameters = ({ cartId, userId, tokenHash }: CartClaim) => [cartId, userId, tokenHash, cartLifetimeDays];

/** Those of the given codes that the cart does not have, in their order. */
const newCodes = `array(select code from unnest($5::text[]) with ordinality as item (code, place)
         where code <> all (c.codes) order by place)`;

/**
 * Adds codes behind those that an open cart has.
 *
 * @param codes none of them twice, and as they are compared
 * @returns the row; `null` when the claim is good for none, or the cart would have too many
 */
export async function addCodes(
  database: Database,
  claim: CartClaim,
  codes: readonly string[],
): Promise<CartRow | null> {
  const [row] = await database.query<CartRow>(
    `update cart c set codes = c.codes || ${newCodes}, ${touched}
     where ${claimed} and cardinality(c.codes || ${newCodes}) <= $6::integer
     returning ${cartColumns}`,
    [...claimParameters(claim), codes, maxCartCodes],
  );
  return row ?? null;
}

/** Takes codes out of an open cart. @returns the row, `null` when the claim is good for none */
export async function removeCodes(
  database: Database,
  claim: CartClaim,
  codes: readonly string[],
): Promise<CartRow | null> {
  const [row] = await database.query<CartRow>(
    `update cart c set codes = array(select code from unnest(c.codes) with ordinality as item (code, place)
         where code <> all ($5::text[]) order by place), ${touched}
     where ${claimed} returning ${cartColumns}`,
    [...claimParameters(claim), codes],
  );
  return row ?? null;
}
