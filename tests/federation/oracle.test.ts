import { startComparedGraph } from './compared-graph';
import { fixtureGraphs } from './fixture-graphs';

/** Operations a graph; `oracle-10000.ts` has the full number. */
const operations = 150;

const troubles = { nulls: 11, errors: 23, goneEntities: 9 };

describe.each(fixtureGraphs.filter(({ notForApollo }) => !notForApollo))(
  'random operations on the graph "$name"',
  (graph) => {
    it('are answered as @apollo/gateway answers them', async () => {
      const compared = await startComparedGraph(graph, { troubles });
      const differences = [];
      for (let seed = 1; seed <= operations; seed += 1) {
        const { verdict, ...comparison } = await compared.compare(seed);
        if (verdict === 'data differs' || verdict === 'errors differ') differences.push({ verdict, ...comparison });
      }
      await compared.close();
      expect({ differences, surprises: compared.surprises }).toEqual({ differences: [], surprises: [] });
    }, 120_000);
  },
);
