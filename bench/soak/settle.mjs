import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that everything may take to come to its end: leases of the dead last a minute, and follow each other. */
const settleMs = 300_000;

const open = `
  select 'checkout ' || state as what, count(*)::integer as count from checkout
    where state in ('RESERVED', 'AUTHORIZING', 'UNDOING') or next_step_at is not null or leased_until > now() group by state
  union all
  select 'operation ' || kind || ' ' || status, count(*)::integer from payment_operation
    where settled_at is null group by kind, status
  union all
  select 'webhook', count(*)::integer from test_provider_webhook where delivered_at is null having count(*) > 0`;

/** Time goes by: reservations end, and nobody waits for the next look. Leases are left to end by themselves. */
async function letTimePass(shop) {
  await shop.sql(`update checkout set expires_at = now() where state = 'RESERVED'`);
  await shop.sql(`update checkout set next_step_at = now() where next_step_at > now()`);
  await shop.sql(
    `update payment_operation set next_attempt_at = now() where settled_at is null and next_attempt_at > now()`,
  );
}

/** Waits until the workers have nothing left to do. @returns what is left after the longest time, nothing as a rule */
export async function settle(shop) {
  const deadline = Date.now() + settleMs;
  for (;;) {
    await letTimePass(shop);
    await pause(2_000);
    const left = await shop.sql(open);
    if (left.length === 0) return [];
    if (Date.now() > deadline) return left.map(({ what, count }) => `${count} ${what}`);
  }
}
