import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { findPaymentOf } from './claim-operation.store';
import type { ForeignEnding } from './payment-provider';
import { insertForeignOperation } from './receive-webhook.store';
import { settleOperation, type Telling } from './settle-operation';

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
  const ending = { paymentId, kind, amount, reference: null };
  const operationId = await insertForeignOperation(transaction, newUuid(), ending);
  if (operationId === null) return;
  const plain = { reference: null, code: null, message: null, redirectUrl: null };
  await settleOperation(transaction, { operationId, status: 'SUCCEEDED', amount, ...plain }, telling);
}
