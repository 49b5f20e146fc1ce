import { type ComposedSubgraph, composeSupergraph } from './compose-supergraph';
import { createLiveSource } from './live-source';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])`;

/** Two subgraphs that say what a test has them say, and how often they were composed. */
function liveGraph() {
  const said: Record<string, () => string> = {
    hats: () => `${link} type Query { hat: String }`,
    shoes: () => `${link} type Query { shoe: String }`,
  };
  const composed: (readonly ComposedSubgraph[])[] = [];
  const source = createLiveSource({
    subgraphs: Object.keys(said).map((name) => ({
      name,
      url: `http://${name}.example/graphql`,
      sdl: async () => (said[name] as () => string)(),
    })),
    compose: async (subgraphs) => {
      composed.push(subgraphs);
      return composeSupergraph(subgraphs).supergraphSdl;
    },
    pollMs: 20,
  });
  return { said, source, composed };
}

const down = () => {
  throw new Error('The shoes subgraph cannot be reached.');
};

it('composes what the subgraphs say, and again only when one says something else', async () => {
  const { said, source, composed } = liveGraph();
  const first = await source.read();
  expect(await source.read()).toBe(first);
  expect(composed).toHaveLength(1);

  said.hats = () => `${link} type Query { hat: String bonnet: String }`;
  expect(await source.read()).toMatch(/bonnet: String @join__field\(graph: HATS\)/);
  expect(composed).toHaveLength(2);
});

it('keeps what a subgraph said before it went down', async () => {
  const { said, source } = liveGraph();
  const first = await source.read();
  said.shoes = down;
  expect(await source.read()).toBe(first);
});

it('has nothing while a subgraph has not been asked', async () => {
  const { said, source, composed } = liveGraph();
  said.shoes = down;
  await expect(source.read()).rejects.toThrow(
    'The supergraph of the running subgraphs cannot be loaded: The shoes subgraph cannot be reached.',
  );
  expect(composed).toEqual([]);
});

it('says why the subgraphs do not fit together', async () => {
  const { said, source } = liveGraph();
  said.shoes = () => `${link} type Query { hat: Int }`;
  await expect(source.read()).rejects.toThrow(/^The subgraphs do not compose:\n.*Query\.hat/s);
});

it('tells of each round until it is stopped', async () => {
  const { source } = liveGraph();
  await new Promise<void>((resolve) => {
    let rounds = 0;
    const stop = source.watch(() => {
      rounds += 1;
      if (rounds === 2) {
        stop();
        resolve();
      }
    });
  });
});
