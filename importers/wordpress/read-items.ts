import type { ImportJob } from '../import-job';
import { readWxr } from './read-wxr';
import type { WxrIndex } from './wxr-index';
import type { WxrItem } from './wxr-record';

/**
 * Streams the items of one type in a pass of their own over the file. Reports those that cannot be told apart
 * from an earlier one.
 * @param thing what the summary calls them
 */
export async function* readItems(
  job: ImportJob,
  index: WxrIndex,
  type: string,
  thing: string,
  wanted: (item: WxrItem) => boolean = () => true,
): AsyncGenerator<WxrItem> {
  const total = index.types.get(type) ?? 0;
  if (total === 0) return;
  let read = 0;
  for await (const record of readWxr(job.file)) {
    job.signal?.throwIfAborted();
    if (record.kind !== 'item' || record.type !== type) continue;
    read += 1;
    job.progress.update(`importing ${thing}`, read, total);
    if (wanted(record)) yield record;
  }
}
