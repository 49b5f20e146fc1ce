import type { Engine, OperationRequest } from '../engine/engine';
import type { SubgraphFetch, SubgraphResult } from '../engine/fetch/subgraph-fetch';
import type { EngineAnswer } from '../engine/run/execute-operation';
import type { JoinedSubgraph } from '../engine/schema/engine-schema';
import { forwardedHeaders } from '../foreign/forwarded-headers';
import type { GatewayContext } from '../gateway-context';
import { OperationRefused } from '../pipeline/client-errors';
import type { CurrentEngine } from '../supergraph/current-engine';
import type { StreamSource } from './shared-streams';
import type { SubgraphEvents } from './subgraph-events';
import { untilAborted } from './until-aborted';

/** A subscription that outlives the supergraph it began on. */
export interface FollowedSubscription extends StreamSource {
  request: OperationRequest;
  context: GatewayContext;
  current: Pick<CurrentEngine, 'engine' | 'onChange'>;
  /** @throws Error when nothing was wired for the subgraph's events */
  events(subgraph: JoinedSubgraph): SubgraphEvents;
  report(error: unknown): void;
}

/** An open stream of a subgraph; it stays open while only the supergraph around it changes. */
interface Source {
  key: string;
  from: SubgraphEvents;
  iterator: AsyncIterator<SubgraphResult>;
  /** The event that is waited for; whichever engine is there when it comes answers it. */
  pending: Promise<IteratorResult<SubgraphResult>> | null;
  done: boolean;
  close(): void;
}

/** Hands the events of one open stream to one engine after the other. */
function createHandover({ current, context, signal, noteLoss, report, events }: FollowedSubscription) {
  let source: Source | null = null;
  let wake: (() => void) | undefined;
  const unfollow = current.onChange(() => wake?.());

  const openSource = (subgraph: JoinedSubgraph, fetch: SubgraphFetch): Source => {
    const key = `${subgraph.name}\n${fetch.body}`;
    const from = events(subgraph);
    if (source?.key === key && source.from === from) return source;
    if (source) {
      source.close();
      // What happens between the two streams nobody hears of.
      noteLoss(null);
    }
    const life = new AbortController();
    const close = () => life.abort();
    signal.addEventListener('abort', close, { once: true });
    if (signal.aborted) close();
    const { requestId, identity, viewer } = context;
    const forwarded = forwardedHeaders(viewer);
    const opened = from.subscribe(fetch, { identity, requestId, forwarded, signal: life.signal, noteLoss, report });
    source = { key, from, iterator: untilAborted(opened, life.signal, report), pending: null, done: false, close };
    return source;
  };

  /** The next event, or `null` when another engine has come. Not a race: its losers would stay in memory. */
  const nextOrChange = (from: Source) =>
    new Promise<IteratorResult<SubgraphResult> | null>((resolve, reject) => {
      wake = () => resolve(null);
      from.pending ??= from.iterator.next();
      from.pending.then(resolve, reject);
    });

  async function* read(used: Engine<GatewayContext>, subgraph: string, fetch: SubgraphFetch) {
    const named = used.subgraphs.find(({ name }) => name === subgraph) ?? { name: subgraph, url: '' };
    const from = openSource(named, fetch);
    while (current.engine() === used) {
      const next = await nextOrChange(from);
      if (next === null || current.engine() !== used) return;
      from.pending = null;
      from.done = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  }

  const close = () => {
    unfollow();
    source?.close();
  };
  return { read, close, isDone: () => source?.done ?? false };
}

/**
 * Answers for the events of a subscription, each completed by the engine of the moment. A reload keeps the upstream
 * stream when the new supergraph asks the same of the same subgraph.
 *
 * @throws OperationRefused when the operation does not fit a new supergraph
 */
export async function* followEngine(subscription: FollowedSubscription): AsyncGenerator<EngineAnswer> {
  const { current, request, context, signal } = subscription;
  const handover = createHandover(subscription);
  try {
    do {
      // Of this round only: a stream lives for days, and must not keep the engine that it began on.
      const used = current.engine();
      const { prepared, errors } = await used.prepare(request, context);
      if (errors) throw new OperationRefused(errors);
      yield* used.subscribe(prepared, { context, signal }, (subgraph, fetch) => handover.read(used, subgraph, fetch));
    } while (!handover.isDone() && !signal.aborted);
  } finally {
    handover.close();
  }
}
