import type { Database } from '../../../platform/database/database';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countZones, findZone, listZones } from './delivery-zone.store';
import { type DeliveryZone, toDeliveryZone } from './delivery-zone.type';

/** One page of the zones, by handle. */
export async function pageOfDeliveryZones(database: Database, args: PageArgs): Promise<Connection<DeliveryZone>> {
  const list = 'deliveryZones:handle';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listZones(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toDeliveryZone,
    count: () => countZones(database),
  });
}

/** A zone by its id or its handle; `null` when there is none. @throws GraphQLError `BAD_USER_INPUT` for both or neither */
export async function readDeliveryZone(
  database: Database,
  key: { id: string | null; handle: string | null },
): Promise<DeliveryZone | null> {
  assertOneKey(key);
  const row = await findZone(database, { id: key.id && decodeId('dlz', key.id), handle: key.handle });
  return row && toDeliveryZone(row);
}
