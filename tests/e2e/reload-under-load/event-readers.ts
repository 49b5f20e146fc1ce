import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A subscription under way: everything that its client was told. */
export interface EventReader {
  /** Events, and how it ended if it did. */
  told: unknown[];
  stop(): void;
}

/** Starts a subscription whose client never tries again: an interruption would show. */
export type StartReader = (url: string, query: string) => EventReader;

function sinkInto(told: unknown[]) {
  return {
    next: (event: unknown) => void told.push(event),
    error: (error: unknown) => void told.push({ ended: String(error) }),
    complete: () => void told.push({ ended: 'complete' }),
  };
}

/** One of each way by which clients get events. */
export const eventReaders: Record<string, StartReader> = {
  socket(url, query) {
    const told: unknown[] = [];
    const client = createSocketClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    const stop = client.subscribe({ query }, sinkInto(told));
    return { told, stop };
  },
  'server-sent events'(url, query) {
    const told: unknown[] = [];
    const client = createSseClient({ url, retryAttempts: 0 });
    const stop = client.subscribe({ query }, sinkInto(told));
    return { told, stop };
  },
};
