/** The four subgraphs and the deep query of the public federation gateway benchmark, with data of its shape. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

export const schemas: Record<string, string> = {
  accounts: `${link}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `${link}
    type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  products: `${link}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${link}
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }
    type Query { review(id: ID!): Review }`,
};

const userNames = ['Uri Goldshtein', 'Dotan Simha', 'Kamil Kisiela', 'Arda Tanrikulu', 'Gil Gardosh', 'Laurin Quast'];
const users = userNames.map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase().replace(' ', ''),
  birthday: 1_234_567_890,
}));
const productNames = ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa'];
const products = productNames.map((name, index) => ({
  upc: String(index + 1),
  name,
  price: [899, 1299, 15, 499, 1299, 6999, 3999, 100_000, 9999][index],
  weight: [100, 1000, 20, 100, 1000, 300, 2000, 6000, 800][index],
}));
const reviews = Array.from({ length: 11 }, (_review, index) => ({
  id: String(index + 1),
  body: ['Love it!', 'Too expensive.', 'Could be better.', 'Prefer something else.'][index % 4],
  userId: String((index % 2) + 1),
  upc: String((index % 5) + 1),
}));

type Item = Record<string, unknown>;

const userOf = ({ id }: Item) => users.find((user) => user.id === id);
const productOf = ({ upc }: Item) => products.find((product) => product.upc === upc);

export const resolvers: Record<string, Record<string, unknown>> = {
  accounts: {
    Query: { me: () => users[0], user: (_root: unknown, { id }: Item) => userOf({ id }), users: () => users },
    User: { __resolveReference: userOf },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: Item) => ({ ...reference, inStock: Number(reference.upc) % 2 === 1 }),
      shippingEstimate: ({ price, weight }: Item) => (Number(price) > 1000 ? 0 : Math.round(Number(weight) * 0.5)),
    },
  },
  products: {
    Query: { topProducts: (_root: unknown, { first }: Item) => products.slice(0, Number(first)) },
    Product: { __resolveReference: productOf },
  },
  reviews: {
    Query: { review: (_root: unknown, { id }: Item) => reviews.find((review) => review.id === id) },
    Review: {
      author: ({ userId }: Item) => ({ id: userId, username: userOf({ id: userId })?.username }),
      product: ({ upc }: Item) => ({ upc }),
      __resolveReference: ({ id }: Item) => reviews.find((review) => review.id === id),
    },
    User: { reviews: ({ id }: Item) => reviews.filter(({ userId }) => userId === id) },
    Product: { reviews: ({ upc }: Item) => reviews.filter((review) => review.upc === upc) },
  },
};

export const deepQuery = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review
      product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }`;
