import { composeSupergraph } from '../supergraph/compose-supergraph';
import { loadEngine } from './load-engine';
import type { JoinedSubgraph } from './schema/engine-schema';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") type Query { hat: String shoe: String }`;
const { supergraphSdl } = composeSupergraph([{ name: 'shop', url: 'http://shop.example/graphql', sdl }]);

function load(supergraph: string, connected: JoinedSubgraph[] = []) {
  return loadEngine<null>({
    supergraphSdl: supergraph,
    report: (error) => {
      throw error;
    },
    connect: (subgraphs) => {
      connected.push(...subgraphs);
      return async () => ({ data: { hat: 'bowler' } });
    },
  });
}

it('gives the process its turns while it loads, and connects what the supergraph names', async () => {
  const connected: JoinedSubgraph[] = [];
  let turns = 0;
  let isLoading = true;
  const count = () => {
    turns += 1;
    if (isLoading) setImmediate(count);
  };
  setImmediate(count);

  const engine = await load(supergraphSdl, connected);
  isLoading = false;

  expect(turns).toBeGreaterThanOrEqual(4);
  expect(connected).toEqual([{ name: 'shop', url: 'http://shop.example/graphql' }]);
  expect(engine.subgraphs).toEqual(connected);
  const { prepared } = await engine.prepare({ query: '{ hat }' }, null);
  expect(prepared && (await engine.execute(prepared, { context: null }))).toMatchObject({
    data: '{"hat":"bowler"}',
    errors: [],
    deferred: null,
    cost: null,
  });
});

it('connects nothing for a supergraph that cannot be used', async () => {
  const connected: JoinedSubgraph[] = [];
  await expect(load('type Query { hat: String }', connected)).rejects.toThrow(
    'Invalid supergraph: must be a core schema',
  );
  expect(connected).toEqual([]);
});

it('names its operations in the order of their use', async () => {
  const engine = await load(supergraphSdl);
  for (const query of ['{ hat }', '{ shoe }', '{ hat shoe }', '{ shoe }', '{ shoe }', '{ hat shoe }']) {
    await engine.prepare({ query, variables: { secret: 'of its sender' } }, null);
  }
  expect(engine.knownOperations()).toEqual([{ query: '{ shoe }' }, { query: '{ hat shoe }' }, { query: '{ hat }' }]);
});
