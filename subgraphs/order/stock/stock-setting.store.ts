import type { Database } from '../../../platform/database/database';

/** How a variant's stock is to be treated; `null` leaves a value as it is. */
export interface SettingChange {
  variantId: string;
  tracked: boolean | null;
  backorder: boolean | null;
}

const item = `select * from unnest($1::uuid[], $2::boolean[], $3::boolean[]) as item (variant_id, tracked, backorder)`;

function columnsOf(changes: readonly SettingChange[]): unknown[] {
  return [
    changes.map((change) => change.variantId),
    changes.map((change) => change.tracked),
    changes.map((change) => change.backorder),
  ];
}

/**
 * Inserts the settings that no row holds yet and that are not the defaults (a missing row means these). In one fixed
 * order, so that overlapping batches never wait in a circle.
 *
 * @returns the variants whose settings are different now
 */
export function createSettings(
  transaction: Database,
  changes: readonly SettingChange[],
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `insert into stock_setting (variant_id, tracked, backorder)
     select variant_id, coalesce(tracked, true), coalesce(backorder, false) from (${item}) item
     where tracked is false or backorder is true order by variant_id
     on conflict (variant_id) do nothing returning variant_id`,
    columnsOf(changes),
  );
}

/** Changes the settings that a row holds already. @returns the variants whose settings are different now */
export function updateSettings(
  transaction: Database,
  changes: readonly SettingChange[],
): Promise<{ variant_id: string }[]> {
  return transaction.query(
    `with item as (${item}), locked as (
       select s.variant_id from stock_setting s join item using (variant_id)
       where s.tracked <> item.tracked or s.backorder <> item.backorder order by s.variant_id for update of s
     )
     update stock_setting s set tracked = coalesce(item.tracked, s.tracked),
       backorder = coalesce(item.backorder, s.backorder), updated_at = now()
     from locked join item using (variant_id) where s.variant_id = locked.variant_id
     returning s.variant_id`,
    columnsOf(changes),
  );
}
