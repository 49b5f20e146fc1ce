import { answerByBoth } from './both-gateways';

/*
 * Where Apollo's planner answers wrong, silently: each test shows the minimal graph, our answer and Apollo's
 * (docs/adr, "Where the planner answers wrong").
 */

const prices: Record<string, number> = { USD: 1, EUR: 2, CHF: 7 };

const shop = {
  shipping: {
    sdl: `type Product @key(fields: "upc") {
      upc: ID! price(currency: String!): Int @external
      inUsd: Int @requires(fields: "price(currency: \\"USD\\")") inEur: Int @requires(fields: "price(currency: \\"EUR\\")")
    }`,
    resolvers: {
      Product: {
        inUsd: ({ price }: { price: number }) => price * 10,
        inEur: ({ price }: { price: number }) => price * 10,
      },
    },
  },
  catalog: {
    sdl: `type Query { products: [Product] }
      type Product @key(fields: "upc") { upc: ID! name: String price(currency: String!): Int }`,
    resolvers: {
      Query: { products: () => [{ upc: 'p1', name: 'Lamp' }] },
      Product: { price: (_product: unknown, { currency }: { currency: string }) => prices[currency] },
    },
  },
  reviews: {
    sdl: 'type Product @key(fields: "upc") { upc: ID! rating: String }',
    resolvers: { Product: { rating: ({ upc }: { upc: string }) => `of ${upc}` } },
  },
};

describe('a field that is required with different arguments', () => {
  it('is asked once for each, and each requirement gets its own', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { inUsd inEur } }');
    expect(ours).toEqual({ data: { products: [{ inUsd: 10, inEur: 20 }] }, errors: [] });
    expect(apollo.data).toEqual({ products: [{ inUsd: 20, inEur: 20 }] });
  });

  it('is not taken for what the client selects of it with other arguments', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { price(currency: "CHF") inUsd inEur } }');
    expect(ours).toEqual({ data: { products: [{ price: 7, inUsd: 10, inEur: 20 }] }, errors: [] });
    expect(apollo.data).toEqual({ products: [{ price: 7, inUsd: 70, inEur: 70 }] });
  });

  it('is not changed in the client’s own selection', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { inUsd price(currency: "CHF") } }');
    expect(ours).toEqual({ data: { products: [{ inUsd: 10, price: 7 }] }, errors: [] });
    expect(apollo.data).toEqual({ products: [{ inUsd: 10, price: 1 }] });
  });

  it('names the field, and not the planner’s name for it, in an error', async () => {
    const catalog = {
      ...shop.catalog,
      resolvers: {
        ...shop.catalog.resolvers,
        Product: {
          price: () => {
            throw new Error('No price.');
          },
        },
      },
    };
    const { ours } = await answerByBoth({ ...shop, catalog }, '{ products { inUsd } }');
    expect(ours).toEqual({
      data: { products: [{ inUsd: 0 }] },
      errors: [{ path: 'products.0.price', code: 'SUBGRAPH_ERROR' }],
    });
  });
});

describe('what a client puts under the name of a key or a required field', () => {
  it('is not sent as the key', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { upc: name rating } }');
    expect(ours).toEqual({ data: { products: [{ upc: 'Lamp', rating: 'of p1' }] }, errors: [] });
    expect(apollo.data).toEqual({ products: [{ upc: 'p1', rating: 'of p1' }] });
  });

  it('is not sent as what is required', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { price: upc inUsd } }');
    expect(ours).toEqual({ data: { products: [{ price: 'p1', inUsd: 10 }] }, errors: [] });
    expect(apollo).toEqual({ data: { products: [{ price: 'p1', inUsd: null }] }, errorPaths: ['products.0.inUsd'] });
  });

  it('is not taken for the type', async () => {
    const { ours, apollo } = await answerByBoth(shop, '{ products { __typename: name rating } }');
    expect(ours).toEqual({ data: { products: [{ __typename: 'Lamp', rating: 'of p1' }] }, errors: [] });
    expect(apollo.data).not.toEqual(ours.data);
  });

  it('has the client’s name in an error', async () => {
    const broken = { ...shop.catalog, resolvers: { Query: { products: () => [{ upc: 'p1', name: {} }] } } };
    const { ours } = await answerByBoth({ ...shop, catalog: broken }, '{ products { upc: name } }');
    expect(ours).toEqual({
      data: { products: [{ upc: null }] },
      errors: [{ path: 'products.0.upc', code: 'SUBGRAPH_ERROR' }],
    });
  });
});

