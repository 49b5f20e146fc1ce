import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Pool } from 'undici';
import { deepQuery } from './graph.ts';

/** Requests before and while the CPU time is taken; enough for both gateways to be compiled by V8. */
const warmUp = 400;
const measured = Number(process.argv[2] ?? 600);
const concurrency = 8;

interface Usage {
  cpuMs: number;
  memoryMb: number;
}

function start(file: string, ...args: string[]): ChildProcess {
  return fork(path.join(import.meta.dirname, file), args, { env: { ...process.env, NODE_ENV: 'production' } });
}

const message = <Message>(child: ChildProcess) =>
  new Promise<Message>((received, failed) => {
    child.once('message', (value) => received(value as Message));
    child.once('exit', (code) => failed(new Error(`A process ended with ${code}.`)));
  });

function ask<Message>(child: ChildProcess): Promise<Message> {
  child.send('usage');
  return message<Message>(child);
}

const subgraphs = start('subgraphs.ts');
const { supergraphSdl } = await message<{ supergraphSdl: string }>(subgraphs);
const supergraphFile = path.join(mkdtempSync(path.join(os.tmpdir(), 'bench-')), 'supergraph.graphql');
writeFileSync(supergraphFile, supergraphSdl);

let sent = 0;
const body = JSON.stringify({ query: deepQuery });

async function request(pool: Pool): Promise<string> {
  sent += 1;
  // Of its own in each request, so that nothing can be shared.
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${sent}` };
  const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
  return response.body.text();
}

async function load(pool: Pool, count: number): Promise<number[]> {
  let left = count;
  const times: number[] = [];
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const begin = performance.now();
      await request(pool);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times.sort((first, second) => first - second);
}

async function measure(name: string, file: string) {
  const gateway = start(file, supergraphFile);
  const { url } = await message<{ url: string }>(gateway);
  const pool = new Pool(new URL(url).origin, { connections: concurrency });
  const answer = JSON.parse(await request(pool)) as { data: unknown; errors?: unknown };
  assert.equal(answer.errors, undefined);
  await load(pool, warmUp);
  const before = await ask<Usage>(gateway);
  const { requests: asked } = await ask<{ requests: number }>(subgraphs);
  const times = await load(pool, measured);
  const after = await ask<Usage>(gateway);
  const { requests: answered } = await ask<{ requests: number }>(subgraphs);
  gateway.disconnect();
  await pool.close();
  const at = (share: number) => (times[Math.floor(times.length * share)] as number).toFixed(1);
  const cpu = (after.cpuMs - before.cpuMs) / measured;
  process.stdout.write(
    `${name}: ${cpu.toFixed(2)} ms CPU a request, ${after.memoryMb.toFixed(0)} MB, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ` +
      `${((answered - asked) / measured).toFixed(1)} fetches, ${(JSON.stringify(answer.data).length / 1_024).toFixed(0)} KB\n`,
  );
  return { cpu, data: answer.data };
}

const ours = await measure('tributary', 'tributary-gateway.ts');
const apollo = await measure('@apollo/gateway', 'apollo-gateway.ts');
assert.deepEqual(ours.data, apollo.data);
process.stdout.write(`ratio: ${(apollo.cpu / ours.cpu).toFixed(1)}\n`);
subgraphs.disconnect();
