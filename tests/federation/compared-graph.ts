import { startOracle } from './apollo-oracle';
import { compareAnswers, type PossibleCause } from './compare-answers';
import type { FixtureGraph } from './fixture-graphs';
import { type InventedGraphOptions, type ReadAnswer, readAnswer, startInventedGraph } from './invented-graph';
import { type RandomOperation, randomOperation } from './random-operation';

/** What a comparison came to: equal, or how the two differ. */
export interface Comparison {
  operation: RandomOperation;
  verdict: ReturnType<typeof compareAnswers>;
  ours: ReadAnswer;
  apollo: Awaited<ReturnType<Awaited<ReturnType<typeof startOracle>>['execute']>>;
}

/** An engine and `@apollo/gateway` over the same invented subgraphs. */
export async function startComparedGraph(graph: FixtureGraph, options: InventedGraphOptions) {
  const { engine, supergraphSdl, surprises, subgraphs, troubledAsk, prepare } = startInventedGraph(graph, options);
  const requiring = subgraphs.flatMap(({ fieldSets }) =>
    [...fieldSets.requires.keys()].map((key) => key.split('.')[1]),
  );
  const causeOf = (query: string): PossibleCause => ({
    hasInterfaceObjects: Object.keys(graph.implementations ?? {}).length > 0,
    hasConditions: /@(skip|include)/.test(query),
    hasConditionalRequirements: /@(skip|include)/.test(query) && requiring.some((name) => query.includes(`${name}`)),
  });
  const oracle = await startOracle(supergraphSdl);
  return {
    surprises,
    close: oracle.close,
    async compare(seed: number): Promise<Comparison> {
      const operation = randomOperation(engine.api, seed);
      const context = { ask: troubledAsk(seed) };
      const ours = readAnswer(await engine.execute(await prepare(operation, context), { context }));
      const apollo = await oracle.execute(operation, troubledAsk(seed));
      return { operation, ours, apollo, verdict: compareAnswers(ours, apollo, causeOf(operation.query)) };
    },
  };
}
