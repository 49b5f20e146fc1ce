import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { type Once, runOnce } from '../idempotency/run-once';
import { findLineUnits } from '../orders/find-line-units';
import { lockOrder } from '../orders/lock-order';
import { type LineQuantity, type LineRefusal, readLineQuantities, refuse } from './line-quantity';
import { insertReturn } from './order-return.store';
import { recordReturnChange } from './record-return-change';

/** Goods that a buyer sends back. */
export interface ReturnRequest {
  orderId: string;
  lines: readonly LineQuantity[];
  reason: string | null;
  staff: Staff;
  idempotencyKey: string;
}

/** Why no return was made. */
export type ReturnCreateCode =
  | 'ORDER_NOT_FOUND'
  | 'LINE_NOT_FOUND'
  | 'INVALID_QUANTITY'
  | 'INVALID_REASON'
  | 'NO_LINES'
  | 'QUANTITY_EXCEEDED';

/** Characters of a reason at most: a paragraph. */
const maxReasonLength = 1_000;

type Created = Outcome<{ returnId: string }, LineRefusal<ReturnCreateCode>>;

async function create(transaction: Database, request: ReturnRequest): Promise<Created> {
  const { orderId, reason, staff } = request;
  if (!(await lockOrder(transaction, orderId))) return refuse('ORDER_NOT_FOUND');
  const units = await findLineUnits(transaction, orderId);
  const read = readLineQuantities(request.lines, units);
  if ('refusal' in read) return read;
  const atHome = new Map(units.map(({ orderLineId, fulfilled, returned }) => [orderLineId, fulfilled - returned]));
  const lines = read.lines.map((line) => ({ ...line, most: atHome.get(line.orderLineId) ?? 0 }));
  const tooMany = lines.find(({ quantity, most }) => quantity > most);
  if (tooMany) return refuse('QUANTITY_EXCEEDED', tooMany.orderLineId);
  const returnId = newUuid();
  const [excess] = await insertReturn(transaction, { id: returnId, orderId, reason, lines });
  if (excess) return refuse('QUANTITY_EXCEEDED', excess.order_line_id);
  const told = read.lines.map(({ orderLineId, quantity }) => ({ lineId: encodeId('oln', orderLineId), quantity }));
  const change = { kind: 'RETURN_CREATED', action: 'return.create', data: { lines: told }, staff } as const;
  await recordReturnChange(transaction, { id: returnId, order_id: orderId }, change);
  return { answer: { returnId } };
}

/**
 * Expects units of an order back: never more than were sent, did not come back yet, and are not expected by another
 * return. Nothing moves before it is received.
 */
export async function createReturn(
  database: Database,
  request: ReturnRequest,
): Promise<Once<{ returnId: string }, LineRefusal<ReturnCreateCode>>> {
  const { staff, idempotencyKey, ...input } = request;
  if (input.lines.length === 0) return refuse('NO_LINES');
  if ((input.reason?.length ?? 0) > maxReasonLength) return refuse('INVALID_REASON');
  return runOnce<{ returnId: string }, LineRefusal<ReturnCreateCode>>(database, {
    actor: actorOf(staff.viewer),
    key: idempotencyKey,
    operation: 'returnCreate',
    input,
    work: (transaction) => create(transaction, request),
  });
}
