import { fixtureGraphs } from './fixture-graphs';
import { startInventedGraph } from './invented-graph';
import { mergeParts } from './merge-parts';
import { createMonolith } from './monolith';
import { randomOperation } from './random-operation';

/** Random operations a graph, each with `@defer` on some of its fragments. */
const operations = 100;

const conditionless = (query: string) => query.replaceAll(/ @defer(\([^)]*\))?/g, '');

describe.each(fixtureGraphs)('random operations with @defer on the graph "$name"', (graph) => {
  it('have parts that make up the whole answer', async () => {
    const { engine, prepare, ask, subgraphs, invention, surprises } = startInventedGraph(graph, {
      // Without errors: what of a part is null because of one is the part's own affair.
      troubles: { nulls: 11, errors: 0, goneEntities: 0 },
      isMonolith: true,
    });
    const monolith = createMonolith(engine.api, subgraphs, invention);
    const differences = [];
    let parts = 0;
    for (let seed = 1; seed <= operations; seed += 1) {
      const operation = randomOperation(engine.api, seed, { clashingAliases: true, defer: true });
      const context = { ask };
      const merged = await mergeParts(await engine.execute(await prepare(operation, context), { context }));
      parts += merged.parts;
      const whole = await monolith.execute({ ...operation, query: conditionless(operation.query) }, []);
      const expected: unknown = JSON.parse(JSON.stringify(whole.data));
      try {
        expect({ ...merged, parts: 0 }).toEqual({ data: expected, early: [], lost: [], parts: 0 });
      } catch (error) {
        differences.push({ operation, message: (error as Error).message });
      }
    }
    expect({ differences, surprises }).toEqual({ differences: [], surprises: [] });
    // Else nothing was tested.
    expect(parts > 0).toBe(true);
  }, 120_000);
});
