import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ComposedSubgraph } from './compose-supergraph';
import type { Composition } from './compose-worker';
import { SupergraphError } from './supergraph-error';

/**
 * Composes on a thread of its own: our four subgraphs take half a second, for which nobody else would be served.
 *
 * @throws SupergraphError with every reason why they do not fit together
 */
export function composeInWorker(subgraphs: readonly ComposedSubgraph[]): Promise<string> {
  const worker = new Worker(path.join(__dirname, 'compose-worker.js'), { workerData: subgraphs });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', ({ supergraphSdl, reason }: Composition) => {
      if (supergraphSdl !== undefined) resolve(supergraphSdl);
      else reject(new SupergraphError('of the running subgraphs', reason));
    });
    worker.once('exit', () => reject(new SupergraphError('of the running subgraphs', 'the thread ended early.')));
  });
}