const posts = {
  texts: {
    sdl: 'type Query { feed: [Post] } type Post @key(fields: "id") { id: ID! } type Comment @key(fields: "id") { id: ID! by: String }',
    resolvers: {
      Query: { feed: () => [{ id: 'p' }] },
      Comment: { by: ({ id }: { id: string }) => `writer of ${id}` },
    },
  },
  comments: {
    sdl: `type Post @key(fields: "id") {
        id: ID! comments(limit: Int!): [Comment] lastWriter: String @requires(fields: "comments(limit: 3) { by }")
      }
      type Comment @key(fields: "id") { id: ID! by: String @external }`,
    resolvers: {
      Post: {
        comments: (_post: unknown, { limit }: { limit: number }) =>
          Array.from({ length: limit }, (_item, index) => ({ id: `c${index + 1}` })),
        lastWriter: ({ comments }: { comments: { by: string }[] }) => comments[comments.length - 1]?.by,
      },
    },
  },
};

it.each([
  ['{ feed { lastWriter comments(limit: 1) { id } } }', ['c1']],
  ['{ feed { comments(limit: 4) { id } lastWriter } }', ['c1', 'c2', 'c3', 'c4']],
])('a list that is required with a limit has its own length: %s', async (query, ids) => {
  const { ours, apollo } = await answerByBoth(posts, query);
  const listed = (ids: string[]) => ids.map((id) => ({ id }));
  expect(ours).toEqual({ data: { feed: [{ lastWriter: 'writer of c3', comments: listed(ids) }] }, errors: [] });
  expect(apollo.data).toMatchObject({ feed: [{ comments: listed(['c1', 'c2', 'c3']) }] });
});

it('keys that a subgraph cannot resolve are not sent to it', async () => {
  const keys = '@key(fields: "sku", resolvable: false) @key(fields: "id code { two }")';
  const graph = {
    names: {
      sdl: 'type Item @key(fields: "id") { id: ID! sku: ID! code: Code! name: String } type Code { one: ID! two: ID! }'.replaceAll(
        /(sku|code|one|two): (ID|Code)!/g,
        '$1: $2! @shareable',
      ),
      resolvers: { Item: { name: ({ id }: { id: string }) => `item ${id}` } },
    },
    items: {
      sdl: `type Query { item: Item } type Code { one: ID! @shareable two: ID! @shareable }
        type Item ${keys} { id: ID! @shareable sku: ID! @shareable code: Code! @shareable
          name: String @external label: String @requires(fields: "name") }`,
      resolvers: {
        Query: { item: () => ({ id: '1', sku: 's', code: { one: 'a', two: 'b' } }) },
        Item: {
          label: ({ id, code, name }: { id?: string; code?: { two?: string }; name: string }) =>
            `${name}, known by ${id} and ${code?.two}`,
        },
      },
    },
  };
  const { ours, apollo } = await answerByBoth(graph, '{ item { label } }');
  expect(ours).toEqual({ data: { item: { label: 'item 1, known by 1 and b' } }, errors: [] });
  expect(apollo.data).toEqual({ item: { label: 'item 1, known by undefined and undefined' } });
});

it('an interface object that no subgraph can resolve is an error, and not null in silence', async () => {
  const graph = {
    nodes: {
      sdl: `type Query { node: Node things: [Thing] } interface Node @key(fields: "id") { id: ID! }
        type Thing { id: ID! node: Node }`,
      resolvers: { Query: { things: () => [{ id: 't' }] } },
    },
    fields: {
      sdl: 'type Node @key(fields: "id") @interfaceObject { id: ID! field: String }',
      resolvers: { Node: { field: () => 'x' } },
    },
  };
  const query = '{ node { field } things { id node { field } } }';
  const { ours, apollo } = await answerByBoth(graph, query);
  expect(ours.data).toEqual({ node: null, things: [{ id: 't', node: null }] });
  expect(ours.errors).toEqual([
    { path: 'node', code: 'OPERATION_NOT_PLANNABLE' },
    { path: 'things.0.node', code: 'OPERATION_NOT_PLANNABLE' },
  ]);
  expect(apollo).toEqual({ data: { node: null, things: [{ id: 't', node: null }] }, errorPaths: [] });
});
