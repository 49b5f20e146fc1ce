import type { EngineError, ResponsePath } from '../engine-error';
import type { Meeting } from '../fetch/entity-part';
import type { RequestFiles } from '../fetch/request-files';
import type { Gathering } from '../fetch/send-entities';
import type { SubgraphFetch, SubgraphResult } from '../fetch/subgraph-fetch';
import type { WalkedData } from '../fetch/walk-path';
import type { CompiledDefer } from '../plan/compiled-defer';

/** What one execution of an operation works on. */
export interface Run extends WalkedData {
  /** The client's variables as they came: a subgraph reads them by its own schema. */
  variables: Readonly<Record<string, unknown>>;
  /** The client's variables with their defaults, for what the gateway itself decides. */
  coerced: Readonly<Record<string, unknown>>;
  /** What stands in the variables where they have null; null without any. */
  files: RequestFiles | null;
  fetch(subgraph: string, fetch: SubgraphFetch): Promise<SubgraphResult>;
  signal: AbortSignal | undefined;
  /** Told once when a fetch that deferred parts wait for has been merged. */
  fetchDone(id: string): void;
  /** Starts the deferred parts of a part that is starting. */
  defer(defer: CompiledDefer, parent: Lane): void;
  /** Reports what nobody expected, such as a transport that throws a `TypeError`. */
  report(error: unknown): void;
}

/** One part of the answer that is sent on its own: the operation, or a deferred part. */
export interface Lane {
  run: Run;
  errors: EngineError[];
  /** Paths, with `@` for each item, below which a missing value is explained by an error already. */
  explained: Set<ResponsePath>;
  /** What the client gets in this part, where that is not all that it selected. */
  subselection: string | undefined;
  /** Fetches that wait to be sent together. */
  ready: Map<Meeting, Gathering>;
  /** Meetings that waited long enough: whoever comes later is not kept waiting once more. */
  over: Set<Meeting>;
}

/** Starts a part of the answer. */
export function createLane(run: Run): Lane {
  return { run, errors: [], explained: new Set(), subselection: undefined, ready: new Map(), over: new Set() };
}
