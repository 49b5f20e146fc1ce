import type { Database } from '../../../platform/database/database';

/** Deletes checkouts without an order or a payment that ended long ago, the oldest first. @returns how many */
export async function deleteEndedCheckouts(database: Database, endedDays: number, batchSize: number): Promise<number> {
  const deleted = await database.query(
    `delete from checkout where id in (
       select id from checkout
       where state in ('FAILED', 'CANCELLED', 'EXPIRED', 'SUPERSEDED') and payment_id is null
         and updated_at < now() - make_interval(days => $1::integer)
       order by updated_at limit $2::integer for update skip locked
     ) returning id`,
    [endedDays, batchSize],
  );
  return deleted.length;
}
