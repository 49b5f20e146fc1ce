import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { findAuthorization, findPaymentOf } from './claim-operation.store';
import type { ForeignEnding } from './payment-provider';
import { insertForeignOperation } from './receive-webhook.store';
import { settleOperation, type Telling } from './settle-operation';

const plain = { reference: null, code: null, message: null, redirectUrl: null };

/** What was captured had been authorized, though nobody told. */
async function recordAuthorization(transaction: Database, paymentId: string, telling: Telling): Promise<void> {
  const authorization = await findAuthorization(transaction, paymentId);
  if (!authorization || authorization.status === 'SUCCEEDED') return;
  const news = { operationId: authorization.id, status: 'SUCCEEDED' as const, amount: null, ...plain };
  await settleOperation(transaction, news, telling);
}

/**
 * Records that a payment was captured or let go by somebody else than us, which an operation of ours that came too late
 * has found out. What is known to be taken can be given back, and what is known to be gone is not waited for.
 *
 * @param declinedId the operation that came too late; it is declined already
 */
export async function recordForeignEnding(
  transaction: Database,
  declinedId: string,
  { kind, amount }: ForeignEnding,
  telling: Telling,
): Promise<void> {
  const paymentId = await findPaymentOf(transaction, declinedId);
  if (paymentId === null) return;
  if (kind === 'CAPTURE') await recordAuthorization(transaction, paymentId, telling);
  const ending = { paymentId, kind, amount, reference: null };
  const operationId = await insertForeignOperation(transaction, newUuid(), ending);
  if (operationId === null) return;
  await settleOperation(transaction, { operationId, status: 'SUCCEEDED', amount, ...plain }, telling);
}
