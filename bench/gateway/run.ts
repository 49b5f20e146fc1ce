import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { gatewayNames } from './gateways/start-gateway.ts';
import { compareAnswers } from './measure/compare-answers.ts';
import { type Measurement, measureGateway } from './measure/measure-gateway.ts';
import { printTable } from './measure/print-table.ts';
import { startSubgraphs } from './measure/start-subgraphs.ts';
import type { DataSet } from './subgraphs/subgraph-data.ts';

/** Compares the gateways' answers, then measures each of them in turn, as often as asked. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'public' },
    rounds: { type: 'string', default: '2' },
    requests: { type: 'string', default: '600' },
    // V8 goes on compiling for some 3,000 requests of this kind: ours takes half the time then that it takes after 500.
    'warm-up': { type: 'string', default: '3000' },
    connections: { type: 'string', default: '16' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

const subgraphs = await startSubgraphs(values.data as DataSet);
const options = {
  warmUp: Number(values['warm-up']),
  requests: Number(values.requests),
  connections: Number(values.connections),
};
const measurements: Measurement[] = [];
const bytes = await compareAnswers(subgraphs.supergraphFile);
say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; load ${load()}`);
say(`data set "${values.data}": all answers have the same data, ${(bytes / 1024).toFixed(1)} KB`);
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const gateway of gatewayNames) {
    const measured = await measureGateway(gateway, subgraphs, options);
    measurements.push(...measured);
    const cpu = measured.map(({ traffic, cpuMs }) => `${traffic} ${cpuMs.toFixed(2)} ms`).join(', ');
    say(`round ${round}, ${gateway}: ${cpu}; load ${load()}`);
  }
}
say(`\n${printTable(measurements, 'unique')}\n\n${printTable(measurements, 'equal')}`);
await subgraphs.stop();
