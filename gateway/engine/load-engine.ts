import { setImmediate as nextTurn } from 'node:timers/promises';
import { createEngine, type Engine, type EngineOptions, planningOptions } from './engine';
import type { FetchSubgraph } from './fetch/subgraph-fetch';
import { type JoinedSubgraph, loadEngineSchema } from './schema/engine-schema';

/** As `EngineOptions`, where only the supergraph says which subgraphs there are to be asked. */
export interface LoadEngineOptions<Context> extends Omit<EngineOptions<Context>, 'fetch'> {
  /** @throws whatever makes the supergraph one that this gateway cannot serve */
  connect(subgraphs: readonly JoinedSubgraph[]): FetchSubgraph<Context>;
}

/**
 * Makes an engine while the process serves: its requests have their turns between the pieces of the work.
 *
 * @throws GraphQLError when the supergraph cannot be used, or what `connect` throws
 */
export async function loadEngine<Context>(options: LoadEngineOptions<Context>): Promise<Engine<Context>> {
  const { connect, ...others } = options;
  const schema = await loadEngineSchema(options.supergraphSdl, planningOptions(options), nextTurn);
  const fetch = connect(schema.subgraphs);
  await nextTurn();
  return createEngine({ ...others, fetch }, schema);
}
