import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { createEngine } from '../../gateway/engine/engine';
import type { SubgraphResult } from '../../gateway/engine/fetch/subgraph-fetch';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { startOracle } from './apollo-oracle';
import { compareAnswers } from './compare-answers';
import type { FixtureGraph } from './fixture-graphs';
import { inventSubgraph, type Troubles } from './invented-subgraph';
import { type RandomOperation, randomOperation } from './random-operation';
import { hashText } from './seeded-random';

/** Asks a subgraph of a compared graph; it may be slow, or down. */
export type AskSubgraph = (name: string, query: string, variables: Record<string, unknown>) => Promise<SubgraphResult>;

/** What a comparison came to: equal, or how the two differ. */
export interface Comparison {
  operation: RandomOperation;
  verdict: ReturnType<typeof compareAnswers>;
  ours: { data: unknown; errorPaths: string[] };
  apollo: { data: unknown; errorPaths: string[] };
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

/** An engine and its oracle over the same invented subgraphs. */
export async function startComparedGraph({ subgraphs, implementations = {} }: FixtureGraph, troubles: Troubles) {
  const invented = new Map(
    Object.entries(subgraphs).map(([name, sdl]) => [name, inventSubgraph(name, sdl, { troubles, implementations })]),
  );
  const names = [...invented.keys()];
  const { supergraphSdl } = composeSupergraph(
    [...invented.values()].map(({ name, sdl }) => ({ name, sdl, url: `http://${name}` })),
  );
  const surprises: unknown[] = [];

  const askFor = (seed: number): AskSubgraph => {
    const down = troubles.errors > 0 && seed % downEvery === 0 ? names[hashText(`down ${seed}`) % names.length] : null;
    return async (name, query, variables) => {
      if (name === down) throw unavailable(name);
      const subgraph = invented.get(name);
      if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
      if (seed % slowEvery === 0) await delay(hashText(`${seed} ${query}`) % slowness);
      return (await subgraph.execute(query, variables)) as SubgraphResult;
    };
  };

  const engine = createEngine<{ ask: AskSubgraph }>({
    supergraphSdl,
    // As `@apollo/gateway`, which decides no label.
    overrides: { decide: () => false },
    report: (error) => void surprises.push(error),
    fetch: (subgraph, fetch, { ask }) => ask(subgraph, fetch.query, fetch.variables),
  });
  const oracle = await startOracle(supergraphSdl);

  const executeOurs = async (operation: RandomOperation, ask: AskSubgraph) => {
    const { prepared, errors } = await engine.prepare({ ...operation, operationName: 'Random' }, { ask });
    if (!prepared) return { data: null, errorPaths: errors.map(({ message }) => message) };
    const answer = await engine.execute(prepared, { context: { ask } });
    const errorPaths = answer.errors.map(
      ({ path, extensions }) =>
        `${path?.join('.') ?? 'none'}${extensions.code === 'VALUE_MISSING' || extensions.code === 'VALUE_INVALID' ? ' (completion)' : ''}`,
    );
    return { data: JSON.parse(answer.data) as unknown, errorPaths };
  };

  return {
    engine,
    surprises,
    close: oracle.close,
    async compare(seed: number): Promise<Comparison> {
      const operation = randomOperation(engine.api, seed);
      const ours = await executeOurs(operation, askFor(seed));
      const apollo = await oracle.execute(operation, askFor(seed));
      return {
        operation,
        ours,
        apollo,
        verdict: compareAnswers(ours, apollo, Object.keys(implementations).length > 0),
      };
    },
  };
}
