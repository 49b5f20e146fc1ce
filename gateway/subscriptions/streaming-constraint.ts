import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Which of the routes at one address answers: for sockets, for streams, or the one without a constraint. */
function streamingOf({ upgrade, accept = '' }: IncomingHttpHeaders): 'socket' | 'stream' | undefined {
  if (upgrade?.toLowerCase() === 'websocket') return 'socket';
  return /text\/event-stream|multipart\/mixed/i.test(accept) ? 'stream' : undefined;
}

const strategy = {
  name: 'streaming',
  storage() {
    const handlers = new Map<unknown, unknown>();
    return {
      get: (value: unknown) => handlers.get(value) ?? null,
      set: (value: unknown, handler: unknown) => void handlers.set(value, handler),
    };
  },
  deriveConstraint: ({ headers }: { headers: IncomingHttpHeaders }) => streamingOf(headers),
  validate: () => true,
};

/** Lets routes of one address be told apart by `constraints: { streaming: 'socket' | 'stream' }`. */
export function addStreamingConstraint(app: FastifyInstance): void {
  // The types ask for a storage of handlers that only the router itself can name.
  app.addConstraintStrategy(strategy as unknown as Parameters<FastifyInstance['addConstraintStrategy']>[0]);
}
