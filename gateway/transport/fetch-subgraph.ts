import type { CallSignal } from '../../platform/federation/call-signal';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { FetchSubgraph, SubgraphResult } from '../engine/fetch/subgraph-fetch';
import { forwardedHeaders } from '../foreign/forwarded-headers';
import type { GatewayContext } from '../gateway-context';
import { cleanSubgraphErrors } from './clean-subgraph-errors';
import { guardSubgraph } from './guard-subgraph';
import { createInFlight } from './share-in-flight';
import { defaultSubgraphPolicy, type SubgraphPolicy } from './subgraph-policy';

/** What the engine's fetches are made of. */
export interface FetchSubgraphOptions {
  /** One for each subgraph that the supergraph names. */
  transports: readonly SubgraphTransport[];
  policy?: Partial<SubgraphPolicy>;
}

/** Fetches of the same caller, from the same place, may share an answer; of anybody else never. */
function callerKey({ viewer, client }: GatewayContext): string {
  return JSON.stringify([viewer, client ?? null]);
}

/**
 * Makes the engine's way to the subgraphs: in the caller's signed identity, guarded by a policy each, and with equal
 * queries of one caller that are under way at the same time sent once.
 */
export function createSubgraphFetcher({ transports, policy }: FetchSubgraphOptions): FetchSubgraph<GatewayContext> {
  const subgraphs = new Map(
    transports.map((transport) => {
      const guarded = guardSubgraph(transport.name, { ...defaultSubgraphPolicy, ...policy });
      return [transport.name as string, { transport, guarded, inFlight: createInFlight<SubgraphResult>() }];
    }),
  );
  const callers = new WeakMap<GatewayContext, string>();
  const keyOf = (context: GatewayContext) => {
    const known = callers.get(context) ?? callerKey(context);
    callers.set(context, known);
    return known;
  };

  return async (name, fetch, context, clientSignal) => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`Nothing was wired for the subgraph ${name}.`);
    const { transport, guarded, inFlight } = subgraph;
    const forwarded = forwardedHeaders(context.viewer);
    const start = async (signal: CallSignal | undefined): Promise<SubgraphResult> => {
      const identity = await context.identity();
      const result = await guarded(fetch, signal, (sent, inner) =>
        transport.execute(sent, { identity, requestId: context.requestId, forwarded, signal: inner }),
      );
      return cleanSubgraphErrors(result);
    };
    if (fetch.kind !== 'query') return start(clientSignal);
    return inFlight.share(`${keyOf(context)}\n${fetch.body}`, start, clientSignal);
  };
}
