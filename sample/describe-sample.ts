import type { LoadCounts } from './load/load-tally';
import type { SampleSummary } from './sample-summary';

const number = (value: number) => value.toLocaleString('en-US');

function describeCounts(kind: string, counts: LoadCounts): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${number(count)} ${outcome}`);
  return `  ${kind.padEnd(20)}${parts.join(', ') || 'none'}`;
}

/** The account of a load, line by line. */
export function describeSample(summary: SampleSummary): string[] {
  const { variants, seconds } = summary.catalog;
  const speed = seconds > 0 ? Math.round(variants / seconds) : variants;
  return [
    ...Object.entries(summary.counts).map(([kind, counts]) => describeCounts(kind, counts)),
    ...summary.failures.map((failure) => `  failed: ${failure}`),
    `${number(variants)} variants with prices and stock in ${seconds.toFixed(1)} s: ${number(speed)} a second.`,
    `The sample store is there: ${summary.seconds.toFixed(1)} s in all.`,
  ];
}
