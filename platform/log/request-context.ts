import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line of code that runs for one request may know about it. */
export interface RequestContext {
  /** The id that the client sent or the server made; travels to every subgraph and into every log line. */
  readonly requestId: string;
  /** The subgraph whose code is running, when it is one: names the owner of an SQL statement or a loader batch. */
  readonly subgraph?: string;
}

/** Holds the context of the request in hand; use `requestContext.run(context, work)` at the edge only. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The id of the request in hand, or undefined outside of one (start-up, timers, migrations). */
export function currentRequestId(): string | undefined {
  return requestContext.getStore()?.requestId;
}
