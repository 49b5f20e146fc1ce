import { type GatewayName, gatewayNames } from '../gateways/start-gateway.ts';
import type { Traffic } from './load-client.ts';
import type { Measurement } from './measure-gateway.ts';

const columns = ['cpuMs', 'p50Ms', 'p99Ms', 'residentMb', 'fetches', 'subgraphCpuMs'] as const;
type Column = (typeof columns)[number];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function meansOf(measurements: readonly Measurement[], gateway: GatewayName, traffic: Traffic): Record<Column, number> {
  const own = measurements.filter((one) => one.gateway === gateway && one.traffic === traffic);
  return Object.fromEntries(columns.map((column) => [column, mean(own.map((one) => one[column]))])) as never;
}

/** A table in Markdown: the mean of all rounds, and how many times ours each peer takes. */
export function printTable(measurements: readonly Measurement[], traffic: Traffic): string {
  const rows = gatewayNames.map((name) => ({ name, means: meansOf(measurements, name, traffic) }));
  const ours = rows[0]?.means;
  const lines = rows.map(({ name, means }) => {
    const times = (column: Column) => (ours ? `${(means[column] / ours[column]).toFixed(1)}×` : '');
    const cells = [
      `${means.cpuMs.toFixed(2)} (${times('cpuMs')})`,
      means.p50Ms.toFixed(1),
      means.p99Ms.toFixed(1),
      `${means.residentMb.toFixed(0)} (${times('residentMb')})`,
      means.fetches.toFixed(1),
      means.subgraphCpuMs.toFixed(2),
    ];
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [
    `| ${traffic} requests | CPU ms a request | p50 ms | p99 ms | resident MB after | fetches a request | subgraphs' CPU ms |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
