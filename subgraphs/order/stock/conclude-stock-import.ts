import type { Database } from '../../../platform/database/database';
import { recordAudits } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { announceStock } from './announce-stock';

/**
 * Audits and announces the levels that an import changed, inside its transaction. The audit log has one entry a
 * location: what became of each level is in the ledger.
 */
export async function concludeStockImport(
  transaction: Database,
  levels: readonly { variantId: string; locationId: string }[],
  staff: Staff,
): Promise<void> {
  const entries = [...Map.groupBy(levels, ({ locationId }) => locationId)].map(([locationId, changed]) => ({
    ...staff,
    action: 'stock.import',
    entityType: 'Location',
    entityId: locationId,
    data: { levels: changed.length },
  }));
  await recordAudits(transaction, entries);
  await announceStock(
    transaction,
    levels.map(({ variantId }) => variantId),
  );
}
