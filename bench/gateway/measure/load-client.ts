import { Pool } from 'undici';
import { deepQuery } from '../subgraphs/deep-query.ts';

/** `unique`: an authorization header of its own in each request, so that nothing may be shared. `equal`: all alike. */
export type Traffic = 'unique' | 'equal';

/** Sends the deep query to one gateway. */
export interface LoadClient {
  /** The answer's text. */
  askOnce(): Promise<string>;
  /** Closed loop: each connection sends its next request when it has the answer. Latencies in ms, ascending. */
  run(traffic: Traffic, requests: number): Promise<number[]>;
  close(): Promise<void>;
}

const body = JSON.stringify({ query: deepQuery });

/** A client with this many connections. */
export function createLoadClient(origin: string, connections: number): LoadClient {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let sent = 0;

  const send = (traffic: Traffic) => {
    sent += 1;
    const authorization = traffic === 'equal' ? 'Bearer everyone' : `Bearer caller-${sent}`;
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
    return pool.request({ method: 'POST', path: '/graphql', headers, body });
  };

  return {
    askOnce: async () => (await send('unique')).body.text(),
    async run(traffic, requests) {
      let bytes: number | undefined;
      const latencies: number[] = [];
      let left = requests;
      const connection = async () => {
        while (left > 0) {
          left -= 1;
          const start = performance.now();
          const response = await send(traffic);
          const { byteLength } = await response.body.arrayBuffer();
          latencies.push(performance.now() - start);
          bytes ??= byteLength;
          if (byteLength !== bytes) throw new Error(`An answer of ${byteLength} bytes, where ${bytes} were expected.`);
        }
      };
      await Promise.all(Array.from({ length: connections }, connection));
      return latencies.sort((first, second) => first - second);
    },
    close: () => pool.close(),
  };
}
