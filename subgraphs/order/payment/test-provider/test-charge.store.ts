import type { Database } from '../../../../platform/database/database';

/** A charge as the test provider sees it after a call. */
export interface TestCharge {
  id: string;
  payment_id: string;
  method: string;
  currency_code: string;
  amount: string;
  status: 'UNREACHED' | 'PENDING' | 'AUTHORIZED' | 'DECLINED' | 'CAPTURED' | 'VOIDED';
  captured: string;
  authorize_key: string;
  capture_key: string | null;
  void_key: string | null;
  authorize_calls: number;
  capture_calls: number;
  void_calls: number;
}

const columns = `c.id, c.payment_id, c.method, c.currency_code, c.amount, c.captured, c.authorize_key, c.capture_key,
  c.void_key, c.authorize_calls, c.capture_calls, c.void_calls`;

/** A pending charge becomes what it will be when its time has come, without anybody's doing. */
const statusNow = `case when c.status = 'PENDING' and c.settles_at <= now()
  then case when c.method = 'test_delay_decline' then 'DECLINED' else 'AUTHORIZED' end else c.status end`;

/** What the shop asks for. */
export interface TestChargeRequest {
  id: string;
  operationId: string;
  paymentId: string;
  method: string;
  currencyCode: string;
  amount: bigint;
  /** What it becomes by the first call that reaches the provider. */
  status: TestCharge['status'];
  /** The number of that call: 2 when the first is lost on its way. */
  reachedByCall: number;
  /** Milliseconds for which a delayed one is pending. */
  delayMs: number;
}

/** Makes a charge once for an idempotency key, or says what became of it. */
export async function putTestCharge(database: Database, request: TestChargeRequest): Promise<TestCharge> {
  const { id, operationId, paymentId, method, currencyCode, amount, status, reachedByCall, delayMs } = request;
  const [row] = await database.query<TestCharge>(
    `insert into test_provider_charge as c
       (id, authorize_key, payment_id, method, currency_code, amount, status, settles_at)
     values ($1, $2, $3, $4, $5, $6, case when $8 > 1 then 'UNREACHED' else $7 end,
       case when $7 = 'PENDING' then now() + make_interval(secs => $9::integer / 1000.0) end)
     on conflict (authorize_key) do update set authorize_calls = c.authorize_calls + 1,
       status = case when c.status = 'UNREACHED' and c.authorize_calls + 1 >= $8 then $7 else ${statusNow} end
     returning ${columns}, c.status`,
    [id, operationId, paymentId, method, currencyCode, amount, status, reachedByCall, delayMs],
  );
  return row as TestCharge;
}

/** A later call of a charge: with which key, and by which of its calls it reaches the provider. */
export interface TestChargeCall {
  id: string;
  operationId: string;
  reachedByCall: number;
}

/** Captures a charge once for an idempotency key. @returns `null` when there is no such charge */
export async function captureTestCharge(
  database: Database,
  { id, operationId, amount, reachedByCall, declines }: TestChargeCall & { amount: bigint; declines: boolean },
): Promise<TestCharge | null> {
  const [row] = await database.query<TestCharge>(
    `update test_provider_charge c set capture_calls = c.capture_calls + 1,
       capture_key = case when d.captures then $2 else c.capture_key end,
       captured = case when d.captures then $3 else c.captured end,
       status = case when d.captures then 'CAPTURED' else ${statusNow} end
     from (select c.id, (capture_calls + 1 >= $4 and not $5::boolean and $3::bigint <= amount
       and ${statusNow} = 'AUTHORIZED') as captures from test_provider_charge c where c.id = $1 for update) d
     where c.id = d.id returning ${columns}, c.status`,
    [id, operationId, amount, reachedByCall, declines],
  );
  return row ?? null;
}

/** Lets go of a charge once for an idempotency key. @returns `null` when there is no such charge */
export async function voidTestCharge(
  database: Database,
  { id, operationId, reachedByCall }: TestChargeCall,
): Promise<TestCharge | null> {
  const [row] = await database.query<TestCharge>(
    `update test_provider_charge c set void_calls = c.void_calls + 1,
       void_key = case when d.voids then $2 else c.void_key end,
       status = case when d.voids then 'VOIDED' else ${statusNow} end
     from (select c.id, (void_calls + 1 >= $3 and ${statusNow} in ('PENDING', 'AUTHORIZED')) as voids
       from test_provider_charge c where c.id = $1 for update) d
     where c.id = d.id returning ${columns}, c.status`,
    [id, operationId, reachedByCall],
  );
  return row ?? null;
}

/** A charge as it stands. */
export async function findTestCharge(database: Database, id: string): Promise<TestCharge | null> {
  const [row] = await database.query<TestCharge>(
    `select ${columns}, ${statusNow} as status from test_provider_charge c where c.id = $1`,
    [id],
  );
  return row ?? null;
}
