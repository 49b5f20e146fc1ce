import type { Traffic } from './load-client.ts';
import type { Measurement } from './measure-server.ts';

const columns = ['cpuMs', 'subgraphCpuMs', 'p50Ms', 'p99Ms', 'residentMb'] as const;

/** Means of all rounds of one server. */
export type Means = Record<(typeof columns)[number], number> & { name: string; fetches: number | null };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The means of each server's rounds, in the order in which the servers came. */
export function meansOf(measurements: readonly Measurement[], traffic: Traffic): Means[] {
  const own = measurements.filter((one) => one.traffic === traffic);
  return [...Map.groupBy(own, ({ name }) => name)].map(([name, rounds]) => {
    const counted = rounds.flatMap(({ fetches }) => fetches ?? []);
    const means = Object.fromEntries(columns.map((column) => [column, mean(rounds.map((one) => one[column]))]));
    return { name, fetches: counted.length > 0 ? mean(counted) : null, ...means } as Means;
  });
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A table in Markdown: the mean of all rounds, and how many times it is of each of the `bases`.
 *
 * @param bases rows of ours
 */
export function printTable(means: readonly Means[], title: string, bases: readonly Means[]): string {
  const times = (row: Means, column: 'cpuMs' | 'residentMb') =>
    bases.map((base) => `${(row[column] / base[column]).toFixed(1)}×`).join(', ');
  const rows = means.map((row) => [
    row.name,
    `${row.cpuMs.toFixed(2)} (${times(row, 'cpuMs')})`,
    row.p50Ms.toFixed(1),
    row.p99Ms.toFixed(1),
    `${row.residentMb.toFixed(0)} (${times(row, 'residentMb')})`,
    row.fetches?.toFixed(1) ?? '',
    row.subgraphCpuMs.toFixed(2),
    (row.cpuMs + row.subgraphCpuMs).toFixed(2),
  ]);
  const of = bases.length > 1 ? ` (× ${bases.map(({ name }) => name).join(', × ')})` : '';
  const head = [title, `CPU ms a request${of}`, 'p50 ms', 'p99 ms', 'resident MB after', 'fetches a request'];
  return [
    lineOf([...head, 'subgraphs’ CPU ms', 'CPU ms of all']),
    lineOf(Array(8).fill('---')),
    ...rows.map(lineOf),
  ].join('\n');
}
