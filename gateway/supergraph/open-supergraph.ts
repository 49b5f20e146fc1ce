import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Logger } from '../../platform/log/logger';
import { supergraphRefused, supergraphReloads } from '../../platform/metrics/supergraph-metrics';
import type { Engine } from '../engine/engine';
import type { GatewayContext } from '../gateway-context';
import { adoptOperations } from './adopt-operations';
import {
  type CurrentEngine,
  createCurrentEngine,
  type LoadedSupergraph,
  type ReplaceableEngine,
} from './current-engine';
import { SupergraphError } from './supergraph-error';
import { supergraphId } from './supergraph-id';
import type { SupergraphSource } from './supergraph-source';

/** What a supergraph that changes is made of. */
export interface OpenSupergraphOptions {
  source: SupergraphSource;
  /** Serves the start when `source` has nothing yet. */
  fallback?: SupergraphSource | undefined;
  /** @throws whatever makes a supergraph one that cannot be served */
  load(supergraphSdl: string): Promise<Engine<GatewayContext>>;
  /** On whose behalf operations are planned before a switch. */
  contexts: readonly GatewayContext[];
  log: Logger;
}

/** A supergraph that was refused. */
export interface Refusal {
  reason: string;
  at: Date;
}

/** What became of a reload. */
export type ReloadOutcome = 'loaded' | 'unchanged' | 'refused';

/** The supergraph that is served, and its changes. */
export interface OpenSupergraph extends CurrentEngine {
  /** Reads the source, and switches to what it finds. Never rejects: a supergraph that is refused is logged. */
  reload(): Promise<ReloadOutcome>;
  /** Why the newest supergraph is not the one that is served; null when it is. */
  refusal(): Refusal | null;
  /** Ends the watch over the source. */
  stop(): void;
}

/** Characters of a reason that are kept: a graph of 100 types can fail to compose for 1,000 reasons. */
const maxReason = 2_000;

async function readFirst({ source, fallback, log }: OpenSupergraphOptions): Promise<string> {
  try {
    return await source.read();
  } catch (error) {
    if (!fallback) throw error;
    log.warn({ reason: (error as Error).message }, 'the supergraph on disk serves until the subgraphs give one');
    return fallback.read();
  }
}

async function loadFrom(supergraphSdl: string, { load }: OpenSupergraphOptions): Promise<LoadedSupergraph> {
  const id = supergraphId(supergraphSdl);
  try {
    return { id, supergraphSdl, loadedAt: new Date(), engine: await load(supergraphSdl) };
  } catch (error) {
    throw error instanceof GraphQLError ? new SupergraphError(id, error.message) : error;
  }
}

/** One reload after the other. */
function createReload(engines: ReplaceableEngine, options: OpenSupergraphOptions) {
  const { source, contexts, log } = options;
  let refusal: (Refusal & { id: string | null }) | null = null;

  const refuse = (error: unknown, id: string | null): ReloadOutcome => {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, maxReason);
    // A source that is asked every few seconds says the same until somebody mends it.
    if (refusal?.reason !== reason) {
      log.error({ reason, supergraph: id, serving: engines.supergraph().id }, 'a new supergraph is refused');
      supergraphReloads.inc({ outcome: 'refused' });
    }
    refusal = { reason, at: refusal?.reason === reason ? refusal.at : new Date(), id };
    supergraphRefused.set(1);
    return 'refused';
  };
  const accept = () => {
    refusal = null;
    supergraphRefused.set(0);
  };

  const switchTo = async (supergraphSdl: string) => {
    const before = engines.supergraph();
    const next = await loadFrom(supergraphSdl, options);
    const adoption = await adoptOperations(before.engine, next.engine, contexts);
    await nextTurn();
    engines.replace({ ...next, loadedAt: new Date() });
    accept();
    supergraphReloads.inc({ outcome: 'loaded' });
    const level = adoption.unfit > 0 ? 'warn' : 'info';
    log[level]({ supergraph: next.id, before: before.id, ...adoption }, 'a new supergraph is served');
  };

  const reload = async (): Promise<ReloadOutcome> => {
    let id: string | null = null;
    try {
      const supergraphSdl = await source.read();
      id = supergraphId(supergraphSdl);
      if (id === engines.supergraph().id) {
        accept();
        return 'unchanged';
      }
      if (id === refusal?.id) return 'refused';
      await switchTo(supergraphSdl);
      return 'loaded';
    } catch (error) {
      return refuse(error, id);
    }
  };
  return { reload, refusal: () => refusal && { reason: refusal.reason, at: refusal.at } };
}

/**
 * Loads the supergraph and watches over its source: a new one is loaded beside the requests, the operations in use are
 * planned for it, and then it takes the old one's place at once. Requests in flight end on the old one, which nothing
 * refers to afterwards.
 *
 * @throws whatever keeps the first one from being served
 */
export async function openSupergraph(options: OpenSupergraphOptions): Promise<OpenSupergraph> {
  const engines = createCurrentEngine(await loadFrom(await readFirst(options), options));
  const { reload, refusal } = createReload(engines, options);
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ReloadOutcome> | null = null;
  // Whoever asks while a reload runs gets the next one, since the running one may have read the source already.
  const reloadNext = () => {
    waiting ??= last.then(() => {
      waiting = null;
      const running = reload();
      last = running;
      return running;
    });
    return waiting;
  };
  const stop = options.source.watch(() => void reloadNext());
  return { ...engines, reload: reloadNext, refusal, stop };
}
