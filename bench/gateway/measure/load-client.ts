import { Pool } from 'undici';

/** `unique`: an authorization header of its own in each request, so that nothing may be shared. `equal`: all alike. */
export type Traffic = 'unique' | 'equal' | 'visitors';

/** What is sent, as JSON text: each in its turn. */
export type Bodies = readonly [string, ...string[]];

/** Sends operations to one gateway. */
export interface LoadClient {
  /** The text of the answer to one of the bodies. */
  ask(index: number): Promise<string>;
  /** Closed loop: each connection sends its next request when it has the answer. Latencies in ms, ascending. */
  run(traffic: Traffic, requests: number): Promise<number[]>;
  close(): Promise<void>;
}

/** A client with this many connections. @param traffic how `ask` asks */
export function createLoadClient(
  origin: string,
  bodies: Bodies,
  { connections, asks = 'unique' }: { connections: number; asks?: Traffic },
): LoadClient {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const sizes = new Map<number, number>();
  let sent = 0;

  const send = (traffic: Traffic, index: number) => {
    sent += 1;
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(traffic !== 'visitors' && {
        authorization: traffic === 'equal' ? 'Bearer everyone' : `Bearer caller-${sent}`,
      }),
    };
    return pool.request({ method: 'POST', path: '/graphql', headers, body: bodies[index % bodies.length] as string });
  };

  return {
    ask: async (index) => (await send(asks, index)).body.text(),
    async run(traffic, requests) {
      const latencies: number[] = [];
      let next = 0;
      const connection = async () => {
        while (next < requests) {
          const index = next % bodies.length;
          next += 1;
          const start = performance.now();
          const response = await send(traffic, index);
          const { byteLength } = await response.body.arrayBuffer();
          latencies.push(performance.now() - start);
          const expected = sizes.get(index) ?? byteLength;
          sizes.set(index, expected);
          if (byteLength !== expected) throw new Error(`An answer of ${byteLength} bytes, not of ${expected}.`);
        }
      };
      await Promise.all(Array.from({ length: connections }, connection));
      return latencies.sort((first, second) => first - second);
    },
    close: () => pool.close(),
  };
}
