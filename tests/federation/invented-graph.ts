import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError, parse } from 'graphql';
import { createEngine, type OperationRequest } from '../../gateway/engine/engine';
import type { SubgraphResult } from '../../gateway/engine/fetch/subgraph-fetch';
import type { EngineAnswer } from '../../gateway/engine/run/execute-operation';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { readFieldSets } from './field-sets';
import type { FixtureGraph } from './fixture-graphs';
import { type InventedSubgraph, inventSubgraph } from './invented-subgraph';
import type { InventionOptions, Troubles } from './invention';
import { hashText } from './seeded-random';

/** Asks a subgraph of a graph; it may be slow, or down. */
export type AskSubgraph = (name: string, query: string, variables: Record<string, unknown>) => Promise<SubgraphResult>;

/** An answer with what it says of each error: where, and whether the gateway itself found it. */
export interface ReadAnswer {
  data: unknown;
  /** As it was sent: the order of fields is part of the answer. */
  text: string;
  errors: { path: readonly (string | number)[] | undefined; code: unknown }[];
}

/** What an invented graph is started with. */
export interface InventedGraphOptions {
  troubles: Troubles;
  /** Keeps fields that others build on from failing, where what follows would depend on the plan. */
  isMonolith?: boolean;
  /** How labels of progressive overrides are decided; none is on by default, as for `@apollo/gateway`. */
  decide?: () => boolean;
}

/** One operation in so many has a subgraph that is down, or slow. */
const downEvery = 8;
const slowEvery = 10;

/** Milliseconds; enough to turn the order of answers around. */
const slowness = 3;

const unavailable = (subgraph: string) =>
  new GraphQLError(`The ${subgraph} subgraph cannot be reached.`, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
  });

/** Reads an answer as a client does. */
export function readAnswer({ data, errors }: Pick<EngineAnswer, 'data' | 'errors'>): ReadAnswer {
  return {
    data: JSON.parse(data) as unknown,
    text: data,
    errors: errors.map(({ path, extensions }) => ({ path, code: extensions.code })),
  };
}

/** An engine over invented subgraphs. */
export function startInventedGraph({ subgraphs, implementations = {} }: FixtureGraph, options: InventedGraphOptions) {
  const { troubles, isMonolith = false, decide = () => false } = options;
  const names = new Set(Object.values(subgraphs).flatMap((sdl) => [...readFieldSets(parse(sdl)).names]));
  const invention: InventionOptions = { troubles, implementations, ...(isMonolith && { errorless: names }) };
  const invented = new Map<string, InventedSubgraph>(
    Object.entries(subgraphs).map(([name, sdl]) => [name, inventSubgraph(name, sdl, invention)]),
  );
  const { supergraphSdl } = composeSupergraph(
    [...invented.values()].map(({ name, sdl }) => ({ name, sdl, url: `http://${name}` })),
  );
  const surprises: unknown[] = [];
  const engine = createEngine<{ ask: AskSubgraph }>({
    supergraphSdl,
    overrides: { decide },
    report: (error) => void surprises.push(error),
    fetch: (subgraph, fetch, { ask }) => ask(subgraph, fetch.query, fetch.variables),
  });

  const ask = async (name: string, query: string, variables: Record<string, unknown>, mutations?: string[]) => {
    const subgraph = invented.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    return (await subgraph.execute(query, variables, mutations)) as SubgraphResult;
  };

  return {
    engine,
    supergraphSdl,
    surprises,
    invention,
    subgraphs: [...invented.values()],
    ask,
    /** Subgraphs of which one is down or slow for some seeds. */
    troubledAsk(seed: number): AskSubgraph {
      const known = [...invented.keys()];
      const isDown = troubles.errors > 0 && seed % downEvery === 0;
      const down = isDown ? known[hashText(`down ${seed}`) % known.length] : null;
      return async (name, query, variables) => {
        if (name === down) throw unavailable(name);
        if (seed % slowEvery === 0) await delay(hashText(`${seed} ${query}`) % slowness);
        return ask(name, query, variables);
      };
    },
    /** @throws Error when the engine does not take the operation */
    async prepare(request: OperationRequest, context: { ask: AskSubgraph }) {
      const { prepared, errors } = await engine.prepare({ operationName: 'Random', ...request }, context);
      if (!prepared) throw new Error(`${errors.map(({ message }) => message).join(' ')}\n${request.query}`);
      return prepared;
    },
  };
}
