import { setTimeout as pause } from 'node:timers/promises';

/** Steps at which a process that is started again may end itself. */
const crashSteps = [
  ...['checkout:before-reserve', 'checkout:after-reserve', 'checkout:after-authorize', 'checkout:before-place'],
  ...['checkout:after-place', 'checkout:after-undo', 'checkout:after-all'],
  ...['payment:after-record', 'payment:after-call', 'payment:after-settle'],
  ...['payment:after-record', 'payment:after-call', 'payment:after-settle'],
  ...['refund:after-record', 'refund:after-settle', 'refund:before-commit'],
  ...['fulfilment:after-count', 'fulfilment:after-take', 'fulfilment:before-commit', 'fulfilment:after-commit'],
  ...['fulfilment:after-put-back', 'fulfilment:after-return', 'fulfilment:after-restock'],
];

/** Milliseconds between two disasters. */
const calmMs = [1_000, 5_000];

/** Settings of a process that is started again: half of them end themselves at some step. */
function nextFate(chance) {
  if (!chance.happens(0.5)) return {};
  return { CRASH_AT: `${chance.pick(crashSteps)}#${chance.between(1, 6)}` };
}

/** Stops a process for so long that others take its work over, and lets it go on as if nothing had happened. */
async function freeze({ shop, chance, disasters }, role) {
  disasters.add('order frozen until its leases had ended');
  role.signal('SIGSTOP');
  await pause(chance.between(50, 1_500));
  await shop.sql(
    'update payment_operation set leased_until = now(), next_attempt_at = now() where leased_until > now()',
  );
  await shop.sql('update checkout set leased_until = now(), next_step_at = now() where leased_until > now()');
  await pause(chance.between(500, 3_000));
  role.signal('SIGCONT');
}

/** Kills processes, at any moment or at named steps, and starts them again, until the noise stops. */
export async function runDisasters(world) {
  const { shop, chance, disasters, isOver } = world;
  while (!isOver()) {
    await pause(chance.between(...calmMs));
    if (isOver()) return;
    // Those that ended themselves come back first.
    const dead = shop.orders.filter((role) => !role.isAlive());
    for (const role of dead) {
      disasters.add('order ended itself at a step');
      await role.start(nextFate(chance));
    }
    if (dead.length > 0) continue;
    if (chance.happens(0.08)) {
      disasters.add('product killed');
      await shop.product.end('SIGKILL');
      await pause(chance.between(0, 1_500));
      await shop.product.start();
      continue;
    }
    const role = chance.pick(shop.orders);
    if (chance.happens(0.3)) {
      await freeze(world, role);
      continue;
    }
    const signal = chance.happens(0.85) ? 'SIGKILL' : 'SIGTERM';
    disasters.add(`order ended by ${signal}`);
    await role.end(signal);
    await pause(chance.between(0, 2_000));
    await role.start(nextFate(chance));
  }
}

/** Every process is there again, and none of them is to end itself. */
export async function endDisasters({ product, orders }) {
  for (const role of [product, ...orders]) {
    await role.end('SIGKILL');
    await role.start({});
  }
}
