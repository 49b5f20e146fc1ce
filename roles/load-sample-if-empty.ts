import { loadSampleStore } from '../sample/load-sample-store';
import type { SampleAccount } from '../sample/people/sample-accounts';
import type { Platform } from './platform';

const productCount = /* GraphQL */ `
  query ProductCount { products(first: 1) { totalCount } }
`;

/** Fills an empty installation with the small sample store. @returns the accounts to sign in with, empty when it had data */
export async function loadSampleIfEmpty(platform: Platform): Promise<readonly SampleAccount[]> {
  const client = platform.operatorClient('sample');
  const { data } = await client.execute<{ products: { totalCount: number } }>(productCount, {});
  if (data?.products.totalCount !== 0) return [];
  const summary = await loadSampleStore(client, {}, (line) => void process.stdout.write(`${line}\n`));
  return summary.accounts;
}
