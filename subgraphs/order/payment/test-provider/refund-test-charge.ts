import type { Database } from '../../../../platform/database/database';
import { findTestCharge, type TestCharge } from './test-charge.store';
import { delayMs } from './test-deliveries';
import type { TestBehaviour } from './test-methods';
import { countRefundCall, setRefundStatus, type TestRefund, takeFromCharge } from './test-refund.store';

/** A refund that the shop asks for. */
export interface TestRefundRequest {
  operationId: string;
  chargeId: string;
  amount: bigint;
  behaviour: TestBehaviour;
  /** The number of the call that reaches the provider first. */
  reachedByCall: number;
}

async function decide(transaction: Database, request: TestRefundRequest): Promise<TestRefund['status']> {
  if (request.behaviour === 'DECLINE') return 'DECLINED';
  if (!(await takeFromCharge(transaction, request.chargeId, request.amount))) return 'DECLINED';
  return request.behaviour === 'DELAY' ? 'PENDING' : 'SUCCEEDED';
}

/** Gives money back once for an idempotency key, and never more than was captured. */
export async function refundTestCharge(
  database: Database,
  request: TestRefundRequest,
): Promise<{ refund: TestRefund; charge: TestCharge | null }> {
  const { operationId, chargeId } = request;
  const refund = await database.transaction(async (transaction) => {
    const counted = await countRefundCall(transaction, request);
    if (counted.status !== 'UNREACHED' || counted.calls < request.reachedByCall) return counted;
    const status = await decide(transaction, request);
    await setRefundStatus(transaction, { operationId, status, delayMs });
    return { ...counted, status };
  });
  return { refund, charge: await findTestCharge(database, chargeId) };
}
