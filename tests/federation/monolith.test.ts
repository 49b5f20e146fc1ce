import { startComparedMonolith } from './compared-monolith';
import { fixtureGraphs } from './fixture-graphs';

/** Operations a graph; `oracle-10000.ts` has the full number. */
const operations = 100;

const troubles = { nulls: 11, errors: 23 };

describe.each(fixtureGraphs)('random operations on the graph "$name"', (graph) => {
  it('are answered as graphql-js answers them on one schema with the same data', async () => {
    const { compare, surprises } = startComparedMonolith(graph, troubles);
    const differences = [];
    for (let seed = 1; seed <= operations; seed += 1) {
      const comparison = await compare(seed);
      if (comparison.differences.length > 0) differences.push(comparison);
    }
    expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
  }, 120_000);
});

const graphNamed = (name: string) => {
  const graph = fixtureGraphs.find((candidate) => candidate.name === name);
  if (!graph) throw new Error(`There is no graph ${name}.`);
  return graph;
};

it('events of random subscriptions are completed as graphql-js completes them on one schema', async () => {
  const { compareEvent, surprises } = startComparedMonolith(graphNamed('shop'), troubles);
  const differences = [];
  for (let seed = 1; seed <= operations; seed += 1) {
    const comparison = await compareEvent(seed);
    if (comparison.differences.length > 0) differences.push(comparison);
  }
  expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
}, 120_000);

it('fields that a label moved are answered as those that never moved', async () => {
  const { compare, surprises } = startComparedMonolith(graphNamed('moving'), troubles, true);
  const differences = [];
  for (let seed = 1; seed <= operations; seed += 1) {
    const comparison = await compare(seed);
    if (comparison.differences.length > 0) differences.push(comparison);
  }
  expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
}, 120_000);
