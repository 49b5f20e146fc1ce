import type { Database } from '../../../platform/database/database';
import type { Outcome } from '../../../platform/database/refusable-transaction';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { Viewer } from '../../../platform/identity/viewer';
import { crashPoint } from '../../../platform/steps/crash-point';
import { actorOf } from '../audit/actor-of';
import { runOnce } from '../idempotency/run-once';
import type { OperationOutcome, Payments } from '../payment/payments';
import { lockOrder } from './lock-order';
import { type OrderCode, type OrderRefusal, refuse } from './order-refusal';
import type { OrderRow } from './order-row';

/** Who changes an order, and with what. */
export interface StaffScope {
  database: Database;
  payments: Payments;
  viewer: Viewer;
  requestId: string;
  runtime: Pick<SubgraphRuntime, 'settings'>;
}

/** What a change left behind: plain JSON, because it is kept for every repeat of the request. */
export interface OrderChange {
  orderId: string;
  /** What the payment provider is to be asked, once it is committed. */
  operationId: string | null;
  refundId: string | null;
}

/** An order inside the transaction that changes it. */
export interface OpenOrder {
  transaction: Database;
  /** Taken, until the transaction ends. */
  order: OrderRow;
  /** Kind and subject of who does it. */
  actor: string;
}

/** A change of an order that is done once. */
export interface OrderChangeRequest<Code extends OrderCode> {
  /** Name of the mutation. */
  operation: string;
  orderId: string;
  idempotencyKey: string;
  /** Everything else that it depends on, as plain JSON. */
  input: Readonly<Record<string, unknown>>;
  work: (open: OpenOrder) => Promise<Outcome<Omit<OrderChange, 'orderId'>, OrderRefusal<Code>>>;
}

/** What became of a change; `settled` is what the provider said, `null` when it was not asked. */
export type ChangedOrder = OrderChange & { settled: OperationOutcome | null };

/** Asks the provider for what a change recorded. The worker does it where this process ends before. */
async function settleChange(scope: StaffScope, change: OrderChange): Promise<OperationOutcome | null> {
  const { operationId, refundId } = change;
  if (operationId === null) return null;
  const { settings } = scope.runtime;
  if (refundId !== null) crashPoint(settings, 'refund:after-record');
  const outcome = await scope.payments.run(operationId);
  if (refundId !== null) crashPoint(settings, 'refund:after-settle');
  return outcome;
}

/**
 * Changes an order once however often it is asked for, with its row taken, and then asks the payment provider for what
 * the change recorded. A repeat gets the first answer, with what the provider has said until then.
 */
export async function changeOrderOnce<Code extends OrderCode>(
  scope: StaffScope,
  { operation, orderId, idempotencyKey, input, work }: OrderChangeRequest<Code>,
): Promise<Outcome<ChangedOrder, OrderRefusal<Code | 'ORDER_NOT_FOUND' | 'IDEMPOTENCY_KEY_REUSED'>>> {
  const actor = actorOf(scope.viewer);
  const once = await runOnce<OrderChange, OrderRefusal<Code | 'ORDER_NOT_FOUND'>>(scope.database, {
    actor,
    key: idempotencyKey,
    operation,
    input: { orderId, ...input },
    async work(transaction) {
      const order = await lockOrder(transaction, orderId);
      if (!order) return refuse('ORDER_NOT_FOUND', 'id');
      const outcome = await work({ transaction, order, actor });
      if ('refusal' in outcome) return outcome;
      if (outcome.answer.refundId !== null) crashPoint(scope.runtime.settings, 'refund:before-commit');
      return { answer: { orderId, ...outcome.answer } };
    },
  });
  if ('answer' in once) {
    return { answer: { ...once.answer, settled: await settleChange(scope, once.answer) } };
  }
  if (once.refusal === 'IDEMPOTENCY_KEY_REUSED') return refuse('IDEMPOTENCY_KEY_REUSED', 'input', 'idempotencyKey');
  return { refusal: once.refusal };
}
