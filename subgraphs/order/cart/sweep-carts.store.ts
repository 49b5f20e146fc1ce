import type { Database } from '../../../platform/database/database';

/**
 * Deletes carts, with their lines, that ended long ago: the oldest first. One that somebody else holds is left for the
 * next time.
 *
 * @returns how many were deleted
 */
export async function deleteEndedCarts(database: Database, endedDays: number, batchSize: number): Promise<number> {
  const deleted = await database.query(
    `delete from cart where id in (
       select id from cart where expires_at < now() - make_interval(days => $1::integer)
       order by expires_at limit $2::integer for update skip locked
     ) returning id`,
    [endedDays, batchSize],
  );
  return deleted.length;
}
