import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { describeMachine } from '../describe-machine.mjs';
import { createAccounts, runBuyer } from './buyer.mjs';
import { fillShop } from './catalogue.mjs';
import { createChance } from './chance.mjs';
import { endDisasters, runDisasters } from './disasters.mjs';
import { judge } from './judge.mjs';
import { allScopes } from './product-build.mjs';
import { settle } from './settle.mjs';
import { runStaff } from './staff.mjs';
import { startShop } from './start-shop.mjs';
import { createTally } from './tally.mjs';

/** Sells under random noise and random deaths, lets everything settle, and judges what is left. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '3' },
    buyers: { type: 'string', default: '8' },
    staff: { type: 'string', default: '3' },
    calm: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const say = (line) => process.stdout.write(`${line}\n`);

const staffViewer = { kind: 'operator', subject: 'soak', roles: ['admin'], scopes: allScopes, sessionId: null };

/** Answers that are a fault of ours whatever was asked. */
const faults = /error (INTERNAL_SERVER_ERROR|without a code|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)|too late/;

/** What a log may say when product is killed and a provider does not answer. */
const harmless = /(a payment operation is unanswered|no prices from the product subgraph)/;

async function makeNoise({ shop, orders, oddities, disasters }) {
  const asStaff = (chance) => {
    return ({ field, query }, variables, role = chance.pick(shop.orders)) =>
      shop.ask({ role, field, query, variables, viewer: staffViewer });
  };
  const [accounts, setUp] = [createAccounts(6), createChance(seed, 'set-up')];
  const catalogue = await fillShop(shop, { staff: asStaff(setUp), chance: setUp });
  const end = Date.now() + Number(values.minutes) * 60_000;
  let visits = 0;
  const common = { shop, catalogue, accounts, orders, oddities, disasters, isOver: () => Date.now() > end };
  const actors = [];
  for (let index = 0; index < Number(values.buyers); index += 1) {
    const chance = createChance(seed, `buyer ${index}`);
    actors.push(runBuyer({ ...common, chance, count: () => (visits += 1) }));
  }
  for (let index = 0; index < Number(values.staff); index += 1) {
    const chance = createChance(seed, `staff ${index}`);
    actors.push(runStaff({ ...common, chance, staff: asStaff(chance) }));
  }
  if (!values.calm) actors.push(runDisasters({ ...common, chance: createChance(seed, 'disasters') }));
  await Promise.all(actors);
  return { catalogue, visits };
}

function print(title, lines) {
  say(`\n${title}`);
  for (const line of lines.length > 0 ? lines : ['      none']) say(line);
}

const [answers, logs, oddities, disasters] = [createTally(), createTally(), createTally(), createTally()];
const shop = await startShop({ orders: Number(values.processes), answers, logs });
try {
  say(`seed ${seed}, ${values.minutes} minutes, ${values.processes} order processes; ${describeMachine()}`);
  const orders = new Map();
  const { catalogue, visits } = await makeNoise({ shop, orders, oddities, disasters });
  await endDisasters(shop);
  for (const left of await settle(shop)) oddities.add('left unfinished', left);
  const lines = await judge({ shop, catalogue, orders, oddities });
  for (const line of answers.lines().filter((text) => faults.test(text))) oddities.add(line.trim());
  for (const line of logs.lines().filter((text) => !harmless.test(text))) oddities.add(line.trim());
  print('disasters', disasters.lines());
  print('answers', answers.lines());
  print('warnings and errors in the logs', logs.lines());
  print(`${visits} visits`, lines);
  print('oddities', oddities.lines());
  if (values.keep) {
    say(`kept: ${shop.environment.DATABASE_URL}_order`);
    await pause(3_600_000);
  }
} finally {
  await shop.close();
}
process.exitCode = oddities.lines().length > 0 ? 1 : 0;
