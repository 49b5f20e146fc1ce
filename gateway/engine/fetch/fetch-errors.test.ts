import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine } from '../engine';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const subgraphs = {
  books: `${link} type Query { books: [Book] } type Book @key(fields: "id") { id: ID! }`,
  prices: `${link} type Book @key(fields: "id") { id: ID! price: Int }`,
};
const { supergraphSdl } = composeSupergraph(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })),
);

/** Runs a listing of entities that all fail. @returns where, and how often the listing was walked */
async function listing(count: number) {
  let walks = 0;
  const books = new Proxy(
    Array.from({ length: count }, (_, id) => ({ __typename: 'Book', id: `${id}` })),
    {
      get(target, key) {
        if (key === 'entries' || key === Symbol.iterator) walks += 1;
        return Reflect.get(target, key);
      },
    },
  );
  const engine = createEngine<null>({
    supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: async (subgraph, { variables }) => {
      if (subgraph === 'books') return { data: { books } };
      const entities = variables.representations as unknown[];
      return {
        data: { _entities: entities.map(() => ({ price: null })) },
        errors: entities.map((_, index) => ({ message: 'No.', path: ['_entities', index, 'price'] })),
      };
    },
  });
  const { prepared } = await engine.prepare({ query: '{ books { price } }' }, null);
  if (!prepared) throw new Error('The query is valid.');
  const { errors } = await engine.execute(prepared, { context: null });
  return { paths: errors.map(({ path }) => path), walks };
}

test('each of many errors stands at its entity, and the answer is not walked once for each', async () => {
  const one = await listing(1);
  const many = await listing(50);
  expect(many.paths).toEqual(Array.from({ length: 50 }, (_, index) => ['books', index, 'price']));
  expect(many.walks).toBe(one.walks);
});
