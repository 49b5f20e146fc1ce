import { type Bodies, createLoadClient, type Traffic } from './load-client.ts';
import type { MeasuredProcess, Usage } from './measured-process.ts';

/** One run of one server, for one kind of traffic. */
export interface Measurement {
  name: string;
  traffic: Traffic;
  /** Of the server's process, a request. */
  cpuMs: number;
  /** Of the processes that serve the subgraphs, a request. */
  subgraphCpuMs: number;
  /** HTTP requests to subgraphs, a request; null where nobody counts them. */
  fetches: number | null;
  p50Ms: number;
  p99Ms: number;
  residentMb: number;
}

/** A server under load, and what stands behind it. */
export interface MeasuredServer {
  name: string;
  origin: string;
  process: MeasuredProcess;
  subgraphs: readonly MeasuredProcess[];
  /** HTTP requests that the subgraphs have answered so far. */
  fetches?(): Promise<number>;
}

/** How much is asked of a server. */
export interface LoadOptions {
  bodies: Bodies;
  traffics: readonly Traffic[];
  warmUp: number;
  requests: number;
  connections: number;
}

interface Counters {
  server: Usage;
  subgraphCpuMs: number;
  fetches: number | null;
}

const quantile = (ascending: readonly number[], share: number) =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] as number;

async function count({ process, subgraphs, fetches }: MeasuredServer): Promise<Counters> {
  const used = await Promise.all(subgraphs.map((subgraph) => subgraph.usage()));
  return {
    server: await process.usage(),
    subgraphCpuMs: used.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    fetches: fetches ? await fetches() : null,
  };
}

function perRequest(before: Counters, after: Counters, latencies: readonly number[]) {
  const requests = latencies.length;
  return {
    cpuMs: (after.server.cpuMs - before.server.cpuMs) / requests,
    subgraphCpuMs: (after.subgraphCpuMs - before.subgraphCpuMs) / requests,
    fetches: after.fetches === null ? null : (after.fetches - (before.fetches ?? 0)) / requests,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    residentMb: after.server.residentMb,
  };
}

/** Warms a server up, and measures each kind of traffic on it, one after the other. */
export async function measureServer(server: MeasuredServer, options: LoadOptions): Promise<Measurement[]> {
  const { bodies, traffics, warmUp, requests, connections } = options;
  const client = createLoadClient(server.origin, bodies, { connections });
  const measured: Measurement[] = [];
  for (const [index, traffic] of traffics.entries()) {
    await client.run(traffic, index === 0 ? warmUp : Math.ceil(warmUp / 4));
    const before = await count(server);
    const latencies = await client.run(traffic, requests);
    measured.push({ name: server.name, traffic, ...perRequest(before, await count(server), latencies) });
  }
  await client.close();
  return measured;
}
