import { gatewayNames, startGateway } from '../gateways/start-gateway.ts';
import { compareAnswers } from '../measure/compare-answers.ts';
import type { Bodies } from '../measure/load-client.ts';
import { type Measurement, measureServer } from '../measure/measure-server.ts';
import { meansOf, printTable } from '../measure/print-table.ts';
import { startSubgraphs } from '../measure/start-subgraphs.ts';
import { deepQuery } from '../subgraphs/deep-query.ts';
import type { DataSet } from '../subgraphs/subgraph-data.ts';
import type { ScenarioOptions } from './scenario-options.ts';

const bodies: Bodies = [JSON.stringify({ query: deepQuery })];

/** The public benchmark's graph and deep query, on every gateway. */
export async function runDeep(data: DataSet, options: ScenarioOptions): Promise<void> {
  const { say, rounds } = options;
  const subgraphs = await startSubgraphs(data);
  const graph = { supergraphFile: subgraphs.supergraphFile };
  const [answer = ''] = await compareAnswers({
    gateways: gatewayNames,
    graphOf: () => graph,
    bodies,
    traffic: 'unique',
  });
  say(`\ndeep query, data "${data}": all answers are the same, ${(Buffer.byteLength(answer) / 1024).toFixed(1)} KB`);
  const measurements: Measurement[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of gatewayNames) {
      const { process, origin } = await startGateway(name, graph);
      const server = { name, process, origin, subgraphs: [subgraphs.process], fetches: subgraphs.requests };
      const measured = await measureServer(server, { ...options, bodies, traffics: ['unique', 'equal'] });
      await process.stop('SIGTERM');
      measurements.push(...measured);
      const cpu = measured.map(({ traffic, cpuMs }) => `${traffic} ${cpuMs.toFixed(2)} ms`).join(', ');
      say(`round ${round}, ${name}: ${cpu}`);
    }
  }
  for (const traffic of ['unique', 'equal'] as const) {
    const means = meansOf(measurements, traffic);
    say(`\n${printTable(means, `${traffic} requests`, means.slice(0, 2))}`);
  }
  await subgraphs.stop();
}
