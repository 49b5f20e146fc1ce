import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSampleStore } from '../sample/load-sample-store';
import type { SampleAccount } from '../sample/people/sample-accounts';
import type { Platform } from './platform';

const productCount = /* GraphQL */ `
  query ProductCount { products(first: 1) { totalCount } }
`;

/** Lies in the data folder while the sample store is loaded: a killed load is completed at the next start. */
const unfinishedFile = 'sample-store.unfinished';

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Fills an empty installation with the small sample store.
 *
 * @param dataDir the installation's folder
 * @returns the accounts to sign in with, empty when the installation had data of its own
 */
export async function loadSampleIfEmpty(platform: Platform, dataDir: string): Promise<readonly SampleAccount[]> {
  const client = platform.operatorClient('sample');
  const marker = path.join(dataDir, unfinishedFile);
  const { data } = await client.execute<{ products: { totalCount: number } }>(productCount, {});
  if (data?.products.totalCount !== 0 && !(await exists(marker))) return [];
  await mkdir(dataDir, { recursive: true });
  await writeFile(marker, '');
  const summary = await loadSampleStore(client, {}, (line) => void process.stdout.write(`${line}\n`));
  await rm(marker, { force: true });
  return summary.accounts;
}
