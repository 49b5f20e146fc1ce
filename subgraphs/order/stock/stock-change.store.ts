import type { Database } from '../../../platform/database/database';

/** Why a level changed, and by whom: goes into the ledger with every movement. */
export interface MovementCause {
  reason: string;
  note: string | null;
  /** Kind and subject of who did it. */
  actor: string;
}

/** A level that is to hold so many units. */
export interface LevelTarget {
  variantId: string;
  locationId: string;
  onHand: number;
  /** Key of the movement that it would cause. */
  movementId: string;
}

/** A level that changed. */
export interface ChangedLevel {
  variant_id: string;
  location_id: string;
}

function columnsOf(targets: readonly LevelTarget[], cause: MovementCause): unknown[] {
  return [
    targets.map((target) => target.variantId),
    targets.map((target) => target.locationId),
    targets.map((target) => target.onHand),
    targets.map((target) => target.movementId),
    cause.reason,
    cause.note,
    cause.actor,
  ];
}

const item = `select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::uuid[])
  as item (variant_id, location_id, on_hand, movement_id)`;

const movementColumns = '(id, variant_id, location_id, delta, on_hand, reason, note, actor)';

/**
 * Creates the levels that are not there yet, with their movements. Rows are taken in one fixed order, so that two
 * batches which overlap wait for each other and never in a circle.
 *
 * @returns those created
 */
export function createLevels(
  transaction: Database,
  targets: readonly LevelTarget[],
  cause: MovementCause,
): Promise<ChangedLevel[]> {
  return transaction.query(
    `with item as (${item}), created as (
       insert into stock_level (variant_id, location_id, on_hand)
       select variant_id, location_id, on_hand from item order by variant_id, location_id
       on conflict (variant_id, location_id) do nothing returning variant_id, location_id, on_hand
     ), ledger as (
       insert into stock_movement ${movementColumns}
       select item.movement_id, variant_id, location_id, created.on_hand, created.on_hand, $5, $6, $7
       from created join item using (variant_id, location_id) where created.on_hand <> 0
     )
     select variant_id, location_id from created`,
    columnsOf(targets, cause),
  );
}

/**
 * Brings levels that exist to their targets, with the movement that each needs. The rows are locked before their
 * difference is taken: the deltas of a level sum to it also when two writers meet.
 *
 * @returns those that were different
 */
export function setLevels(
  transaction: Database,
  targets: readonly LevelTarget[],
  cause: MovementCause,
): Promise<ChangedLevel[]> {
  return transaction.query(
    `with item as (${item}), before as (
       select s.variant_id, s.location_id, s.on_hand from stock_level s join item using (variant_id, location_id)
       where s.on_hand <> item.on_hand order by s.variant_id, s.location_id for update of s
     ), changed as (
       update stock_level s set on_hand = item.on_hand, updated_at = now()
       from before join item using (variant_id, location_id)
       where s.variant_id = before.variant_id and s.location_id = before.location_id
       returning s.variant_id, s.location_id, s.on_hand, s.on_hand - before.on_hand as delta
     ), ledger as (
       insert into stock_movement ${movementColumns}
       select item.movement_id, variant_id, location_id, changed.delta, changed.on_hand, $5, $6, $7
       from changed join item using (variant_id, location_id)
     )
     select variant_id, location_id from changed`,
    columnsOf(targets, cause),
  );
}
