import type { Database } from '../../../platform/database/database';
import type { Viewer } from '../../../platform/identity/viewer';
import { newUuid } from '../../../platform/ids/typed-id';
import { actorOf } from './actor-of';
import { insertAuditEntries } from './audit.store';

/** What somebody of the staff did. */
export interface AuditEntry {
  viewer: Pick<Viewer, 'kind' | 'subject'>;
  requestId: string;
  /** The mutation's noun and verb, such as `order.cancel`. */
  action: string;
  /** Type of the graph, such as `Order`. */
  entityType: string;
  /** Its key, a UUID. */
  entityId: string;
  /** What changed: plain JSON, amounts as text in minor units; nothing secret, no addresses. */
  data: object;
}

/** Records what was done, in the transaction that does it: neither is there without the other. */
export function recordAudit(transaction: Database, entry: AuditEntry): Promise<void> {
  return recordAudits(transaction, [entry]);
}

/** As `recordAudit`, many in one statement; none costs no statement. */
export async function recordAudits(transaction: Database, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ viewer, requestId, action, entityType, entityId, data }) => ({
    id: newUuid(),
    actor: actorOf(viewer),
    request_id: requestId,
    action,
    entity_type: entityType,
    entity_id: entityId,
    data,
  }));
  await insertAuditEntries(transaction, rows);
}
