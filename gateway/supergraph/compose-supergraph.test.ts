import { type ComposedSubgraph, CompositionError, composeSupergraph } from './compose-supergraph';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:
  ["@key", "@shareable", "@inaccessible", "@authenticated", "@requiresScopes", "@cost", "@listSize", "@tag"])`;

const product: ComposedSubgraph = {
  name: 'product',
  url: 'http://127.0.0.1:4002/graphql',
  sdl: `${link}
    type Query { product(id: ID!): Product }
    type Mutation { productDelete(id: ID!): ID @authenticated @requiresScopes(scopes: [["products:write"]]) }
    "Something sold." type Product @key(fields: "id") { id: ID! "Its name." title: String! }`,
};

const order: ComposedSubgraph = {
  name: 'order',
  url: 'http://127.0.0.1:4004/graphql',
  sdl: `${link}
    type Query { internalKeys: [String!]! @inaccessible }
    type Product @key(fields: "id") { id: ID! stock: Int @cost(weight: 2) }`,
};

describe('composeSupergraph', () => {
  it('joins the subgraphs, and hides from clients what is inaccessible', () => {
    const { supergraphSdl, apiSdl } = composeSupergraph([product, order]);
    expect(supergraphSdl).toContain('PRODUCT @join__graph(name: "product", url: "http://127.0.0.1:4002/graphql")');
    expect(apiSdl).toBe(`type Mutation {
  productDelete(id: ID!): ID
}

"""Something sold."""
type Product {
  id: ID!
  stock: Int

  """Its name."""
  title: String!
}

type Query {
  product(id: ID!): Product
}
`);
  });

  it('gives every reason why subgraphs do not fit', () => {
    const other = { ...order, sdl: `${link} type Product @key(fields: "id") { id: ID! title: Int! }` };
    expect(() => composeSupergraph([product, other])).toThrow(CompositionError);
    expect(() => composeSupergraph([product, other])).toThrow(/"Product.title" is incompatible.*\n.*"Product.title"/);
  });
});
