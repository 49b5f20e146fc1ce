import type { Database } from '../../../platform/database/database';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { findPromotion } from './promotion.store';
import type { Promotion } from './promotion.type';
import { toPromotion } from './to-promotion';

/**
 * The promotion of an id or a handle; `null` when there is none.
 *
 * @throws GraphQLError `BAD_USER_INPUT` unless exactly one of both is given, `INVALID_ID`
 */
export async function findAskedPromotion(
  database: Database,
  id: string | null | undefined,
  handle: string | null | undefined,
): Promise<Promotion | null> {
  assertOneKey({ id, handle });
  const row = await findPromotion(database, { id: id ? decodeId('prm', id) : null, handle: handle ?? null });
  return row && toPromotion(row);
}
