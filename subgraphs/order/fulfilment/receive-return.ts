import type { Settings } from '../../../platform/config/settings';
import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import { encodeId } from '../../../platform/ids/typed-id';
import { crashPoint } from '../../../platform/steps/crash-point';
import { actorOf } from '../audit/actor-of';
import type { Staff } from '../audit/staff';
import { type Once, runOnce } from '../idempotency/run-once';
import { countReturned } from '../orders/count-units';
import { lockOrder } from '../orders/lock-order';
import { type LineRefusal, refuse } from './line-quantity';
import { endReturn, findLinesOfReturns, findReturns, type ReceivedLine, updateReceived } from './order-return.store';
import { type GivenLine, type ReceivedCode, readReceivedLines } from './read-received-lines';
import { recordReturnChange } from './record-return-change';
import { type RestockCode, restockReturn } from './restock-return';

/** Goods that came back. */
export interface ReturnReceipt {
  returnId: string;
  lines: readonly GivenLine[];
  /** Where units are put; `null`: where most of their line were sent from. */
  locationId: string | null;
  staff: Staff;
  idempotencyKey: string;
}

/** Why goods were not received. */
export type ReturnReceiveCode = 'RETURN_NOT_FOUND' | 'RETURN_ENDED' | ReceivedCode | RestockCode;

type Received = Outcome<{ returnId: string }, LineRefusal<ReturnReceiveCode>>;

const toldOf = (lines: readonly ReceivedLine[]) => ({
  lines: lines.map(({ orderLineId, received, restocked }) => ({
    lineId: encodeId('oln', orderLineId),
    quantity: received,
    restocked,
  })),
});

/** Everything of a receipt in one commit: a process that dies leaves all of it or nothing. */
async function receive(
  transaction: Database,
  request: ReturnReceipt,
  settings: Pick<Settings, 'crashAt'>,
): Promise<Received> {
  const { returnId, staff } = request;
  const [found] = await findReturns(transaction, [returnId]);
  const order = found && (await lockOrder(transaction, found.order_id));
  if (!found || !order) return refuse('RETURN_NOT_FOUND');
  if (!(await endReturn(transaction, returnId, 'RECEIVED'))) return refuse('RETURN_ENDED');
  const read = readReceivedLines(request.lines, await findLinesOfReturns(transaction, [returnId]));
  if ('refusal' in read) return read;
  const { lines } = read;
  const counts = lines.map(({ orderLineId, received }) => ({ orderLineId, quantity: received }));
  const counted = await countReturned(transaction, { order, lines: counts, actor: actorOf(staff.viewer) });
  if ('refusal' in counted) return refuse('QUANTITY_EXCEEDED', counted.orderLineIds[0]);
  const refused = await restockReturn(transaction, { ...request, orderId: order.id, lines });
  if (refused) return { refusal: refused };
  crashPoint(settings, 'fulfilment:after-restock');
  await updateReceived(transaction, returnId, lines);
  const change = { kind: 'RETURN_RECEIVED', action: 'return.receive', data: toldOf(lines), staff } as const;
  await recordReturnChange(transaction, found, change);
  return { answer: { returnId } };
}

/**
 * Takes goods back: those that are fit to be sold go on a shelf again, with a movement of the ledger. The order's
 * statuses follow; money is given back by a refund.
 */
export function receiveReturn(
  { database, settings }: { database: Database; settings: Pick<Settings, 'crashAt'> },
  request: ReturnReceipt,
): Promise<Once<{ returnId: string }, LineRefusal<ReturnReceiveCode>>> {
  const { staff, idempotencyKey, ...input } = request;
  return runOnce<{ returnId: string }, LineRefusal<ReturnReceiveCode>>(database, {
    actor: actorOf(staff.viewer),
    key: idempotencyKey,
    operation: 'returnReceive',
    input,
    work: (transaction) => receive(transaction, request, settings),
  });
}
