import type { Settings } from '../../../platform/config/settings';
import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { crashPoint } from '../../../platform/steps/crash-point';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { type Once, runOnce } from '../idempotency/run-once';
import { countFulfilled } from '../orders/count-units';
import { findLineUnits } from '../orders/find-line-units';
import { lockOrder } from '../orders/lock-order';
import { returnAllocated } from '../stock/return-allocated';
import { recordFulfillmentChange } from './change-fulfillment';
import { endFulfillment, type FulfillmentRow, findFulfillments, findLinesOfFulfillments } from './fulfillment.store';
import { findPicks } from './fulfillment-pick.store';
import { findExpectedUnits } from './order-return.store';

/** Why a fulfillment was not cancelled. */
export type FulfillmentCancelCode =
  | 'FULFILLMENT_NOT_FOUND'
  | 'FULFILLMENT_CANCELLED'
  | 'FULFILLMENT_DELIVERED'
  | 'UNITS_RETURNED';

/** A fulfillment that is to be cancelled. */
export interface FulfillmentCancellation {
  fulfillmentId: string;
  staff: Staff;
  idempotencyKey: string;
}

type Cancelled = Outcome<{ fulfillmentId: string }, FulfillmentCancelCode>;

/** Whether units that came back, or that are expected back, would no longer have been sent. */
async function hasReturns(transaction: Database, orderId: string, lines: ReadonlyMap<string, number>) {
  const expected = new Map(
    (await findExpectedUnits(transaction, orderId)).map((row) => [row.order_line_id, row.quantity]),
  );
  const units = await findLineUnits(transaction, orderId);
  return units.some(({ orderLineId, fulfilled, returned }) => {
    const unsent = lines.get(orderLineId) ?? 0;
    return unsent > 0 && fulfilled - unsent < returned + (expected.get(orderLineId) ?? 0);
  });
}

/** Puts the units of a fulfillment back on their shelves, where they belong to their lines again. */
async function putBack(transaction: Database, { id, order_id: orderId }: FulfillmentRow, staff: Staff): Promise<void> {
  const units = (await findPicks(transaction, id)).map((pick) => ({
    orderLineId: pick.order_line_id,
    variantId: pick.variant_id,
    locationId: pick.location_id,
    quantity: pick.quantity,
  }));
  await returnAllocated(transaction, { orderId, fulfillmentId: id, units, actor: actorOf(staff.viewer) });
}

async function cancel(
  transaction: Database,
  { fulfillmentId, staff }: FulfillmentCancellation,
  settings: Pick<Settings, 'crashAt'>,
): Promise<Cancelled> {
  const [found] = await findFulfillments(transaction, [fulfillmentId]);
  const order = found && (await lockOrder(transaction, found.order_id));
  if (!found || !order) return { refusal: 'FULFILLMENT_NOT_FOUND' };
  if (!(await endFulfillment(transaction, fulfillmentId, 'CANCELLED'))) {
    const [now] = await findFulfillments(transaction, [fulfillmentId]);
    return { refusal: now?.status === 'DELIVERED' ? 'FULFILLMENT_DELIVERED' : 'FULFILLMENT_CANCELLED' };
  }
  const sent = await findLinesOfFulfillments(transaction, [fulfillmentId]);
  if (await hasReturns(transaction, order.id, new Map(sent.map((line) => [line.order_line_id, line.quantity])))) {
    return { refusal: 'UNITS_RETURNED' };
  }
  // Before the statuses follow: the timeline reads as it happened.
  const change = { kind: 'FULFILLMENT_CANCELLED', action: 'fulfillment.cancel', data: {}, staff } as const;
  await recordFulfillmentChange(transaction, found, change);
  const lines = sent.map((line) => ({ orderLineId: line.order_line_id, quantity: -line.quantity }));
  const counted = await countFulfilled(transaction, { order, lines, actor: actorOf(staff.viewer) });
  if ('refusal' in counted) return { refusal: 'UNITS_RETURNED' };
  await putBack(transaction, found, staff);
  crashPoint(settings, 'fulfilment:after-put-back');
  return { answer: { fulfillmentId } };
}

/**
 * Calls off a fulfillment before it is delivered: its units stand where they stood and are to be sent again. The
 * order's statuses follow.
 */
export function cancelFulfillment(
  { database, settings }: { database: Database; settings: Pick<Settings, 'crashAt'> },
  request: FulfillmentCancellation,
): Promise<Once<{ fulfillmentId: string }, FulfillmentCancelCode>> {
  const { staff, idempotencyKey, ...input } = request;
  return runOnce<{ fulfillmentId: string }, FulfillmentCancelCode>(database, {
    actor: actorOf(staff.viewer),
    key: idempotencyKey,
    operation: 'fulfillmentCancel',
    input,
    work: (transaction) => cancel(transaction, request, settings),
  });
}
