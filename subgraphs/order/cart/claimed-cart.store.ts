import type { Database } from '../../../platform/database/database';
import { type CartWithLinesRow, cartColumns } from './cart.store';
import type { CartClaim } from './cart-access';
import { linesOfCartColumn } from './cart-line.store';

/** A cart with its lines, and whether it has ended. */
export type ClaimedCartRow = CartWithLinesRow & { expired: boolean };

/** A cart that the claim is good for, with its lines, in one statement; `null` when there is none. */
export async function findClaimedCartWithLines(
  database: Database,
  { cartId, userId, tokenHash }: CartClaim,
): Promise<ClaimedCartRow | null> {
  const [row] = await database.query<ClaimedCartRow>(
    `select ${cartColumns}, c.expires_at <= now() as expired, ${linesOfCartColumn} from cart c
     where c.id = $1 and (c.user_id = $2 or c.token_hash = $3) and c.merged_into is null`,
    [cartId, userId, tokenHash],
  );
  return row ?? null;
}
