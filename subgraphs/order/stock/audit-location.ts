import type { Database } from '../../../platform/database/database';
import { recordAudit, recordAudits } from '../audit/record-audit';
import type { Staff } from '../audit/staff';

/** What was done to a location. */
export interface LocationAudit {
  action: 'location.create' | 'location.update' | 'location.delete';
  locationId: string;
  data: object;
}

/** Records what one of the staff did to a location. */
export function auditLocation(transaction: Database, staff: Staff, { action, locationId, data }: LocationAudit) {
  return recordAudit(transaction, { ...staff, action, entityType: 'Location', entityId: locationId, data });
}

/** Records what an import did to locations, one entry each. */
export function auditLocations(
  transaction: Database,
  changes: { created: readonly { id: string }[]; updated: readonly { id: string }[]; staff: Staff },
): Promise<void> {
  const { created, updated, staff } = changes;
  const entry = (action: LocationAudit['action'], locationId: string) => ({
    ...staff,
    action,
    entityType: 'Location',
    entityId: locationId,
    data: { imported: true },
  });
  return recordAudits(transaction, [
    ...created.map(({ id }) => entry('location.create', id)),
    ...updated.map(({ id }) => entry('location.update', id)),
  ]);
}
