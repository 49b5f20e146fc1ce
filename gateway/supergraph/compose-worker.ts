import { parentPort, workerData } from 'node:worker_threads';
import { type ComposedSubgraph, composeSupergraph } from './compose-supergraph';

/** The thread of `compose-in-worker.ts`: one composition, one message. */
function compose(): Composition {
  try {
    return { supergraphSdl: composeSupergraph(workerData as ComposedSubgraph[]).supergraphSdl };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

/** What comes back from the thread. */
export type Composition = { supergraphSdl: string; reason?: never } | { supergraphSdl?: never; reason: string };

parentPort?.postMessage(compose());
