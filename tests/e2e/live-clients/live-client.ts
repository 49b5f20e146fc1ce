import type { ExecutionResult } from 'graphql';

/** What a subscription brought, in order. */
export interface LiveSubscription {
  /** Data of each event. */
  events: Record<string, unknown>[];
  /** Codes and messages that ended it, as the client shows them; empty while none did. */
  problems: string[];
  /** Resolves when so many events are there. */
  received(count: number): Promise<Record<string, unknown>[]>;
  /** Resolves when it has ended, well or not. */
  ended: Promise<void>;
  isOver(): boolean;
  unsubscribe(): void;
}

/** What a client tells its subscriber. */
export interface Sink {
  next(result: ExecutionResult<Record<string, unknown>, unknown>): void;
  error(error: unknown): void;
  complete(): void;
}

/** A client library against one server; each subscription may have a token of its own. */
export interface LiveClient {
  subscribe(query: string, sink: Sink): () => void;
  close(): Promise<void> | void;
}

/** Makes a client. @param token of a signed-in user, or none */
export type CreateLiveClient = (urls: { url: string; socketUrl: string }, token?: string) => LiveClient;

/** All that an error, of whichever client, says of codes. */
function codesOf(error: unknown): string[] {
  const texts = [error instanceof Error ? error.message : '', safeText(error)];
  if (error instanceof Error) texts.push(safeText(error.cause), safeText({ ...error }));
  if (typeof error === 'object' && error !== null && 'reason' in error) texts.push(String(error.reason));
  // A client that found nobody at the address has an error without a response.
  if (error instanceof Error && 'response' in error && error.response) {
    texts.push(`HTTP_${(error.response as Response).status}`);
  }
  const codes = texts.join(' ').match(/\b(TOKEN_EXPIRED|INVALID_TOKEN|CLOSED_TODAY|GRAPHQL_[A-Z_]+|HTTP_\d+)\b/g) ?? [];
  return [...new Set(codes)];
}

function safeText(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Subscribes, and keeps what comes. */
export function follow(client: LiveClient, query: string): LiveSubscription {
  const events: Record<string, unknown>[] = [];
  const problems: string[] = [];
  let changed: () => void = () => undefined;
  let isOver = false;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const end = () => {
    isOver = true;
    resolve();
  };
  const stop = client.subscribe(query, {
    next({ data, errors = [] }) {
      for (const error of errors) problems.push(...codesOf(error));
      if (data) events.push(JSON.parse(JSON.stringify(data)) as Record<string, unknown>);
      changed();
    },
    error(error) {
      problems.push(...codesOf(error));
      end();
    },
    complete: end,
  });
  return {
    events,
    problems,
    ended,
    isOver: () => isOver,
    unsubscribe: stop,
    async received(count) {
      while (events.length < count) {
        await new Promise<void>((resolve) => {
          changed = resolve;
        });
      }
      return events;
    },
  };
}
