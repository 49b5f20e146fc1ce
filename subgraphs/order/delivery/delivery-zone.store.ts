import type { Database } from '../../../platform/database/database';
import { jsonRows } from '../../../platform/database/json-rows';
import { keysetPage } from '../../../platform/database/keyset';
import { SqlParameters } from '../../../platform/database/sql-parameters';
import { newUuid } from '../../../platform/ids/typed-id';
import type { PageRequest } from '../../../platform/paging/page-args';
import type { AreaRow, NewZone, ZoneRow } from './zone-row';

/** Amounts leave as text: a number of JSON is a float to its reader. */
const columns = `z.id, z.handle, z.title, z.updated_at,
  coalesce((
    select jsonb_agg(jsonb_build_object('country_code', a.country_code, 'region', a.region)
      order by a.country_code nulls last, a.region nulls first)
    from delivery_area a where a.zone_id = z.id
  ), '[]') as areas,
  coalesce((
    select jsonb_agg(to_jsonb(o) || jsonb_build_object('rates', coalesce((
      select jsonb_agg(jsonb_build_object('currency_code', r.currency_code, 'price', r.price::text,
          'min_weight_grams', r.min_weight_grams, 'max_weight_grams', r.max_weight_grams,
          'min_subtotal', r.min_subtotal::text, 'max_subtotal', r.max_subtotal::text)
        order by r.currency_code, r.min_weight_grams, r.min_subtotal)
      from delivery_rate r where r.option_id = o.id), '[]')) order by o.position)
    from delivery_option o where o.zone_id = z.id
  ), '[]') as options`;

/** One page of the zones with all that is in them, by handle. */
export function listZones(database: Database, page: PageRequest): Promise<(ZoneRow & { cursor_values: string[] })[]> {
  const parameters = new SqlParameters();
  const keyset = keysetPage({ columns: [{ sql: 'z.handle', type: 'text' }], descending: false, page, parameters });
  return database.query(
    `select ${columns}, ${keyset.select} from delivery_zone z
     where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`,
    parameters.values,
  );
}

/** Number of zones. */
export async function countZones(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from delivery_zone');
  return row?.count ?? 0;
}

/** A zone by one of its keys; the other is `null`. */
export async function findZone(
  database: Database,
  key: { id: string | null; handle: string | null },
): Promise<ZoneRow | null> {
  const [row] = await database.query<ZoneRow>(
    `select ${columns} from delivery_zone z where z.id = $1::uuid or z.handle = $2::text`,
    [key.id, key.handle],
  );
  return row ?? null;
}

/**
 * Has changes of zones come one after the other: two that exchange a country would otherwise wait for each other.
 * Carts read on meanwhile.
 */
export async function lockZones(transaction: Database): Promise<void> {
  await transaction.query('lock table delivery_area in share row exclusive mode');
}

/** Stores the zone itself, in the place of the one with its handle. @returns its id */
export async function upsertZone(transaction: Database, { handle, title }: NewZone): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    `insert into delivery_zone (id, handle, title) values ($1, $2, $3)
     on conflict (handle) do update set title = excluded.title, updated_at = now() returning id`,
    [newUuid(), handle, title],
  );
  return (row as { id: string }).id;
}

/** Replaces the places of a zone; `lockZones` first. @returns those that it did not get, because another zone has them */
export async function replaceAreas(
  transaction: Database,
  zoneId: string,
  areas: readonly AreaRow[],
): Promise<AreaRow[]> {
  await transaction.query('delete from delivery_area where zone_id = $1', [zoneId]);
  return transaction.query<AreaRow>(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as rows (id uuid, country_code character(2), region text)
     ), stored as (
       insert into delivery_area (id, zone_id, country_code, region)
       select id, $1, country_code, region from given on conflict do nothing returning id
     )
     select country_code, region from given where id not in (select id from stored)`,
    [zoneId, jsonRows(areas.map((area) => ({ id: newUuid(), ...area })))],
  );
}

/** Replaces the options of a zone and their prices: one whose handle stays keeps its id, which carts have chosen. */
export async function replaceOptions(
  transaction: Database,
  zoneId: string,
  options: NewZone['options'],
): Promise<void> {
  const rows = options.map((option, position) => ({ id: newUuid(), ...option, position }));
  const handles = options.map(({ handle }) => handle);
  await transaction.query('delete from delivery_option where zone_id = $1 and handle <> all($2::text[])', [
    zoneId,
    handles,
  ]);
  await transaction.query(
    `insert into delivery_option (id, zone_id, handle, title, description, active, position, min_days, max_days)
     select id, $1, handle, title, description, active, position, min_days, max_days
     from jsonb_to_recordset($2::jsonb) as rows (id uuid, handle text, title text, description text, active boolean,
       position integer, min_days integer, max_days integer)
     on conflict (zone_id, handle) do update set title = excluded.title, description = excluded.description,
       active = excluded.active, position = excluded.position, min_days = excluded.min_days,
       max_days = excluded.max_days`,
    [zoneId, jsonRows(rows)],
  );
  await replaceRates(transaction, zoneId, options);
}

async function replaceRates(transaction: Database, zoneId: string, options: NewZone['options']): Promise<void> {
  await transaction.query(
    'delete from delivery_rate r using delivery_option o where o.id = r.option_id and o.zone_id = $1',
    [zoneId],
  );
  const rows = options.flatMap(({ handle, rates }) => rates.map((rate) => ({ id: newUuid(), handle, ...rate })));
  await transaction.query(
    `insert into delivery_rate (id, option_id, currency_code, price, min_weight_grams, max_weight_grams, min_subtotal,
       max_subtotal)
     select rows.id, o.id, currency_code, price, min_weight_grams, max_weight_grams, min_subtotal, max_subtotal
     from jsonb_to_recordset($2::jsonb) as rows (id uuid, handle text, currency_code character(3), price bigint,
       min_weight_grams bigint, max_weight_grams bigint, min_subtotal bigint, max_subtotal bigint)
     join delivery_option o on o.zone_id = $1 and o.handle = rows.handle`,
    [zoneId, jsonRows(rows)],
  );
}

/** Deletes a zone with all that is in it. @returns its handle, `null` when there is none */
export async function deleteZone(transaction: Database, id: string): Promise<string | null> {
  const [row] = await transaction.query<{ handle: string }>(
    'delete from delivery_zone where id = $1 returning handle',
    [id],
  );
  return row?.handle ?? null;
}
