import type { Database } from '../../../platform/database/database';
import { createSettings, type SettingChange, updateSettings } from './stock-setting.store';

/**
 * Changes how the stock of variants is treated.
 *
 * @param changes at most one a variant
 * @returns the variants whose settings are different now
 */
export async function changeSettings(transaction: Database, changes: readonly SettingChange[]): Promise<Set<string>> {
  const given = changes.filter(({ tracked, backorder }) => tracked !== null || backorder !== null);
  if (given.length === 0) return new Set();
  const created = await createSettings(transaction, given);
  const changed = new Set(created.map((row) => row.variant_id));
  const others = given.filter(({ variantId }) => !changed.has(variantId));
  if (others.length === 0) return changed;
  for (const row of await updateSettings(transaction, others)) changed.add(row.variant_id);
  return changed;
}
