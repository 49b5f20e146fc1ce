import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type GatewayName, startGateway } from './gateways/start-gateway.ts';
import { createLoadClient, type Traffic } from './measure/load-client.ts';
import { startSubgraphs } from './measure/start-subgraphs.ts';
import { summarizeProfile } from './measure/summarize-profile.ts';
import { deepQuery } from './subgraphs/deep-query.ts';
import type { DataSet } from './subgraphs/subgraph-data.ts';

/** Where the time of one gateway goes: self time by package or folder, and by function. */
const { values } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'tributary' },
    data: { type: 'string', default: 'public' },
    traffic: { type: 'string', default: 'unique' },
    requests: { type: 'string', default: '4000' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'gateway-profile-'));
const subgraphs = await startSubgraphs(values.data as DataSet);
// Twice as often as by default: a request takes about a millisecond.
const nodeArgs = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'];
const running = await startGateway(
  values.gateway as GatewayName,
  { supergraphFile: subgraphs.supergraphFile },
  nodeArgs,
);
const client = createLoadClient(running.origin, [JSON.stringify({ query: deepQuery })], { connections: 16 });
await client.run(values.traffic as Traffic, Number(values.requests));
await client.close();
await running.process.stop();
await subgraphs.stop();
const [profile = ''] = readdirSync(folder);
process.stdout.write(`${summarizeProfile(join(folder, profile)).join('\n')}\n\n${join(folder, profile)}\n`);
