import type { Database } from '../../../platform/database/database';
import type { Staff } from '../audit/staff';
import { lockOrder } from '../orders/lock-order';
import { endReturn, findReturns } from './order-return.store';
import { recordReturnChange } from './record-return-change';

/** Why a return was not cancelled. */
export type ReturnCancelCode = 'RETURN_NOT_FOUND' | 'RETURN_ENDED';

/** Expects goods back no more. @returns why not, `null` when it did */
export async function cancelReturn(database: Database, id: string, staff: Staff): Promise<ReturnCancelCode | null> {
  return database.transaction(async (transaction) => {
    const [found] = await findReturns(transaction, [id]);
    if (!found) return 'RETURN_NOT_FOUND';
    await lockOrder(transaction, found.order_id);
    if (!(await endReturn(transaction, id, 'CANCELLED'))) return 'RETURN_ENDED';
    const change = { kind: 'RETURN_CANCELLED', action: 'return.cancel', data: {}, staff } as const;
    await recordReturnChange(transaction, found, change);
    return null;
  });
}
