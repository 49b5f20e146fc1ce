import { answerByBoth } from './both-gateways';

/*
 * Where Apollo's planner loses data or order, each with the minimal graph, our answer and Apollo's (docs/adr, "Where the
 * planner answers wrong").
 */

const shop = {
  catalog: {
    sdl: `type Query { products: [Product] } type Mutation { rename(to: String): Product remove(id: ID): ID }
      type Product @key(fields: "id") { id: ID! price: Int }`,
    resolvers: {
      Query: { products: () => [{ id: '1', price: 5 }] },
      Mutation: { remove: (_root: unknown, { id }: { id: string }) => id, rename: () => ({ id: '1' }) },
    },
  },
  stock: {
    sdl: `type Product @key(fields: "id") {
      id: ID! price: Int @external free: Int shipping: Int @requires(fields: "price")
    }`,
    resolvers: { Product: { free: () => 7, shipping: ({ price }: { price: number }) => price * 2 } },
  },
};

it.each([
  [true, { free: 7 }, { free: null }],
  [false, { free: 7, shipping: 10 }, { free: 7, shipping: 10 }],
])(
  'a field that is left out (%s) does not take with it what needs less',
  async (isSkipped, ourProduct, apolloProduct) => {
    const query = `{ products { free shipping @skip(if: ${isSkipped}) } }`;
    const { ours, apollo } = await answerByBoth(shop, query);
    expect(ours).toEqual({ data: { products: [ourProduct] }, errors: [] });
    expect(apollo).toEqual({ data: { products: [apolloProduct] }, errorPaths: [] });
  },
);

it('root fields of a mutation are executed in the client’s order, in whichever fragments they stand', async () => {
  const order: string[] = [];
  const named = (name: string) => {
    order.push(name);
    return name;
  };
  const graph = {
    orders: {
      sdl: 'type Query { one: Int } type Mutation { step(name: String!): String }',
      resolvers: { Mutation: { step: (_root: unknown, { name }: { name: string }) => named(name) } },
    },
  };
  const fields = (names: string[]) => names.map((name) => `${name}: step(name: "${name}")`).join(' ');
  const query = `mutation { ... on Mutation { ${fields(['a', 'b'])} } ${fields(['c'])} ... on Mutation { ${fields(['d'])} } }`;
  await answerByBoth(graph, query);
  expect(order.slice(0, 4)).toEqual(['a', 'b', 'c', 'd']);
  // Afterwards Apollo's gateway.
  expect(order.slice(4)).toEqual(['a', 'b', 'd', 'c']);
});

it('an object of which nothing is selected is there, and a mutation that returns it is executed', async () => {
  const executed: string[] = [];
  const catalog = {
    ...shop.catalog,
    resolvers: { ...shop.catalog.resolvers, Mutation: { rename: () => executed.push('rename') && { id: '1' } } },
  };
  const graph = { ...shop, catalog };
  const read = await answerByBoth(graph, '{ products { id @skip(if: true) } }');
  expect(read.ours).toEqual({ data: { products: [{}] }, errors: [] });
  const written = await answerByBoth(graph, 'mutation { rename { id @include(if: false) } }', {
    isForApollo: false,
  });
  expect(written.ours).toEqual({ data: { rename: {} }, errors: [] });
  expect(executed).toEqual(['rename']);
});

it('what one type of an interface object requires is not asked of the other types', async () => {
  const graph = {
    library: {
      sdl: `type Query { media: [Thing] } interface Thing { id: ID! label: String } interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media & Thing @key(fields: "id") { id: ID! title: String label: String }
        type Film implements Media & Thing @key(fields: "id") { id: ID! title: String label: String }`,
      resolvers: {
        Query: {
          media: () => [
            { __typename: 'Book', id: 'b', title: 'B' },
            { __typename: 'Film', id: 'f', title: 'F' },
          ],
        },
      },
    },
    ratings: {
      sdl: `type Media @key(fields: "id") @interfaceObject {
        id: ID! title: String @external stars: Int verdict: String @requires(fields: "title")
      }`,
      resolvers: { Media: { stars: () => 3, verdict: ({ title }: { title?: string }) => `of ${title}` } },
    },
  };
  const query = '{ media { ... on Film { id stars label } ... on Book { verdict } } }';
  const { ours } = await answerByBoth(graph, query);
  expect(ours).toEqual({ data: { media: [{ verdict: 'of B' }, { id: 'f', stars: 3, label: null }] }, errors: [] });
});

it('introspection that is younger than the planner is answered', async () => {
  const { ours } = await answerByBoth(shop, '{ products { id } __type(name: "Product") { isOneOf ...Named } }', {
    fragments: 'fragment Named on __Type { name isOneOf }',
    isForApollo: false,
  });
  expect(ours).toEqual({
    data: { products: [{ id: '1' }], __type: { isOneOf: null, name: 'Product' } },
    errors: [],
  });
});
