import { type GatewayName, startGateway } from '../gateways/start-gateway.ts';
import { createLoadClient, type LoadClient, type Traffic } from './load-client.ts';
import type { Usage } from './measured-process.ts';
import type { RunningSubgraphs } from './start-subgraphs.ts';

/** One run of one gateway, for one kind of traffic. */
export interface Measurement {
  gateway: GatewayName;
  traffic: Traffic;
  /** Of the gateway's process, a request. */
  cpuMs: number;
  /** Of the process that serves all four subgraphs, a request. */
  subgraphCpuMs: number;
  /** HTTP requests to subgraphs, a request. */
  fetches: number;
  p50Ms: number;
  p99Ms: number;
  residentMb: number;
}

/** How much is asked of a gateway. */
export interface LoadOptions {
  warmUp: number;
  requests: number;
  connections: number;
}

interface Counters {
  gateway: Usage;
  subgraphs: Usage;
  fetches: number;
}

const quantile = (ascending: readonly number[], share: number) =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] as number;

/** Starts a gateway, warms it up, and measures both kinds of traffic on it, one after the other. */
export async function measureGateway(
  gateway: GatewayName,
  subgraphs: RunningSubgraphs,
  { warmUp, requests, connections }: LoadOptions,
): Promise<Measurement[]> {
  const running = await startGateway(gateway, subgraphs.supergraphFile);
  const client = createLoadClient(running.origin, connections);
  const count = async (): Promise<Counters> => ({
    gateway: await running.process.usage(),
    subgraphs: await subgraphs.process.usage(),
    fetches: await subgraphs.requests(),
  });
  const measure = async (traffic: Traffic): Promise<Measurement> => {
    const before = await count();
    const latencies = await client.run(traffic, requests);
    const after = await count();
    return { gateway, traffic, ...perRequest(before, after, latencies), residentMb: after.gateway.residentMb };
  };
  await client.run('unique', warmUp);
  const unique = await measure('unique');
  await client.run('equal', Math.ceil(warmUp / 4));
  const equal = await measure('equal');
  await stop(client, running.process);
  return [unique, equal];
}

function perRequest(before: Counters, after: Counters, latencies: readonly number[]) {
  const requests = latencies.length;
  return {
    cpuMs: (after.gateway.cpuMs - before.gateway.cpuMs) / requests,
    subgraphCpuMs: (after.subgraphs.cpuMs - before.subgraphs.cpuMs) / requests,
    fetches: (after.fetches - before.fetches) / requests,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}

async function stop(client: LoadClient, process: { stop(): Promise<void> }): Promise<void> {
  await client.close();
  await process.stop();
}
