import { startComparedGraph } from './compared-graph';
import { startComparedMonolith } from './compared-monolith';
import { fixtureGraphs } from './fixture-graphs';

/**
 * The full comparison, minutes long: `npx jest --testMatch '<rootDir>/tests/federation/oracle-10000.ts'`. Prints how
 * often each verdict came. An operation is reproduced from its graph and seed.
 */
const troubles = { nulls: 11, errors: 23, goneEntities: 9 };

/** First seeds: the suite's own, and two that it never reaches. */
const firstSeeds = [1, 500_000_001, 1_700_000_001];

/** 5 graphs and 3 first seeds: 10,050 operations. */
const operationsForApollo = 670;

/** 7 graphs and 3 first seeds: 10,080 operations. */
const operationsForMonolith = 480;

const seeds = (count: number) =>
  firstSeeds.flatMap((first) => Array.from({ length: count }, (_seed, at) => first + at));

describe.each(fixtureGraphs.filter(({ notForApollo }) => !notForApollo))('2,010 operations on "$name"', (graph) => {
  it('are answered as @apollo/gateway answers them', async () => {
    const compared = await startComparedGraph(graph, { troubles });
    const counts: Record<string, number> = {};
    const differences = [];
    for (const seed of seeds(operationsForApollo)) {
      const { verdict, ...comparison } = await compared.compare(seed);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (verdict === 'data differs' || verdict === 'errors differ') differences.push({ verdict, ...comparison });
    }
    await compared.close();
    process.stdout.write(`${graph.name}: ${JSON.stringify(counts)}\n`);
    expect({ differences, surprises: compared.surprises }).toEqual({ differences: [], surprises: [] });
  }, 1_200_000);
});

describe.each(fixtureGraphs)('1,440 operations on "$name"', (graph) => {
  it('are answered as graphql-js answers them on one schema', async () => {
    const { compare, surprises } = startComparedMonolith(graph, troubles);
    const differences = [];
    for (const seed of seeds(operationsForMonolith)) {
      const comparison = await compare(seed);
      if (comparison.differences.length > 0) differences.push(comparison);
    }
    process.stdout.write(`${graph.name} on one schema: ${differences.length} differences\n`);
    expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
  }, 1_200_000);
});
