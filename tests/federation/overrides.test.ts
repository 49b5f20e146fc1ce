import { fixtureGraphs } from './fixture-graphs';
import { type AskSubgraph, type InventedGraphOptions, readAnswer, startInventedGraph } from './invented-graph';
import { randomOperation } from './random-operation';

/** Random operations; each is planned four times. */
const operations = 100;

const troubles = { nulls: 11, errors: 23, goneEntities: 9 };

const moving = fixtureGraphs.find(({ name }) => name === 'moving');

/** The graph with its labelled overrides written otherwise. */
function movingWith(replace: (sdl: string) => string, decide?: InventedGraphOptions['decide']) {
  if (!moving) throw new Error('There is no graph with overrides.');
  const subgraphs = Object.fromEntries(Object.entries(moving.subgraphs).map(([name, sdl]) => [name, replace(sdl)]));
  const graph = startInventedGraph({ ...moving, subgraphs }, { troubles, ...(decide && { decide }) });
  return {
    api: graph.engine.api,
    async answer(operation: Parameters<typeof graph.prepare>[0]) {
      const asked: string[] = [];
      const ask: AskSubgraph = (name, query, variables) => {
        asked.push(`${name} ${query} ${JSON.stringify(variables)}`);
        return graph.ask(name, query, variables);
      };
      const answer = await graph.engine.execute(await graph.prepare(operation, { ask }), { context: { ask } });
      return { ...readAnswer(answer), asked: asked.sort() };
    },
  };
}

const withoutLabels = (sdl: string) => sdl.replaceAll(/, label: "[^"]*"/g, '');

/** The labelled fields belong to the subgraph that they are to leave, and to no other. */
const withoutLabelled = (sdl: string) => sdl.replaceAll(/\w+: \w+!? @override\(from: "old", label: "[^"]*"\)/g, '');

it.each([
  ['on', true, withoutLabels],
  ['off', false, withoutLabelled],
])(
  'a label that is %s asks what a graph without labels asks, and gets the same',
  async (_side, isOn, replace) => {
    const labelled = movingWith(
      (sdl) => sdl,
      () => isOn,
    );
    const fixed = movingWith(replace);
    for (let seed = 1; seed <= operations; seed += 1) {
      const operation = randomOperation(labelled.api, seed);
      expect({ seed, ...(await labelled.answer(operation)) }).toEqual({ seed, ...(await fixed.answer(operation)) });
    }
  },
  60_000,
);
