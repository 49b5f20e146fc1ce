import assert from 'node:assert/strict';
import { databaseCpuSeconds } from '../../cpu-seconds.mjs';
import { type GatewayName, startGateway } from '../gateways/start-gateway.ts';
import { compareAnswers, dataOf } from '../measure/compare-answers.ts';
import { type LoadOptions, type MeasuredServer, type Measurement, measureServer } from '../measure/measure-server.ts';
import { meansOf, printTable } from '../measure/print-table.ts';
import { fillStore } from '../page/fill-store.ts';
import { readPages } from '../page/read-pages.ts';
import { startAll } from '../page/start-all.ts';
import { startRoles } from '../page/start-roles.ts';
import type { ScenarioOptions } from './scenario-options.ts';

/** The engine alone has no part in it: the subgraphs ask for the product's signed identity. */
const gateways: readonly GatewayName[] = ['tributary', '@apollo/gateway', 'Hive Gateway'];

const inProcess = 'tributary in one process';

/** CPU ms of PostgreSQL a request, by server. */
type DatabaseTimes = Map<string, number[]>;

/**
 * The product page of the sample store: over HTTP, from four subgraphs in processes of their own, on every gateway; and
 * with all of the product in one process.
 */
export async function runPage(options: ScenarioOptions): Promise<void> {
  const { say, rounds } = options;
  const store = await fillStore();
  const measurements: Measurement[] = [];
  const databaseTimes: DatabaseTimes = new Map();
  const measure = async (server: MeasuredServer) => {
    const load: LoadOptions = { ...options, bodies: pages, traffics: ['visitors'] };
    const before = databaseCpuSeconds(store.folder);
    const measured = await measureServer(server, load);
    const ms = ((databaseCpuSeconds(store.folder) - before) * 1_000) / (options.warmUp + options.requests);
    databaseTimes.set(server.name, [...(databaseTimes.get(server.name) ?? []), ms]);
    measurements.push(...measured);
    say(
      `${server.name}: ${measured.map((one) => (one.cpuMs + one.subgraphCpuMs).toFixed(2)).join(', ')} ms of all processes`,
    );
  };

  const roles = await startRoles(store);
  const all = await startAll(store.environment);
  const pages = await readPages(all.origin);
  const compared = await compareAnswers({ gateways, graphOf: roles.graphOf, bodies: pages, traffic: 'visitors' });
  assert.deepEqual(await dataOf(all.origin, pages, 'visitors'), compared, `${inProcess} answers otherwise`);
  await all.process.stop('SIGTERM');
  say(`\nproduct page, ${compared.length} products: all answers are the same, ${compared[0]?.length} characters`);
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of gateways) {
      const { process, origin } = await startGateway(name, roles.graphOf(name));
      await measure({ name, process, origin, subgraphs: roles.processes });
      await process.stop('SIGTERM');
    }
    const { process, origin } = await startAll(store.environment);
    await measure({ name: inProcess, process, origin, subgraphs: [] });
    await process.stop('SIGTERM');
  }
  const means = meansOf(measurements, 'visitors');
  const [overHttp] = means;
  const alone = means.find(({ name }) => name === inProcess);
  say(`\n${printTable(means, 'product page', means.slice(0, 1))}`);
  if (overHttp && alone) {
    const total = overHttp.cpuMs + overHttp.subgraphCpuMs;
    say(`\nIn one process a page takes ${(alone.cpuMs / total).toFixed(2)} of the CPU time that five processes take.`);
  }
  for (const [name, times] of databaseTimes) {
    say(`PostgreSQL besides, ${name}: ${(times.reduce((sum, ms) => sum + ms, 0) / times.length).toFixed(2)} ms a page`);
  }
  await roles.stop();
  store.remove();
}
