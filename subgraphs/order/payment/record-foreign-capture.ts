import type { Database } from '../../../platform/database/database';
import { newUuid } from '../../../platform/ids/typed-id';
import { findPaymentOf } from './claim-operation.store';
import { insertForeignOperation } from './receive-webhook.store';
import { settleOperation, type Telling } from './settle-operation';

/**
 * Records that a payment was captured by somebody else than us, which a release that came too late has found out. What
 * is known to be taken can be given back.
 *
 * @param release the release, and what was taken in minor units
 */
export async function recordForeignCapture(
  transaction: Database,
  { operationId: releaseId, amount }: { operationId: string; amount: bigint },
  telling: Telling,
): Promise<void> {
  const paymentId = await findPaymentOf(transaction, releaseId);
  if (paymentId === null) return;
  const capture = { paymentId, kind: 'CAPTURE' as const, amount, reference: null };
  const operationId = await insertForeignOperation(transaction, newUuid(), capture);
  if (operationId === null) return;
  const plain = { reference: null, code: null, message: null, redirectUrl: null };
  await settleOperation(transaction, { operationId, status: 'SUCCEEDED', amount, ...plain }, telling);
}
