import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { recordAudit } from '../audit/record-audit';
import { type DeliveryZoneCode, type MissingZoneCode, missingZoneCodes } from './delivery-codes';
import { deleteZone, findZone, lockZones, replaceAreas, replaceOptions, upsertZone } from './delivery-zone.store';
import type { GivenZone } from './given-zone';
import { readZone } from './read-zone';
import { forgetZones } from './recent-zones';
import { zoneProblem } from './zone-problem';
import type { AreaRow, NewZone, ZoneRow } from './zone-row';

/** Who asks, and where it is written. */
type ChangeContext = Pick<SubgraphContext, 'database' | 'viewer' | 'requestId'>;

/** The refusal of a place that another zone has, by where it stands in the input. */
function takenArea({ areas }: NewZone, taken: AreaRow) {
  if (taken.country_code === null) return zoneProblem('AREA_TAKEN', 'restOfWorld');
  const at = areas.findIndex((area) => area.country_code === taken.country_code && area.region === taken.region);
  return zoneProblem('AREA_TAKEN', 'areas', at);
}

/**
 * Makes the zone of a handle what is given, whole: new, or in the place of the one before. A repeat changes nothing, and
 * an option keeps its id as long as it keeps its handle.
 */
export async function setDeliveryZone(
  { database, viewer, requestId }: ChangeContext,
  handle: string,
  given: GivenZone,
): Promise<Outcome<ZoneRow, DeliveryZoneCode>> {
  const { value: zone, userErrors } = readZone(handle, given);
  if (zone === null) return refusedFor(userErrors);
  const outcome = await outcomeTransaction<ZoneRow, DeliveryZoneCode>(database, async (transaction) => {
    await lockZones(transaction);
    const id = await upsertZone(transaction, zone);
    const taken = await replaceAreas(transaction, id, zone.areas);
    if (taken.length > 0) return refusedFor(taken.map((area) => takenArea(zone, area)));
    await replaceOptions(transaction, id, zone.options);
    const entity = { entityType: 'DeliveryZone', entityId: id, data: zone };
    await recordAudit(transaction, { viewer, requestId, action: 'deliveryZone.set', ...entity });
    return accepted((await findZone(transaction, { id, handle: null })) as ZoneRow);
  });
  forgetZones(database);
  return outcome;
}

/** Deletes a zone: its places then belong to the rest of the world, if another zone has that. */
export async function removeDeliveryZone(
  { database, viewer, requestId }: ChangeContext,
  id: string,
): Promise<Outcome<true, MissingZoneCode>> {
  const handle = await database.transaction(async (transaction) => {
    await lockZones(transaction);
    const deleted = await deleteZone(transaction, id);
    if (deleted === null) return null;
    const entity = { entityType: 'DeliveryZone', entityId: id, data: { handle: deleted } };
    await recordAudit(transaction, { viewer, requestId, action: 'deliveryZone.delete', ...entity });
    return deleted;
  });
  if (handle === null) {
    return refused('DELIVERY_ZONE_NOT_FOUND', missingZoneCodes.DELIVERY_ZONE_NOT_FOUND, ['id']);
  }
  forgetZones(database);
  return accepted(true as const);
}
