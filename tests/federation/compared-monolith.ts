import { differencesFromMonolith } from './compare-with-monolith';
import type { FixtureGraph } from './fixture-graphs';
import { type AskSubgraph, readAnswer, startInventedGraph } from './invented-graph';
import type { Troubles } from './invention';
import { createMonolith } from './monolith';
import { type RandomOperation, randomOperation } from './random-operation';

/** What a comparison with one schema came to; no differences where both answered the same. */
export interface MonolithComparison {
  operation: RandomOperation;
  differences: string[];
}

/** One operation in so many asks introspection, too. */
const introspectionEvery = 10;

/**
 * An engine over invented subgraphs, and graphql-js over one schema with the same data. No entity is gone and no
 * subgraph down: what an answer then is depends on the plan.
 */
export function startComparedMonolith(
  graph: FixtureGraph,
  troubles: Omit<Troubles, 'goneEntities'>,
  isOverridden = false,
) {
  const { engine, ask, prepare, subgraphs, invention, surprises } = startInventedGraph(graph, {
    troubles: { ...troubles, goneEntities: 0 },
    isMonolith: true,
    decide: () => isOverridden,
  });
  const monolith = createMonolith(engine.api, subgraphs, invention);
  const options = { hasInterfaceObjects: graph.implementations !== undefined };

  const compareMutations = (ours: string[], truth: string[]) =>
    ours.join() === truth.join() ? [] : [`mutations: ${ours.join()} instead of ${truth.join()}`];

  return {
    surprises,
    /** A query, or a mutation and the order of its fields. */
    async compare(seed: number): Promise<MonolithComparison> {
      const kinds = { clashingAliases: true, introspection: seed % introspectionEvery === 0 };
      const operation = randomOperation(engine.api, seed, kinds);
      const [told, wanted]: [string[], string[]] = [[], []];
      const context = { ask: ((name, query, variables) => ask(name, query, variables, told)) satisfies AskSubgraph };
      const ours = readAnswer(await engine.execute(await prepare(operation, context), { context }));
      const truth = await monolith.execute(operation, wanted);
      const differences = differencesFromMonolith(ours, truth, options);
      return { operation, differences: [...differences, ...compareMutations(told, wanted)] };
    },
    /** A subscription of one event, which its subgraph answers as a query of the same fields. */
    async compareEvent(seed: number): Promise<MonolithComparison> {
      const operation = randomOperation(engine.api, seed, { clashingAliases: true, subscriptions: true });
      const context = { ask };
      const events = engine.subscribe(await prepare(operation, context), { context }, async function* (name, fetch) {
        yield await ask(name, fetch.query, fetch.variables);
      });
      const answers = [];
      for await (const answer of events) answers.push(readAnswer(answer));
      const [ours] = answers;
      if (!ours || answers.length > 1) return { operation, differences: [`${answers.length} events`] };
      return { operation, differences: differencesFromMonolith(ours, await monolith.execute(operation, []), options) };
    },
  };
}
