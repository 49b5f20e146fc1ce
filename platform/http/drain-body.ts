import type { IncomingMessage } from 'node:http';

/** Bytes read and thrown away at most: enough for a client that sends ten times too much, too few to keep us busy. */
const maxDrainedBytes = 64 * 1024 * 1024;

/** Milliseconds after which we stop listening to a client that trickles. */
const maxDrainMs = 5_000;

/**
 * Reads the rest of a refused body. A socket that is closed while the client still sends is reset, and the client then
 * loses the answer that says why.
 */
export function drainBody(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let drained = 0;
    const done = () => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      resolve();
    };
    const timer = setTimeout(done, maxDrainMs);
    request.on('data', (chunk: Buffer) => {
      drained += chunk.length;
      if (drained > maxDrainedBytes) done();
    });
    request.once('end', done).once('close', done).once('error', done);
    request.resume();
  });
}
