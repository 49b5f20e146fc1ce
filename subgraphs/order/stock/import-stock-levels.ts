import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { ImportOutcome } from '../../../platform/imports/import-result.type';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { changeSettings } from './change-settings';
import { concludeStockImport } from './conclude-stock-import';
import { ensureLocations } from './ensure-locations';
import type { StockLevelImportInput, StockLevelImportResult } from './import-stock-levels.type';
import { readStockLevels } from './read-stock-levels';
import { type ChangedLevel, createLevels, type LevelTarget, setLevels } from './stock-change.store';
import { holdVariants } from './stock-level.store';
import type { SettingChange } from './stock-setting.store';

interface ValidItem {
  item: StockLevelImportInput;
  variantId: string;
}

const shelfOf = (variantId: string, locationId: string) => `${variantId} ${locationId}`;
const shelves = (rows: readonly ChangedLevel[]) => new Set(rows.map((row) => shelfOf(row.variant_id, row.location_id)));

/** Settings are the variant's, not the shelf's: of several items that give one, the last counts. */
function settingsOf(items: readonly ValidItem[]): SettingChange[] {
  const byVariant = new Map<string, SettingChange>();
  for (const { item, variantId } of items) {
    const earlier = byVariant.get(variantId);
    const tracked = item.tracked ?? earlier?.tracked ?? null;
    const backorder = item.backorder ?? earlier?.backorder ?? null;
    byVariant.set(variantId, { variantId, tracked, backorder });
  }
  return [...byVariant.values()];
}

async function writeLevels(
  transaction: Database,
  items: readonly ValidItem[],
  staff: Staff,
): Promise<(valid: ValidItem) => ImportOutcome> {
  const names = new Map(
    items.map(({ item }) => [item.locationHandle, item.locationName?.trim() || item.locationHandle]),
  );
  const locations = await ensureLocations(transaction, names);
  const locationOf = ({ item }: ValidItem) => locations.get(item.locationHandle) as string;
  const targets: LevelTarget[] = items.map((valid) => ({
    variantId: valid.variantId,
    locationId: locationOf(valid),
    onHand: valid.item.onHand,
    movementId: newUuid(),
  }));
  const cause = { reason: 'IMPORTED', note: null, actor: actorOf(staff.viewer) };
  await holdVariants(
    transaction,
    targets.map((target) => target.variantId),
  );
  const settings = await changeSettings(transaction, settingsOf(items));
  const created = shelves(await createLevels(transaction, targets, cause));
  const others = targets.filter((target) => !created.has(shelfOf(target.variantId, target.locationId)));
  const changed = others.length > 0 ? shelves(await setLevels(transaction, others, cause)) : new Set<string>();
  const differs = ({ variantId, locationId, onHand }: LevelTarget) => {
    const shelf = shelfOf(variantId, locationId);
    return (created.has(shelf) && onHand !== 0) || changed.has(shelf) || settings.has(variantId);
  };
  await concludeStockImport(transaction, targets.filter(differs), staff);
  return (valid) => {
    const shelf = shelfOf(valid.variantId, locationOf(valid));
    if (created.has(shelf)) return ImportOutcome.CREATED;
    return changed.has(shelf) || settings.has(valid.variantId) ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
  };
}

/**
 * Brings the stock of many variants to what the items say: one transaction, a handful of statements for all of them.
 * An item that is refused does not touch the others; a repeat changes nothing.
 *
 * @param staff who imports, for the ledger and the audit log
 */
export async function importStockLevels(
  database: Database,
  items: readonly StockLevelImportInput[],
  staff: Staff,
): Promise<StockLevelImportResult[]> {
  const read = readStockLevels(items);
  const valid = read.filter((found) => 'variantId' in found);
  const outcomeOf =
    valid.length > 0 ? await database.transaction((transaction) => writeLevels(transaction, valid, staff)) : null;
  return read.map((found) => {
    const { variantId, locationHandle } = found.item;
    if ('error' in found) return { variantId, locationHandle, outcome: ImportOutcome.FAILED, errors: [found.error] };
    const outcome = outcomeOf?.(found) ?? ImportOutcome.UNCHANGED;
    return { variantId, locationHandle, outcome, errors: [] };
  });
}
