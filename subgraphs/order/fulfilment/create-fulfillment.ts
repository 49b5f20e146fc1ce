import type { Settings } from '../../../platform/config/settings';
import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { newUuid } from '../../../platform/ids/typed-id';
import { crashPoint } from '../../../platform/steps/crash-point';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { type Once, runOnce } from '../idempotency/run-once';
import { countFulfilled } from '../orders/count-units';
import { findLineUnits, type UnitsOfLine } from '../orders/find-line-units';
import { lockOrder } from '../orders/lock-order';
import type { OrderPaymentStatus } from '../orders/order-status';
import { takeAllocated } from '../stock/take-allocated';
import { insertFulfillment } from './fulfillment.store';
import { type LineQuantity, type LineRefusal, readLineQuantities, refuse } from './line-quantity';
import type { Tracking } from './read-tracking';
import { tellOfFulfillment } from './tell-of-fulfillment';

/** Goods of an order that are sent. */
export interface FulfillmentRequest {
  orderId: string;
  /** `null`: everything that is not sent yet. */
  lines: readonly LineQuantity[] | null;
  /** From this location only; `null`: from wherever units are allocated. */
  locationId: string | null;
  tracking: Tracking;
  staff: Staff;
  idempotencyKey: string;
}

/** Why nothing was sent. */
export type FulfillmentCreateCode =
  | 'ORDER_NOT_FOUND'
  | 'ORDER_CANCELLED'
  | 'PAYMENT_MISSING'
  | 'LINE_NOT_FOUND'
  | 'INVALID_QUANTITY'
  | 'QUANTITY_EXCEEDED'
  | 'NOTHING_TO_FULFILL'
  | 'NOT_ALLOCATED'
  | 'INSUFFICIENT_STOCK';

type Refusal = LineRefusal<FulfillmentCreateCode>;

/** Goods that are sent come back seldom: nothing leaves while nobody answers for the money. */
const unpaid: readonly OrderPaymentStatus[] = ['PENDING', 'VOIDED'];

function linesToSend(wanted: FulfillmentRequest['lines'], lines: readonly UnitsOfLine[]) {
  const remaining = lines
    .map(({ orderLineId, quantity, fulfilled }) => ({ orderLineId, quantity: quantity - fulfilled }))
    .filter(({ quantity }) => quantity > 0);
  const read = wanted === null ? { lines: remaining } : readLineQuantities(wanted, lines);
  return 'lines' in read && read.lines.length === 0 ? refuse('NOTHING_TO_FULFILL') : read;
}

/** Everything of a fulfillment in one commit: a process that dies leaves all of it or nothing. */
async function fulfill(
  transaction: Database,
  request: FulfillmentRequest,
  settings: Pick<Settings, 'crashAt'>,
): Promise<Outcome<{ fulfillmentId: string }, Refusal>> {
  const { orderId, locationId, tracking, staff } = request;
  const actor = actorOf(staff.viewer);
  const order = await lockOrder(transaction, orderId);
  if (!order) return refuse('ORDER_NOT_FOUND');
  if (order.status === 'CANCELLED') return refuse('ORDER_CANCELLED');
  if (unpaid.includes(order.payment_status)) return refuse('PAYMENT_MISSING');
  const units = await findLineUnits(transaction, orderId);
  const read = linesToSend(request.lines, units);
  if ('refusal' in read) return read;
  const { lines } = read;
  const fulfillmentId = newUuid();
  // Before the statuses follow: the timeline reads as it happened.
  await tellOfFulfillment(transaction, { fulfillmentId, orderId, lines, units, tracking, staff });
  const counted = await countFulfilled(transaction, { order, lines, actor });
  if ('refusal' in counted) return refuse('QUANTITY_EXCEEDED', counted.orderLineIds[0]);
  const shipment = await takeAllocated(transaction, { orderId, fulfillmentId, lines, locationId, actor });
  if ('refusal' in shipment) return refuse(shipment.refusal, shipment.orderLineId);
  crashPoint(settings, 'fulfilment:after-take');
  await insertFulfillment(transaction, { id: fulfillmentId, orderId, tracking, lines, picks: shipment.taken });
  return { answer: { fulfillmentId } };
}

/**
 * Sends units of an order: never more than are wanted and not sent yet, taken off the shelves that they are allocated
 * at. The order's statuses follow.
 *
 * @returns the fulfillment; or why nothing was sent, and of which line
 */
export async function createFulfillment(
  { database, settings }: { database: Database; settings: Pick<Settings, 'crashAt'> },
  request: FulfillmentRequest,
): Promise<Once<{ fulfillmentId: string }, Refusal>> {
  const { staff, idempotencyKey, ...input } = request;
  const done = await runOnce<{ fulfillmentId: string }, Refusal>(database, {
    actor: actorOf(staff.viewer),
    key: idempotencyKey,
    operation: 'fulfillmentCreate',
    input,
    work: (transaction) => fulfill(transaction, request, settings),
  });
  crashPoint(settings, 'fulfilment:after-commit');
  return done;
}
