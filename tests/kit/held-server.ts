import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes requests and answers none. */
export interface HeldServer {
  url: string;
  /** Resolves as soon as so many requests have come since the start. */
  taken(count: number): Promise<void>;
  /** Resolves as soon as so many of them were closed by whoever sent them. */
  closed(count: number): Promise<void>;
  /** Requests that have come. */
  total(): number;
  close(): Promise<void>;
}

/** A number that can be waited for. */
function createCount() {
  const watchers = new Set<() => void>();
  let value = 0;
  return {
    value: () => value,
    increment() {
      value += 1;
      for (const watch of [...watchers]) watch();
    },
    reaches: (count: number) =>
      new Promise<void>((resolve) => {
        const watch = () => {
          if (value < count) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
}

/** Starts a server that lets everybody wait: for what becomes of those who stop waiting. */
export async function startHeldServer(): Promise<HeldServer> {
  const taken = createCount();
  const closed = createCount();
  const server = createServer((request, response) => {
    request.resume();
    taken.increment();
    response.once('close', closed.increment);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: taken.reaches,
    closed: closed.reaches,
    total: taken.value,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
