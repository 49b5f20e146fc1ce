import type { Database } from '../../../platform/database/database';
import { hasScope, type Viewer } from '../../../platform/identity/viewer';
import { encodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { type AuditRow, countAuditEntries, listAuditEntries as readEntries } from './audit.store';
import type { AuditEntry, AuditFilter } from './audit-entry.type';
import { auditedId, auditedUuid } from './audited-entity';

function toAuditEntry(row: AuditRow): AuditEntry {
  return {
    id: encodeId('adt', row.id),
    actor: row.actor,
    requestId: row.request_id,
    action: row.action,
    entityType: row.entity_type,
    entityId: auditedId(row.entity_type, row.entity_id),
    data: JSON.stringify(row.data),
    createdAt: row.created_at,
  };
}

/** Entries about promotions say their codes, which whoever may not see promotions is not to learn. */
const hiddenTypesFor = (viewer: Viewer) => (hasScope(viewer, 'promotions:write') ? [] : ['Promotion']);

/** One page of what the viewer may see of the audit log, the newest first. @throws GraphQLError `INVALID_ID` */
export async function listAuditEntries(
  { database, viewer }: { database: Database; viewer: Viewer },
  args: PageArgs,
  filter: AuditFilter | null,
): Promise<Connection<AuditEntry>> {
  const list = 'audit-log';
  const page = readPage(args, list);
  const criteria = {
    entityType: filter?.entityType ?? null,
    entityId: typeof filter?.entityId === 'string' ? auditedUuid(filter.entityId) : null,
    actor: filter?.actor ?? null,
    action: filter?.action ?? null,
    hiddenTypes: hiddenTypesFor(viewer),
  };
  return toConnection({
    list,
    page,
    rows: await readEntries(database, criteria, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toAuditEntry,
    count: () => countAuditEntries(database, criteria),
  });
}
