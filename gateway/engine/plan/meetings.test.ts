import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine } from '../engine';
import type { SubgraphFetch } from '../fetch/subgraph-fetch';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';

const subgraphs = {
  products: `${link}
    type Query { top: Product }
    type Product @key(fields: "upc") { upc: ID! weight: Int }`,
  reviews: `${link}
    type Product @key(fields: "upc") { upc: ID! best: Review }
    type Review { body: String, of: Product }`,
  stock: `${link}
    type Product @key(fields: "upc") {
      upc: ID! weight: Int @external inStock: Boolean shipping: Int @requires(fields: "weight")
    }`,
};

const { supergraphSdl } = composeSupergraph(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })),
);

const product = { __typename: 'Product', upc: 'a', weight: 3, inStock: true, shipping: 9 };
const review = { body: 'Good.', of: { __typename: 'Product', upc: 'b' } };

/** Answers every field that is asked, under each `_entities` as many entities as were asked for. */
function answer({ query, variables }: SubgraphFetch): Record<string, unknown> {
  const entitiesOf = (representations: unknown) =>
    (representations as { upc: string }[]).map(({ upc }) => ({ ...product, upc, best: review }));
  if (!query.includes('_entities')) return { top: product };
  const aliases = [...query.matchAll(/(?:(e\d+):)?_entities\(representations:\$(\w+)\)/g)];
  return Object.fromEntries(aliases.map(([, alias = '_entities', name = '']) => [alias, entitiesOf(variables[name])]));
}

async function run(query: string, isDown = (_subgraph: string) => false) {
  const asked: string[] = [];
  const engine = createEngine<null>({
    supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: async (subgraph, fetch) => {
      asked.push(subgraph);
      return isDown(subgraph)
        ? { errors: [{ message: `${subgraph} is down.` }] }
        : { data: structuredClone(answer(fetch)) };
    },
  });
  const { prepared } = await engine.prepare({ query }, null);
  if (!prepared) throw new Error('The operation was not prepared.');
  const { data, errors } = await engine.execute(prepared, { context: null });
  return { asked, data: JSON.parse(data) as unknown, messages: errors.map(({ message }) => message) };
}

const deep = '{ top { inStock best { body of { inStock weight shipping } } } }';

it('a fetch that nothing waits for goes with the last request to its subgraph', async () => {
  const { asked, data } = await run(deep);
  expect(asked).toEqual(['products', 'reviews', 'products', 'stock']);
  expect(data).toEqual({
    top: { inStock: true, best: { body: 'Good.', of: { inStock: true, weight: 3, shipping: 9 } } },
  });
});

it('a fetch that nothing waits for is sent alone where the last request turns out to have nothing to ask', async () => {
  const { asked, data, messages } = await run(deep, (subgraph) => subgraph === 'reviews');
  expect(asked).toEqual(['products', 'reviews', 'stock']);
  expect([data, messages]).toEqual([{ top: { inStock: true, best: null } }, ['reviews is down.']]);
});
