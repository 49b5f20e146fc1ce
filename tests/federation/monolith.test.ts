import { differencesFromMonolith } from './compare-with-monolith';
import { fixtureGraphs } from './fixture-graphs';
import { readAnswer, startInventedGraph } from './invented-graph';
import { createMonolith } from './monolith';
import { randomOperation } from './random-operation';

/** Operations a graph. */
const operations = 150;

const troubles = { nulls: 11, errors: 23, goneEntities: 0 };

describe.each(fixtureGraphs)('random operations on the graph "$name"', (graph) => {
  it('are answered as graphql-js answers them on one schema with the same data', async () => {
    const { engine, ask, prepare, subgraphs, invention, surprises } = startInventedGraph(graph, {
      troubles,
      isMonolith: true,
    });
    const hasInterfaceObjects = graph.implementations !== undefined;
    const monolith = createMonolith(engine.api, subgraphs, invention);
    const differences = [];
    for (let seed = 1; seed <= operations; seed += 1) {
      const operation = randomOperation(engine.api, seed, { clashingAliases: true, introspection: seed % 10 === 0 });
      const mutations = { ours: [] as string[], truth: [] as string[] };
      const context = { ask: (...asked: Parameters<typeof ask>) => ask(asked[0], asked[1], asked[2], mutations.ours) };
      const ours = readAnswer(await engine.execute(await prepare(operation, context), { context }));
      const found = differencesFromMonolith(ours, await monolith.execute(operation, mutations.truth), {
        hasInterfaceObjects,
      });
      if (mutations.ours.join() !== mutations.truth.join())
        found.push(`mutations: ${mutations.ours.join()} instead of ${mutations.truth.join()}`);
      if (found.length > 0) differences.push({ operation, found });
    }
    expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
  }, 120_000);
});
