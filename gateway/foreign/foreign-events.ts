import type { SubgraphEvents } from '../subscriptions/subgraph-events';
import { createSocketEvents } from '../subscriptions/upstream-socket';

/** The socket that carries the streams of all clients who forward the same. */
interface SharedSocket {
  events: SubgraphEvents;
  streams: number;
}

/**
 * Events of somebody else's subgraph (graphql-transport-ws), at the address of its requests. What a client forwards is
 * said once for a whole socket, in its request and its first message, so that clients who differ in it have one each.
 *
 * @param url `http(s)://…` or `ws(s)://…`
 */
export function createForeignEvents(name: string, url: string): SubgraphEvents {
  // Sockets take no address with a fragment; requests leave it out as well.
  const socketUrl = url.replace(/^http/, 'ws').replace(/#.*$/, '');
  const sockets = new Map<string, SharedSocket>();
  return {
    name,
    async *subscribe(fetch, call) {
      const headers = call.forwarded ?? {};
      const key = JSON.stringify(headers);
      const socket = sockets.get(key) ?? { events: createSocketEvents({ name, url: socketUrl, headers }), streams: 0 };
      sockets.set(key, socket);
      socket.streams += 1;
      try {
        yield* socket.events.subscribe(fetch, call);
      } finally {
        socket.streams -= 1;
        if (socket.streams === 0) {
          sockets.delete(key);
          await socket.events.close();
        }
      }
    },
    close: async () => void (await Promise.all([...sockets.values()].map(({ events }) => events.close()))),
  };
}
