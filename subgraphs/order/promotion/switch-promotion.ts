import { accepted, type Outcome } from '../../../platform/errors/outcome';
import { recordAudit } from '../audit/record-audit';
import { findPromotion } from './promotion.store';
import type { MissingPromotion } from './promotion-refusals';
import type { PromotionRow } from './promotion-row';
import { markDeleted, setActive } from './promotion-write.store';
import type { StaffScope } from './staff-scope';
import { missingPromotion } from './update-promotion';

/** Switches a promotion on or off. A checkout that has begun keeps its quote. */
export async function switchPromotion(
  { database, viewer, requestId }: StaffScope,
  id: string,
  active: boolean,
): Promise<Outcome<PromotionRow, MissingPromotion>> {
  return database.transaction(async (transaction) => {
    if (!(await setActive(transaction, id, active))) return missingPromotion();
    const action = active ? 'promotion.activate' : 'promotion.deactivate';
    await recordAudit(transaction, { viewer, requestId, action, entityType: 'Promotion', entityId: id, data: {} });
    return accepted((await findPromotion(transaction, { id, handle: null })) as PromotionRow);
  });
}

/** Deletes a promotion: its handle and its code are free again, the orders that used it keep what they were given. */
export async function deletePromotion(
  { database, viewer, requestId }: StaffScope,
  id: string,
): Promise<Outcome<true, MissingPromotion>> {
  return database.transaction(async (transaction) => {
    if (!(await markDeleted(transaction, id))) return missingPromotion();
    const action = 'promotion.delete';
    await recordAudit(transaction, { viewer, requestId, action, entityType: 'Promotion', entityId: id, data: {} });
    return accepted(true as const);
  });
}
