import type { Database } from '../../../platform/database/database';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import type { PageRequest } from '../../../platform/paging/page-args';

/** A movement as it is stored. */
export interface StockMovementRow {
  id: string;
  variant_id: string;
  location_id: string;
  delta: number;
  on_hand: number;
  reason: string;
  note: string | null;
  actor: string;
  created_at: Date;
}

const columns = 'm.id, m.variant_id, m.location_id, m.delta, m.on_hand, m.reason, m.note, m.actor, m.created_at';

/** The same page of the movements of many variants, each variant's newest first. */
export function listMovementsOfVariants(
  database: Database,
  variantIds: readonly string[],
  page: PageRequest,
): Promise<(StockMovementRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const parents = parameters.add(variantIds, 'uuid[]');
  const keyset = keysetPage({ columns: [{ sql: 'm.id', type: 'uuid' }], descending: true, page, parameters });
  return database.query(
    `select child.* from unnest(${parents}) as parent (id)
     cross join lateral (
       select ${columns}, ${keyset.select} from stock_movement m
       where m.variant_id = parent.id and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}
     ) child`,
    parameters.values,
  );
}

/** Number of movements of each variant that has any. */
export function countMovementsOfVariants(
  database: Database,
  variantIds: readonly string[],
): Promise<{ variant_id: string; count: number }[]> {
  return database.query(
    `select variant_id, count(*)::integer as count from stock_movement
     where variant_id = any($1::uuid[]) group by variant_id`,
    [variantIds],
  );
}

/** A level as a change left it, with the movement that the change caused; without one when nothing moved. */
export interface ChangedLevelRow {
  on_hand: number;
  allocated: number;
  reserved: number;
  delta: number | null;
  created_at: Date | null;
}

/** A level after a change inside the same transaction. */
export async function findChangedLevel(
  transaction: Database,
  level: { variantId: string; locationId: string; movementId: string },
): Promise<ChangedLevelRow> {
  const [row] = await transaction.query<ChangedLevelRow>(
    `select s.on_hand, s.allocated, s.reserved, m.delta, m.created_at
     from stock_level s left join stock_movement m on m.id = $3
     where s.variant_id = $1 and s.location_id = $2`,
    [level.variantId, level.locationId, level.movementId],
  );
  return row as ChangedLevelRow;
}

/** A change of `on_hand` that was made already, inside the same transaction. */
export interface NewMovement {
  id: string;
  variantId: string;
  locationId: string;
  delta: number;
}

/** Writes movements of levels into the ledger, at most one a level, with what is on hand now. */
export async function insertMovements(
  transaction: Database,
  movements: readonly NewMovement[],
  { reason, note, actor }: { reason: string; note: string | null; actor: string },
): Promise<void> {
  const column = <Key extends keyof NewMovement>(key: Key) => movements.map((movement) => movement[key]);
  await transaction.query(
    `insert into stock_movement (id, variant_id, location_id, delta, on_hand, reason, note, actor)
     select item.id, variant_id, location_id, item.delta, s.on_hand, $5, $6, $7
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[]) as item (id, variant_id, location_id, delta)
     join stock_level s using (variant_id, location_id)`,
    [column('id'), column('variantId'), column('locationId'), column('delta'), reason, note, actor],
  );
}
