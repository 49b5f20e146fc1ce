import type { Database } from '../../../../platform/database/database';

/** A refund as the test provider sees it. */
export interface TestRefund {
  status: 'UNREACHED' | 'PENDING' | 'SUCCEEDED' | 'DECLINED';
  calls: number;
}

/** Counts a call of a refund. The row is held until the transaction ends: two calls with one key come one after the other. */
export async function countRefundCall(
  transaction: Database,
  { operationId, chargeId, amount }: { operationId: string; chargeId: string; amount: bigint },
): Promise<TestRefund> {
  const [row] = await transaction.query<TestRefund>(
    `insert into test_provider_refund as r (idempotency_key, charge_id, amount, status)
     values ($1, $2, $3, 'UNREACHED')
     on conflict (idempotency_key) do update set calls = r.calls + 1,
       status = case when r.status = 'PENDING' and r.settles_at <= now() then 'SUCCEEDED' else r.status end
     returning status, calls`,
    [operationId, chargeId, amount],
  );
  return row as TestRefund;
}

/** Takes an amount out of what a charge has captured. @returns whether there was that much */
export async function takeFromCharge(transaction: Database, chargeId: string, amount: bigint): Promise<boolean> {
  const taken = await transaction.query(
    `update test_provider_charge set refunded = refunded + $2
     where id = $1 and status = 'CAPTURED' and refunded + $2 <= captured returning id`,
    [chargeId, amount],
  );
  return taken.length === 1;
}

/** Says what became of a refund. @param delayMs milliseconds for which a pending one is so */
export async function setRefundStatus(
  transaction: Database,
  { operationId, status, delayMs }: { operationId: string; status: TestRefund['status']; delayMs: number },
): Promise<void> {
  await transaction.query(
    `update test_provider_refund set status = $2,
       settles_at = case when $2 = 'PENDING' then now() + make_interval(secs => $3::integer / 1000.0) end
     where idempotency_key = $1`,
    [operationId, status, delayMs],
  );
}
