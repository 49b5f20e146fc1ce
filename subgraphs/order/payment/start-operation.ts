import type { Database } from '../../../platform/database/database';
import { codedError } from '../../../platform/errors/coded-error';
import { newUuid } from '../../../platform/ids/typed-id';
import type { ClaimTickets } from './claim-tickets';
import type { ClaimedOperation } from './claimed-operation';
import type { OperationKind } from './payment-provider';
import type { PaymentStart, RefundStart } from './payments';
import {
  findEnding,
  insertEnding,
  insertPayment,
  insertRefund,
  type NewEnding,
  type StartedRow,
} from './start-operation.store';

function claimedOf(
  operation: { operationId: string; paymentId: string; kind: OperationKind },
  row: StartedRow,
): ClaimedOperation {
  const { operationId, paymentId, kind } = operation;
  return {
    kind,
    provider: row.provider,
    orderId: row.order_id,
    request: {
      operationId,
      paymentId,
      method: row.method,
      amount: BigInt(row.amount),
      currencyCode: row.currency_code,
      email: row.email,
      reference: row.reference,
      repeated: false,
      startedAt: new Date(),
    },
  };
}

/** Characters of a provider's token at most: Stripe's have 30. It is kept, and sent with every repeat. */
const maxMethodLength = 255;

/** What a card's number looks like: a client that sends one by mistake must not make us keep it. */
const cardNumber = /^\s*(\d[\s-]?){12,19}\s*$/;

/**
 * Records a payment and its authorization; `Payments.startPayment`.
 *
 * @throws GraphQLError `BAD_USER_INPUT` when the method is no provider's token
 */
export async function startPayment(
  transaction: Database,
  start: PaymentStart,
  tickets: ClaimTickets,
): Promise<{ paymentId: string; operationId: string }> {
  if (start.method === '' || start.method.length > maxMethodLength) {
    throw codedError('BAD_USER_INPUT', `A method of payment has 1 to ${maxMethodLength} characters.`);
  }
  if (cardNumber.test(start.method)) {
    throw codedError('BAD_USER_INPUT', 'A method of payment is a token of the provider, never the number of a card.');
  }
  const ids = { paymentId: newUuid(), operationId: newUuid() };
  await insertPayment(transaction, ids, start);
  const { provider, method, email, currencyCode, amount } = start;
  const row = {
    provider,
    method,
    email,
    currency_code: currencyCode,
    amount: String(amount),
    reference: null,
    order_id: null,
  };
  tickets.keep(claimedOf({ ...ids, kind: 'AUTHORIZE' }, row));
  return ids;
}

/** Records a capture or a release, or finds the one that is recorded; `Payments.startCapture` and `startVoid`. */
export async function startEnding(
  transaction: Database,
  ending: Omit<NewEnding, 'id'>,
  tickets: ClaimTickets,
): Promise<string | null> {
  const operationId = newUuid();
  const row = await insertEnding(transaction, { id: operationId, ...ending });
  // A capture that is there before the order is nobody's of ours: who places the order has to look at the sums.
  if (!row) return ending.orderId === null ? findEnding(transaction, ending.paymentId, ending.kind) : null;
  // Of an order that is placed with this commit, the statement that records the capture takes the row first.
  tickets.keep(claimedOf({ operationId, ...ending }, { ...row, order_id: ending.orderId ? null : row.order_id }));
  return operationId;
}

/** Records a refund; `Payments.startRefund`. */
export async function startRefund(
  transaction: Database,
  start: RefundStart,
  tickets: ClaimTickets,
): Promise<string | 'REFUND_EXCEEDS_CAPTURED'> {
  const operationId = newUuid();
  const row = await insertRefund(transaction, operationId, start);
  if (!row) return 'REFUND_EXCEEDS_CAPTURED';
  tickets.keep(claimedOf({ operationId, paymentId: start.paymentId, kind: 'REFUND' }, row));
  return operationId;
}
