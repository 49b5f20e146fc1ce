import type { Database } from '../../../platform/database/database';
import { recordAudit } from '../audit/record-audit';
import type { Staff } from '../audit/staff';
import { announceStock } from './announce-stock';
import { changeSettings } from './change-settings';
import { holdVariants } from './stock-level.store';
import type { SettingChange } from './stock-setting.store';

/** Changes how the stock of one variant is treated; what is as wanted already is neither audited nor announced. */
export async function updateSettings(database: Database, change: SettingChange, staff: Staff): Promise<void> {
  const { variantId, tracked, backorder } = change;
  await database.transaction(async (transaction) => {
    await holdVariants(transaction, [variantId]);
    const changed = await changeSettings(transaction, [change]);
    if (changed.size === 0) return;
    const audited = { action: 'stock.settings_update', entityType: 'ProductVariant', entityId: variantId };
    await recordAudit(transaction, { ...staff, ...audited, data: { tracked, backorder } });
    await announceStock(transaction, changed);
  });
}
