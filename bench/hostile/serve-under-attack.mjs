import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataFolder } from '../data-folder.mjs';
import { describeMachine } from '../describe-machine.mjs';
import { ask } from '../pages/ask.mjs';
import { fillStore, startServer } from '../pages/built-server.mjs';
import { handles, productPage } from '../pages/pages.mjs';
import { askForSeconds, percentile } from './honest-clients.mjs';

/** How long honest clients wait for a product page: while nobody else asks, and while attackers do. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '6' },
    without: { type: 'string', default: '' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../../dist') },
  },
});

const seconds = Number(values.seconds);

/** What attackers were answered. */
const outcomes = [];

const say = (line) => process.stdout.write(`${line}\n`);
const milliseconds = (times, share) => `${percentile(times, share).toFixed(1)} ms`;

function residentMegabytes(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(kilobytes) / 1_024);
}

async function readOperations(url) {
  const { data } = JSON.parse(await ask(url, { query: handles, variables: {} }));
  const operations = data.products.nodes.map(({ handle }) => ({ query: productPage, variables: { handle } }));
  for (const operation of operations) operation.answer = await ask(url, operation);
  return operations;
}

/** Answers of honest clients beside attackers, whose first seconds, when they connect, count too. */
async function askUnderAttack(server, operations) {
  const attackers = spawn(process.execPath, [join(import.meta.dirname, 'attack.mjs'), server.url, values.without], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  attackers.stdout.on('data', (text) => outcomes.push(...String(text).trim().split('\n')));
  try {
    return await askForSeconds(server.url, operations, seconds);
  } finally {
    attackers.kill('SIGTERM');
    await once(attackers, 'exit');
  }
}

function report(name, times) {
  say(
    `${name}: p50 ${milliseconds(times, 50)}, p99 ${milliseconds(times, 99)}, longest ${milliseconds(times, 100)}, ${times.length} answers`,
  );
}

/** Turns of quiet and of attack, so that what else goes on on the machine meets both. */
async function takeTurns(server, operations) {
  const quiet = [];
  const attacked = [];
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    quiet.push(...(await askForSeconds(server.url, operations, seconds)));
    attacked.push(...(await askUnderAttack(server, operations)));
    say(`round ${round}: ${residentMegabytes(server.pid)} MB`);
  }
  report('quiet', quiet);
  report('under attack', attacked);
  say(`p99 ${(percentile(attacked, 99) / percentile(quiet, 99)).toFixed(1)} times its usual value`);
}

const { folder, remove } = createDataFolder();
try {
  say(describeMachine());
  await fillStore(values.dist, folder, 200, 5);
  const server = await startServer(values.dist, folder);
  try {
    const operations = await readOperations(server.url);
    await askForSeconds(server.url, operations, 10);
    await takeTurns(server, operations);
  } finally {
    await server.stop();
  }
} finally {
  remove();
}
say(describeMachine());
say(`attackers, each time and how often:\n${outcomes.join('\n')}`);
