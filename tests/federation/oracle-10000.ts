import { startComparedGraph } from './compared-graph';
import { fixtureGraphs } from './fixture-graphs';

/**
 * The full comparison, minutes long: `npx jest --testMatch '<rootDir>/tests/federation/oracle-10000.ts'`. Prints how
 * often each verdict came.
 */
const operationsPerGraph = 2_500;

const troubles = { nulls: 11, errors: 23, goneEntities: 9 };

describe.each(fixtureGraphs.filter(({ notForApollo }) => !notForApollo))(
  '2,500 random operations on the graph "$name"',
  (graph) => {
    it('are answered as @apollo/gateway answers them', async () => {
      const compared = await startComparedGraph(graph, { troubles });
      const counts: Record<string, number> = {};
      const differences = [];
      for (let seed = 1; seed <= operationsPerGraph; seed += 1) {
        const { verdict, ...comparison } = await compared.compare(seed);
        counts[verdict] = (counts[verdict] ?? 0) + 1;
        if (verdict === 'data differs' || verdict === 'errors differ') differences.push({ verdict, ...comparison });
      }
      await compared.close();
      process.stdout.write(`${graph.name}: ${JSON.stringify(counts)}\n`);
      expect({ differences, surprises: compared.surprises }).toEqual({ differences: [], surprises: [] });
    }, 1_200_000);
  },
);
