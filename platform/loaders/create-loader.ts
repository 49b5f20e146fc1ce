import DataLoader from 'dataloader';
import { loaderBatches, loaderKeys } from '../metrics/loader-metrics';

/** What names a loader in the metrics. */
export interface LoaderName {
  subgraph: string;
  loader: string;
}

/** PostgreSQL's planner stays quick with arrays of this many keys; more are sent as a second statement. */
const maxBatchSize = 5_000;

/**
 * A dataloader of one request: keys asked for in one tick become one call of `load`.
 *
 * @param load many keys in, one result a key in the same order; runs one SQL statement
 * @param cacheKey makes a comparable key out of one that is an object
 */
export function createLoader<Key, Value, CacheKey = Key>(
  name: LoaderName,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  cacheKey?: (key: Key) => CacheKey,
): DataLoader<Key, Value, CacheKey> {
  const batch = async (keys: readonly Key[]) => {
    loaderBatches.inc(name);
    loaderKeys.inc(name, keys.length);
    return load(keys);
  };
  return new DataLoader(batch, { maxBatchSize, ...(cacheKey && { cacheKeyFn: cacheKey }) });
}
