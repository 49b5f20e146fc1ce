import type { Engine, OperationRequest, PreparedOperation } from '../engine/engine';
import type { SubgraphFetch, SubgraphResult } from '../engine/fetch/subgraph-fetch';
import type { EngineAnswer } from '../engine/run/execute-operation';
import type { GatewayContext } from '../gateway-context';
import type { StreamSource } from './shared-streams';
import type { SubgraphEvents } from './subgraph-events';
import { SubscriptionRefused } from './subscription-errors';
import { untilAborted } from './until-aborted';

/** A subscription that outlives the supergraph it began on. */
export interface FollowedSubscription extends StreamSource {
  request: OperationRequest;
  context: GatewayContext;
  /** The engine of the moment, which a reload of the supergraph replaces. */
  engine(): Engine<GatewayContext>;
  first: { engine: Engine<GatewayContext>; prepared: PreparedOperation };
  events(subgraph: string): SubgraphEvents;
  report(error: unknown): void;
}

/** An open stream of a subgraph; it stays open while only the supergraph around it changes. */
interface Source {
  key: string;
  iterator: AsyncIterator<SubgraphResult>;
  /** An event that came when a newer engine was there already: it is that engine's. */
  held: SubgraphResult | null;
  done: boolean;
}

async function takeEvent(from: Source): Promise<SubgraphResult | null> {
  const { held } = from;
  from.held = null;
  if (held) return held;
  const result = await from.iterator.next();
  from.done = result.done === true;
  return result.done ? null : result.value;
}

/** Hands the events of one open stream to one engine after the other. */
function createHandover(subscription: FollowedSubscription) {
  const { engine, context, signal, noteLoss, report, events } = subscription;
  let source: Source | null = null;

  const close = () => void source?.iterator.return?.().catch(report);
  const openSource = (subgraph: string, fetch: SubgraphFetch): Source => {
    const key = `${subgraph}\n${fetch.body}`;
    if (source?.key === key) return source;
    if (source) {
      close();
      // What happens between the two streams nobody hears of.
      noteLoss(null);
    }
    const { requestId, identity } = context;
    const opened = events(subgraph).subscribe(fetch, { identity, requestId, signal, noteLoss, report });
    source = { key, iterator: untilAborted(opened, signal, report), held: null, done: false };
    return source;
  };

  async function* read(used: Engine<GatewayContext>, subgraph: string, fetch: SubgraphFetch) {
    const from = openSource(subgraph, fetch);
    while (engine() === used) {
      const event = await takeEvent(from);
      if (event === null) return;
      if (engine() === used) yield event;
      else from.held = event;
    }
  }

  return { read, close, isDone: () => source?.done ?? false };
}

/**
 * Answers for the events of a subscription, each completed by the engine of the moment. A reload keeps the upstream
 * stream when the new supergraph asks the same of the same subgraph.
 *
 * @throws SubscriptionRefused when the operation does not fit a new supergraph
 */
export async function* followEngine(subscription: FollowedSubscription): AsyncGenerator<EngineAnswer> {
  const { engine, request, context, signal, first } = subscription;
  const handover = createHandover(subscription);
  let { engine: used, prepared } = first;
  try {
    for (;;) {
      const current = used;
      yield* current.subscribe(prepared, { context, signal }, (subgraph, fetch) =>
        handover.read(current, subgraph, fetch),
      );
      if (handover.isDone() || signal.aborted) return;
      used = engine();
      const preparation = used.prepare(request, context);
      if (preparation.errors) throw new SubscriptionRefused(preparation.errors);
      ({ prepared } = preparation);
    }
  } finally {
    handover.close();
  }
}
